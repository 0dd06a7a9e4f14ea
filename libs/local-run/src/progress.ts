/** Shows that a long step goes on: a moving line with the seconds on a terminal, a line at its start and one at its end elsewhere. */
export async function withProgress<T>(title: string, work: () => Promise<T>): Promise<T> {
  const { default: ora } = await import('ora'); // here, so that a spec that uses another part of this library need not load it
  const from = performance.now();
  const seconds = (): string => `${((performance.now() - from) / 1_000).toFixed(1)} s`;
  // Standard input and the cursor are left alone, so that Ctrl-C reaches the whole process group and a kill leaves no blind terminal.
  // Some terminals say that they have no columns; ora would redraw without end there.
  const isEnabled = process.stderr.columns === 0 ? false : undefined;
  const line = ora({ text: title, discardStdin: false, hideCursor: false, isEnabled });
  if (line.isEnabled) line.suffixText = seconds;
  line.start();
  const end = (symbol: string): void => void line.stopAndPersist({ symbol, suffixText: seconds() });
  try {
    const result = await work();
    end('✔');
    return result;
  } catch (error) {
    end('✖');
    throw error;
  }
}
