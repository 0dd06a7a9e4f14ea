/** Slices of a long wait; below the heartbeat interval that a bus expects. */
const sliceMsMax = 1_000;

/** Waits, calling `keepAlive` now and then; ends early when the signal is aborted. */
export async function pauseUnless(signal: AbortSignal, ms: number, keepAlive: () => Promise<void> = async () => undefined): Promise<void> {
  for (let left = ms; left > 0 && !signal.aborted; left -= sliceMsMax) {
    await slice(signal, Math.min(left, sliceMsMax));
    if (!signal.aborted) await keepAlive();
  }
}

function slice(signal: AbortSignal, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}
