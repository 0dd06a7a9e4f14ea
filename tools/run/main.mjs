/**
 * Runs a tool and ends with 1 and one clear message when it fails.
 * @param {() => Promise<number | void>} work its result is the exit code
 */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    console.error(`\n${process.env.DEBUG ? error.stack : error.message}`);
    process.exitCode = 1;
  }
}
