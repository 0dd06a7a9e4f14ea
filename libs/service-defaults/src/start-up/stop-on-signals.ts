/** Closes once on SIGTERM or SIGINT and ends the process: 0 after a clean close, 1 where it took longer than allowed or failed. */
export function stopOnSignals(close: () => Promise<void>, timeoutMs: number): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), timeoutMs).unref();
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
