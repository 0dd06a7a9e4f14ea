const layers = ['domain', 'use-cases', 'http', 'messaging', 'persistence', 'outbound'];
const banned = new Set(['util', 'utils', 'common', 'core', 'helpers', 'misc', 'base', 'manager']);

/** Kinds of files that have one layer as their place. */
const placeOfKind = {
  controller: 'http',
  dto: 'http',
  consumer: 'messaging',
  entity: 'persistence',
  repository: 'persistence',
  reader: 'persistence',
};

/** Rules about the path and the bare text of one file. */
export const fileRules = {
  'file-name'(file, report) {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$/.test(file.name)) report(1, 'is not in kebab-case.');
  },

  'banned-name'(file, report) {
    const words = file.path.replace(/\.[cm]?[jt]s$/, '').split(/[/.-]/);
    for (const word of words) if (banned.has(word)) report(1, `has "${word}" in its path; name what it is for.`);
  },

  'types-file'(file, report) {
    if (/\.types?\.ts$/.test(file.name)) report(1, 'puts types apart; they belong beside what they describe.');
  },

  barrel(file, report) {
    if (file.app && /^index\.[cm]?[jt]s$/.test(file.name)) report(1, 'is a barrel inside an app; import the file itself.');
  },

  'spec-suffix'(file, report) {
    if (/\.(spec|test)\.[cm]?[jt]s$/.test(file.name) && !/\.(unit|int|e2e)\.spec\.ts$/.test(file.name)) {
      report(1, 'is a spec whose suffix is none of .unit.spec.ts, .int.spec.ts, .e2e.spec.ts.');
    }
  },

  layers(file, report) {
    if (file.inService === undefined) return;
    const [first, second, third] = file.inService.split('/');
    if (second === undefined) {
      const known = [
        `${file.app}.config.ts`,
        `${file.app}.errors.ts`,
        `${file.app}.problems.ts`,
        `${file.app}.registry-problems.ts`,
        `${file.app}.definition.ts`,
        `${file.app}.commands.ts`,
      ];
      if (!file.isTest && first !== 'main.ts' && !known.includes(first))
        report(1, `stands at the root of a service; known there: main.ts, ${known.join(', ')}.`);
    } else if (first !== 'migrations' && first !== 'test') {
      if (third === undefined && second !== `${first}.module.ts` && !file.isTest)
        report(1, `stands beside ${first}.module.ts; it belongs in a layer.`);
      if (third !== undefined && ![...layers, 'test'].includes(second))
        report(1, `is in "${second}"; a feature module has the layers ${layers.join(', ')}.`);
    }
  },

  'place-of-kind'(file, report) {
    const kind = /\.([a-z]+)\.ts$/.exec(file.name)?.[1];
    const place = placeOfKind[kind];
    if (file.app && place && !file.path.includes(`/${place}/`)) report(1, `is a ${kind}; its place is ${place}/.`);
  },

  'migration-name'(file, report) {
    if (/\/migrations\//.test(file.path) && !file.isTest && !/^\d{13}-[a-z]+(-[a-z0-9]+)+\.ts$/.test(file.name)) {
      report(1, 'is in migrations/ and not named <timestamp of 13 digits>-<verb-what>.ts.');
    }
  },

  'todo-id'(file, report) {
    file.text.split('\n').forEach((line, index) => {
      const mark = /\b(TO[D]O|FIX[M]E|X[X]X)\b(?!\(#\d+\))/.exec(line)?.[1];
      if (mark) report(index + 1, `has a ${mark} without the number of an issue: ${mark}(#12).`);
    });
  },
};
