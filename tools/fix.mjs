import { installIfNeeded } from './install.mjs';
import { build } from './run/build.mjs';
import { command } from './run/command.mjs';
import { main } from './run/main.mjs';
import { installed } from './run/root.mjs';

/** Generated files, lint faults that can be cured, formatting. What is left for people is printed. `npm run fix -- apps/points` for a part. */
await main(async () => {
  await installIfNeeded();
  await build(); // what is generated is generated from built code
  const { withProgress } = await import('@linli/local-run');
  const paths = process.argv.slice(2);
  const steps = [
    ['Generating', process.execPath, ['tools/generate.mjs']],
    ['Linting', installed('eslint'), ['--fix', '--max-warnings', '0', ...(paths.length > 0 ? paths : ['.'])]],
    ['Formatting', installed('prettier'), ['--write', '--log-level', 'warn', ...(paths.length > 0 ? paths : ['.'])]],
  ];
  let worst = 0;
  for (const [title, program, args] of steps) {
    const { code, output } = await withProgress(title, () => command(program, args));
    if (code !== 0) console.error(output);
    worst = Math.max(worst, code);
  }
  return worst;
});
