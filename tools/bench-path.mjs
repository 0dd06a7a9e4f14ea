// How long a pushed ticket takes to its effects at steady rates, or how fast a backlog is worked off: on the running platform.
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { runBacklog } from './bench/backlog-run.mjs';
import { PathEffects } from './bench/path-effects.mjs';
import { runRate, spread } from './bench/path-run.mjs';
import { PlatformClient, readTarget } from './demo/platform-client.mjs';
import { countBy, table } from './demo/summary.mjs';

const usage = `npm run bench:path [-- --rates 100,200,300,500 --seconds 30 --drain 120]
npm run bench:path -- --backlog 5000 [--drain 120]`;
const warmUp = { rate: 50, seconds: 6 };
const secondsMax = 60;
const drainSecondsMax = 600;
const rateMax = 2_000;
const backlogMax = 50_000;

function readOptions() {
  const text = (value) => ({ type: 'string', default: value });
  const { values } = parseArgs({
    options: { rates: text('100,200,300,500'), seconds: text('30'), drain: text('120'), backlog: { type: 'string' } },
  });
  const number = (name, value, max) => {
    const read = Number(value);
    if (!Number.isInteger(read) || read < 1 || read > max) throw new Error(`--${name} takes whole numbers from 1 to ${max}.\n\n${usage}`);
    return read;
  };
  return {
    rates: values.rates.split(',').map((rate) => number('rates', rate, rateMax)),
    seconds: number('seconds', values.seconds, secondsMax),
    drainSeconds: number('drain', values.drain, drainSecondsMax),
    backlog: values.backlog === undefined ? undefined : number('backlog', values.backlog, backlogMax),
  };
}

const load = () => loadavg()[0].toFixed(2);

function rateTable({ rate, pushes, dispatched, disputes, postings, drainMs }, seconds, before) {
  const taken = pushes.filter(({ status }) => status === 201);
  const others = countBy(
    pushes.filter(({ status }) => status !== 201),
    ({ status }) => (status === 0 ? 'no answer' : status),
  );
  return table(
    `\n${rate} pushes/s for ${seconds} s (load average ${before} before, ${load()} after); p50 / p99 / max from when it was to leave`,
    [
      ['pushes answered with 201', `${taken.length} of ${pushes.length}`],
      ['other answers', others.map(([status, count]) => `${status}: ${count}`).join(', ') || 'none'],
      ['push to its answer', spread(taken.map(({ dueAt, answeredAt }) => answeredAt - dueAt))],
      ['push to dispatched by the responsibility list', spread(dispatched)],
      ['push to dispute opened (one push in ten)', spread(disputes)],
      ['rating of a served need to points posted (two a second beside the pushes)', spread(postings)],
      ['last push to last effect', `${(drainMs / 1_000).toFixed(1)} s`],
    ],
  );
}

function backlogTable({ count, refused, pushSeconds, dispatched, during, after, seconds }, before) {
  const perSecond = (number, span) => (span > 0 ? `${(number / span).toFixed(0)} /s` : 'none');
  return table(`\nA backlog of ${count} tickets (load average ${before} before, ${load()} after)`, [
    ['pushed in', `${pushSeconds.toFixed(1)} s, ${perSecond(count - refused, pushSeconds)}, ${refused} refused`],
    ['dispatched meanwhile', `${during}, ${perSecond(during, pushSeconds)}`],
    ['dispatched afterwards, until drained', `${after} in ${seconds.toFixed(1)} s, ${perSecond(after, seconds)}`],
    ['not dispatched', count - refused - dispatched],
  ]);
}

async function bench(options) {
  const target = readTarget(process.env);
  if (!target.databaseUrl) throw new Error('The database is not known: start the platform with `npm start` or `npm run start:kafka`.');
  const client = new PlatformClient(target);
  const effects = new PathEffects(target.databaseUrl);
  const common = { target, client, effects, drainSeconds: options.drainSeconds };
  try {
    await runRate({ ...common, ...warmUp });
    if (options.backlog !== undefined) {
      const before = load();
      console.log(backlogTable(await runBacklog({ ...common, count: options.backlog }), before));
      return;
    }
    for (const rate of options.rates) {
      const before = load();
      console.log(rateTable(await runRate({ ...common, rate, seconds: options.seconds }), options.seconds, before));
    }
    console.log(
      'An effect has the time that its work began with, as its row says; the commit follows with its batch of at most 50 messages.',
    );
  } finally {
    await effects.close();
    await client.close();
  }
}

try {
  await bench(readOptions());
} catch (error) {
  console.error(`The bench stopped: ${error.message}`);
  process.exitCode = 1;
}
