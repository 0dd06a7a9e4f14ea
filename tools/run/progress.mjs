/**
 * Shows that a long step goes on: a moving line with the seconds on a terminal, a line at the start and at the end elsewhere.
 * @template T
 * @param {string} title such as "Building"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withProgress(title, work) {
  const from = Date.now();
  const seconds = () => `${((Date.now() - from) / 1_000).toFixed(1)} s`;
  const live = process.stderr.isTTY;
  if (!live) process.stderr.write(`${title} …\n`);
  const draw = () => process.stderr.write(`\r\x1b[2K${title} … ${seconds()}`);
  const timer = live ? setInterval(draw, 100) : undefined;
  if (live) draw();
  const end = (word) => {
    clearInterval(timer);
    process.stderr.write(live ? `\r\x1b[2K${title}: ${word} ${seconds()}\n` : `${title}: ${word} ${seconds()}\n`);
  };
  try {
    const result = await work();
    end('done in');
    return result;
  } catch (error) {
    end('failed after');
    throw error;
  }
}
