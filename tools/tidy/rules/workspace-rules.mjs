import { dirname, join } from 'node:path';

/** Rules about the whole workspace; `report(path, line, message)`. */
export const workspaceRules = {
  readme(workspace, report) {
    for (const { folder } of workspace.projects) {
      if (!workspace.has(`${folder}/README.md`))
        report(`${folder}/README.md`, 1, 'is missing: what it owns, publishes, consumes, how to run it, where to begin.');
    }
  },

  'project-tags'(workspace, report) {
    for (const { folder, kind } of workspace.projects) if (!kind) report(`${folder}/package.json`, 1, 'has no tag kind:… under nx.tags.');
  },

  'feature-module'(workspace, report) {
    const features = new Set(workspace.files.flatMap((file) => featureOf(file) ?? []));
    for (const feature of features) {
      const module = `${feature}/${feature.split('/').pop()}.module.ts`;
      if (!workspace.has(module)) report(module, 1, 'is missing: the only file of a feature module that sees every layer.');
    }
  },

  'feature-circle'(workspace, report) {
    const asks = new Map();
    for (const file of workspace.files.filter((one) => featureOf(one) && !one.isTest)) {
      for (const [, specifier] of file.text.matchAll(/^(?:import|export) (?!type\b)[^;]*?\bfrom '(\.[^']+)'/gm)) {
        const there = featureOf({ ...file, inService: servicePath(file, specifier) });
        if (there && there !== featureOf(file)) asks.set(`${featureOf(file)} ${there}`, file.path);
      }
    }
    for (const circle of circles([...asks.keys()].map((pair) => pair.split(' ')))) {
      report(
        asks.get(`${circle[0]} ${circle[1]}`),
        1,
        `closes a circle of feature modules: ${circle.map((one) => one.split('/').pop()).join(' → ')}.`,
      );
    }
  },

  'change-path'(workspace, report) {
    // A path takes the decision as an argument; a use case that changes one thing does not.
    const isPath = ({ path, isTest, text }) => /\/use-cases\/change-[^/]+\.ts$/.test(path) && !isTest && /\bdecide\b/.test(text);
    const paths = workspace.files.filter(isPath);
    for (const change of paths) {
      const saves = new Set([...change.text.matchAll(/\bthis\.(\w+)\.save\(/g)].map(([, repository]) => repository));
      for (const file of workspace.files.filter(({ app, isTest, path }) => app === change.app && !isTest && path !== change.path)) {
        file.text.split('\n').forEach((line, index) => {
          const [, repository] = /\bthis\.(\w+)\.save\(/.exec(line) ?? [];
          if (saves.has(repository))
            report(file.path, index + 1, `saves ${repository} past ${change.name}, the one path of their changes.`);
        });
      }
    }
  },

  'message-contract'(workspace, report) {
    for (const file of workspace.files.filter(
      ({ path }) => /^libs\/contracts\/src\/[a-z-]+\/[^/]+\.ts$/.test(path) && !/\.spec\.ts$/.test(path),
    )) {
      if (!/^[a-z]+(-[a-z]+)+\.v\d+\.ts$/.test(file.name)) report(file.path, 1, 'is not named <noun>-<past-verb>.v<N>.ts.');
    }
  },
};

/** `apps/points/src/ledger` of a file that lies in a feature module, else undefined. */
function featureOf(file) {
  const [first, ...rest] = file.inService?.split('/') ?? [];
  return rest.length > 0 && first !== 'migrations' && first !== 'test' && first !== '..' ? `apps/${file.app}/src/${first}` : undefined;
}

const servicePath = (file, specifier) => join(dirname(file.inService), specifier).split('\\').join('/');

/** Every circle of a directed graph once, as its nodes in order with the first repeated at the end. */
function circles(edges) {
  const found = new Map();
  const follow = (path) => {
    for (const [, to] of edges.filter(([from]) => from === path.at(-1))) {
      const key = [...path].sort().join(' ');
      if (to === path[0]) found.set(key, found.get(key) ?? [...path, to]);
      else if (!path.includes(to)) follow([...path, to]);
    }
  };
  for (const [from] of edges) follow([from]);
  return [...found.values()];
}
