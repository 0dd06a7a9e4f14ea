import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../run/root.mjs';

/** Libraries in which everything is a rule. */
const pureLibraries = ['libs/areas', 'libs/contracts', 'libs/personal-data', 'libs/work-calendar'];

/** Files that are rules in libraries that also do I/O, by name, so that they are found wherever they move inside. */
const pureFiles = {
  'libs/messaging': ['back-off.ts', 'cloud-event.ts', 'error-text.ts', 'outbox-row.ts', 'partition-of.ts', 'pause.ts', 'wake-signal.ts'],
  'libs/service-defaults': [
    'actor-header.ts',
    'config-shape.ts',
    'create-request-context.ts',
    'render-problem.ts',
    'request-context.ts',
    'request-hash.ts',
    'to-domain-error.ts',
    'trace.ts',
    'validation.pipe.ts',
    'validators.ts',
  ],
  'libs/unit-of-work': ['domain-error.ts', 'guard.ts', 'page.ts', 'transitions.ts'],
};

/**
 * What is mutated: `domain/` of every service and the pure part of the libraries, by project; only what lies under `asked` where something is.
 * @param {readonly string[]} asked projects, folders or files, e.g. `apps/events`
 * @returns {{ project: string, files: string[] }[]}
 */
export function targets(asked) {
  const wanted = asked.map((path) => path.replace(/^\.\//, '').replace(/\/$/, ''));
  const all = projects().map((project) => ({ project, files: filesOf(project) }));
  const found = all
    .map(({ project, files }) => ({
      project,
      files: wanted.length === 0 ? files : files.filter((file) => wanted.some((path) => file === path || file.startsWith(`${path}/`))),
    }))
    .filter(({ files }) => files.length > 0);
  const idle = wanted.filter((path) => !found.some(({ files }) => files.some((file) => file === path || file.startsWith(`${path}/`))));
  if (idle.length > 0) throw new Error(`Nothing to mutate under ${idle.join(', ')}.`);
  return found;
}

function projects() {
  const services = readdirSync(join(root, 'apps')).map((name) => `apps/${name}`);
  return [...services, ...pureLibraries, ...Object.keys(pureFiles)].sort();
}

function filesOf(project) {
  const sources = readdirSync(join(root, project, 'src'), { recursive: true })
    .map((path) => `${project}/src/${path}`)
    .filter((path) => /\.ts$/.test(path) && !/\.(spec|builder|d)\.ts$/.test(path) && !/\/index\.ts$/.test(path))
    .sort();
  if (project.startsWith('apps/')) return sources.filter((path) => path.includes('/domain/'));
  const named = pureFiles[project];
  if (!named) return sources;
  return named.map((name) => {
    const path = sources.find((source) => source.endsWith(`/${name}`));
    if (!path) throw new Error(`${project} has no ${name} any more: tools/mutants/targets.mjs names it.`);
    return path;
  });
}
