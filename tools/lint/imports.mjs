/**
 * Who may import whom, as patterns for ESLint's own `no-restricted-imports`: docs/STYLE.md, "Who may import whom". All of them match the text of an
 * import: code of a project lies at a known depth, a feature module has layers without folders in them.
 */
const feature = '[a-z0-9-]+';

/** Packages of others that a layer must not know: what serves HTTP, what asks a database. */
const web = '(?:(?:fastify|express|koa)(?:/.+)?|@fastify/.+|@nestjs/(?:core|swagger|platform-).*)';
const database = '(?:(?:typeorm|pg|@nestjs/typeorm)(?:/.+)?)';
const framework = '(?:@nestjs/.+|typeorm|fastify|@fastify/.+|pg|express|reflect-metadata|rxjs.*)';

const refuse = (regex, message, more = {}) => ({ regex, message, caseSensitive: true, ...more });
const oneOf = (alternatives) => `(?:${alternatives.join('|')})`;
/** Everything in `scope` but what `allowed` says. */
const allBut = (scope, allowed) => (allowed.length > 0 ? `^(?!${oneOf(allowed)}$)${scope}` : `^${scope}`);

const kafka = refuse('^kafkajs(?:/|$)', 'Only libs/messaging speaks to Kafka.');
const ending = refuse('^\\.\\.?/(?!.*\\.(?:js|mjs|json)$)', 'Write the ending .js.');

/** What no file of a project may import. */
export function projectPatterns({ folder, kind, doors, specDoors }, { spec = false } = {}) {
  const allowed = spec ? specDoors : doors;
  const mayMeet = allowed.length > 0 ? `what its kind may and its package.json declares: ${allowed.join(', ')}` : 'no other project';
  return [
    refuse(allBut('@linli/', allowed), `${folder}${spec ? "'s specs" : ''} may import ${mayMeet}.`),
    refuse(leaving(kind, spec), 'Import another project by the name of its package.'),
    ending,
    ...(folder === 'libs/messaging' ? [] : [kafka]),
    ...(kind === 'contracts' ? [refuse(`^${framework}$`, 'Contracts know no framework.')] : []),
  ];
}

/** tools/ is no project. */
export const toolPatterns = [ending, kafka];

/** Paths to a sibling's sources. In a service `../x/test/` is also how a spec reaches the test folder of a neighbouring feature module. */
const leaving = (kind, spec) =>
  `^(?:\\.\\./)+(?:(?:apps|libs|tools)/|[^./][^/]*/(?:src|dist${kind === 'service' && spec ? '' : '|test'})/)`;

/** The environment is read in config files; the property is restricted too. */
export const environmentPaths = ['process', 'node:process'].map((name) => ({ name, importNames: ['env'] }));

/**
 * What each layer of a feature module may import. `own`: layers of the same feature module; `root`: kinds of files at the service's root;
 * `neighbours`: what of other feature modules; `libraries`: ours. The same with `Types` behind it: as types only. `packages`: not of others.
 */
const layers = {
  // areas and work-calendar are pure functions, as domain is; of unit-of-work it takes what states rules.
  domain: {
    own: ['domain'],
    root: ['errors'],
    libraries: ['contracts', 'areas', 'work-calendar', 'unit-of-work'],
    packages: '(?!\\.|@linli/|node:crypto$).+',
  },
  'use-cases': {
    own: ['domain', 'use-cases', 'outbound', 'repositories'],
    ownTypes: ['persistence'],
    root: ['errors', 'config'],
    neighbours: ['use-cases'],
    libraries: ['.+'],
    packages: web,
  },
  http: {
    own: ['domain', 'use-cases', 'http', 'outbound'],
    root: ['errors', 'problems', 'config'],
    neighbours: ['use-cases', 'DTOs'],
    libraries: ['service-defaults', 'unit-of-work'],
    librariesTypes: ['messaging', 'contracts'],
    packages: database,
  },
  messaging: {
    own: ['use-cases', 'messaging'],
    root: ['errors', 'config'],
    neighbours: ['use-cases'],
    libraries: ['contracts', 'messaging', 'unit-of-work'],
    packages: oneOf([web, database]),
  },
  // areas and personal-data: prefix filters are SQL, and encryption at rest ends at the row.
  persistence: {
    own: ['domain', 'persistence'],
    root: ['errors', 'config'],
    libraries: ['contracts', 'messaging', 'unit-of-work', 'areas', 'personal-data'],
    packages: web,
  },
  // Calls to other systems: an HTTP client that a use case sends by, connections that a proxy passes on through.
  outbound: {
    own: ['domain', 'outbound'],
    root: ['errors', 'config'],
    libraries: ['service-defaults', 'unit-of-work'],
    packages: database,
  },
};

export const layerNames = Object.keys(layers);

/** Of these packages domain takes these functions, and types. */
const pureNames = {
  'node:crypto': ['createHash', 'createHmac', 'timingSafeEqual'],
  '@linli/unit-of-work': ['DomainError', 'defineTransitions', 'to', 'stay', 'say'],
};

export function layerPatterns(layer) {
  const { own, ownTypes = [], root, neighbours = [], libraries, librariesTypes = [], packages } = layers[layer];
  const files = [
    '\\./[^/]+',
    ...own.map(folderOf),
    ...root.map((kind) => `\\.\\./\\.\\./${feature}\\.${kind}\\.js`),
    ...neighbours.map(folderOfNeighbours),
  ];
  // Every layer may know what a neighbour's things are; what it does with them is asked through its use cases.
  const typeFiles = [...ownTypes.map(folderOf), folderOfNeighbours('domain')];
  const ours = libraries.map((name) => `@linli/${name}`);
  const typesOfOurs = librariesTypes.map((name) => `@linli/${name}`);
  const seen = [...own, ...root, `of other feature modules ${[...neighbours, 'types of domain'].join(', ')}`];
  return [
    refuse(allBut('\\.', [...files, ...typeFiles]), `Of its service ${layer}/ may import ${seen.join(', ')}.`),
    refuse(
      allBut('@linli/', [...ours, ...typesOfOurs]),
      `Of our libraries ${layer}/ may import ${[...libraries, ...librariesTypes].join(', ')}.`,
    ),
    refuse(`^(?!${oneOf(files)}$)${oneOf([...typeFiles, ...typesOfOurs])}$`, `${layer}/ may import this as a type only.`, {
      allowTypeImports: true,
    }),
    refuse(`^${packages}$`, `${layer}/ may not know this package.`),
    ...(layer === 'domain' ? pureParts() : []),
  ];
}

/** Repositories and readers are the part of persistence that use cases call. */
const folderOf = (layer) => (layer === 'repositories' ? '\\.\\./persistence/[^/]+\\.(?:repository|reader)\\.js' : `\\.\\./${layer}/[^/]+`);

/** Two doors may take the same shape. */
const folderOfNeighbours = (layer) =>
  layer === 'DTOs' ? `\\.\\./\\.\\./${feature}/http/[^/]+\\.dto\\.js` : `\\.\\./\\.\\./${feature}/${layer}/[^/]+`;

const pureParts = () =>
  Object.entries(pureNames).map(([name, names]) =>
    refuse(`^${name}$`, 'Rules are pure.', { allowImportNames: names, allowTypeImports: true }),
  );

/** The module file sees every layer of its feature module, and of others the doors. */
export const modulePatterns = [
  refuse(
    `^\\.\\./${feature}/(?!use-cases/|${feature}\\.module\\.js$)`,
    'A feature module asks another through its use cases or its module file.',
  ),
];
