// Makes one fault on a platform of its own while tickets come in, and checks that nothing is lost or doubled. Ends with 1 where something is.
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { percentile, table } from './demo/summary.mjs';
import { runScenario } from './faults/run-scenario.mjs';
import { scenarios } from './faults/scenarios.mjs';
import { build } from './run/build.mjs';
import { main } from './run/main.mjs';

const secondsMax = 120;
const namesShownMax = 3;
const usage = `npm run faults -- --scenario NAME [--seed 1] [--transport embedded|kafka] [--seconds 20]
Scenarios: ${Object.entries(scenarios)
  .map(([name, { transports }]) => `${name} (${transports.join(', ')})`)
  .join('; ')}`;

function readOptions() {
  const { values } = parseArgs({
    options: {
      scenario: { type: 'string' },
      seed: { type: 'string', default: '1' },
      transport: { type: 'string' },
      seconds: { type: 'string', default: '20' },
    },
  });
  const scenario = scenarios[values.scenario];
  const transport = values.transport ?? scenario?.transports[0];
  const seconds = Number(values.seconds);
  const seed = Number(values.seed);
  const isUsable = scenario?.transports.includes(transport) && seconds >= 1 && seconds <= secondsMax && Number.isInteger(seed);
  if (!isUsable) throw new Error(`${usage}\n--seconds is at most ${secondsMax}.`);
  return { name: values.scenario, scenario, transport, seconds, seed };
}

function report({ name, transport, seconds, seed }, { lines, isClean, repeated, drainMs, before, during }) {
  const p99 = (times) => (times.length > 0 ? `${percentile(times, 0.99).toFixed(0)} ms` : 'none');
  const rows = Object.entries(lines).map(([promise, { expected, found, ...wrong }]) => [
    promise,
    [
      `${expected} expected, ${found} found`,
      ...Object.entries(wrong).flatMap(([what, names]) =>
        names.length > 0 ? [`${names.length} ${what.toUpperCase()} (${names.slice(0, namesShownMax).join(', ')})`] : [],
      ),
    ].join(', '),
  ]);
  console.log(
    table(
      `\n${name} on ${transport}, ${seconds} s, seed ${seed}, load average ${loadavg()[0].toFixed(2)}: ${isClean ? 'all is well' : 'WRONG'}`,
      [
        ...rows,
        ['messages that are on the bus more than once, which is allowed', repeated],
        ['p99 from push to dispatch of the other keys, without and with the fault', `${p99(before)}, ${p99(during)}`],
        ['until the audit was clean, or given up', `${(drainMs / 1_000).toFixed(1)} s`],
      ],
    ),
  );
  return isClean ? 0 : 1;
}

await main(async () => {
  const options = readOptions();
  await build();
  const say = (line) => console.log(`${new Date().toISOString().slice(11, 19)} ${line}`);
  return report(options, await runScenario({ ...options, say }));
});
