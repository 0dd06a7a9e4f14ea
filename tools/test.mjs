import { installIfNeeded } from './install.mjs';
import { build } from './run/build.mjs';
import { command } from './run/command.mjs';
import { main } from './run/main.mjs';
import { installed } from './run/root.mjs';

/** `npm test`, `npm test -- apps/points`, `npm test -- -t "a sentence"`: whatever follows goes to jest. */
await main(async () => {
  await installIfNeeded();
  await build(); // the smoke test starts what was built
  const { code } = await command(installed('jest'), process.argv.slice(2), { show: true });
  return code;
});
