import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installIfNeeded } from './install.mjs';
import { command } from './run/command.mjs';
import { main } from './run/main.mjs';
import { withProgress } from './run/progress.mjs';
import { installed, root } from './run/root.mjs';

/** Generated files, lint faults that can be cured, formatting. What is left for people is printed. `npm run fix -- apps/points` for a part. */
await main(async () => {
  await installIfNeeded();
  const paths = process.argv.slice(2);
  const steps = [
    ['Generating', process.execPath, ['tools/generate.mjs']],
    ['Linting', installed('eslint'), ['--fix', '--max-warnings', '0', ...(paths.length > 0 ? paths : ['.'])]],
    ['Formatting', installed('prettier'), ['--write', '--log-level', 'warn', ...(paths.length > 0 ? paths : ['.'])]],
  ];
  let worst = 0;
  for (const [title, program, args] of steps) {
    if (title === 'Generating' && !existsSync(join(root, args[0]))) continue;
    const { code, output } = await withProgress(title, () => command(program, args));
    if (code !== 0) console.error(output);
    worst = Math.max(worst, code);
  }
  return worst;
});
