import { parseArgs } from 'node:util';
import { installIfNeeded } from './install.mjs';
import { main } from './run/main.mjs';
import { root } from './run/root.mjs';

const scoreMin = 90;

/** `npm run mutants`, `npm run mutants -- apps/events`, a folder or a file; `--fresh` forgets earlier results. Ends with 1 if a project is below the floor. */
await main(async () => {
  await installIfNeeded();
  process.chdir(root);
  const { values, positionals } = parseArgs({ options: { fresh: { type: 'boolean', default: false } }, allowPositionals: true });
  const [{ targets }, { mutate }] = await Promise.all([import('./mutants/targets.mjs'), import('./mutants/mutate.mjs')]);
  const scores = [];
  for (const { project, files } of targets(positionals)) {
    const from = Date.now();
    const { noticed, survivors } = await mutate({ project, files, fresh: values.fresh });
    for (const { place, mistake, isReached } of survivors)
      console.log(`${place} lived: ${mistake}${isReached ? '' : ' (no spec runs it)'}`);
    const mutants = noticed + survivors.length;
    if (mutants === 0) continue;
    scores.push({ project, mutants, lived: survivors.length, score: (100 * noticed) / mutants, seconds: (Date.now() - from) / 1_000 });
    console.log(`${project}: ${scores.at(-1).score.toFixed(1)} %`);
  }
  print(scores);
  const low = scores.filter(({ score }) => score < scoreMin);
  if (low.length > 0) console.error(`Below ${scoreMin} %: ${low.map(({ project }) => project).join(', ')}.`);
  return low.length > 0 ? 1 : 0;
});

/** As a table for docs/HACKING.md. */
function print(scores) {
  console.log('| project | mutants | lived | score |\n| --- | --- | --- | --- |');
  for (const { project, mutants, lived, score } of scores) {
    console.log(`| ${project} | ${mutants} | ${lived} | ${score.toFixed(1)} % |`);
  }
  const total = scores.reduce((sum, { seconds }) => sum + seconds, 0);
  console.log(`\n${total.toFixed(0)} s`);
}
