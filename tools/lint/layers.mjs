import { importVisitors, isTestFile, relativeTarget, workspacePath } from './imports.mjs';
import { projectOf } from './projects.mjs';

/** Packages of others that a layer must not know: what serves HTTP, what asks a database. Domain knows none but these functions. */
const web = /^(fastify|@fastify\/|express|@nestjs\/(core|swagger|platform-)|koa$)/;
const database = /^(typeorm|pg|@nestjs\/typeorm)(\/|$)/;
const pureFunctions = { 'node:crypto': ['createHash', 'createHmac', 'timingSafeEqual'] };

/**
 * What each layer of a feature module may import: style.md, "Inside a feature module". `own` are layers of the same feature module, `service` the kinds of
 * files at the service's root, `libraries` projects of ours, `types` what may be imported as a type only, `banned` packages of others.
 */
const layers = {
  // areas and work-calendar are pure functions, as domain is.
  domain: { own: ['domain'], service: ['errors'], libraries: /^(contracts|areas|work-calendar|unit-of-work)$/, types: [], banned: /./ },
  'use-cases': {
    own: ['domain', 'use-cases', 'repositories', 'outbound'],
    service: ['errors', 'config'],
    libraries: /./,
    types: ['persistence'],
    banned: web,
    neighbours: true,
  },
  http: {
    own: ['domain', 'use-cases', 'http', 'outbound'],
    service: ['errors', 'problems', 'config'],
    libraries: /^(service-defaults|unit-of-work)$/,
    types: ['@linli/messaging', '@linli/contracts'],
    banned: database,
    neighbours: true,
  },
  messaging: {
    own: ['use-cases', 'messaging'],
    service: ['errors', 'config'],
    libraries: /^(contracts|messaging|unit-of-work)$/,
    types: [],
    banned: new RegExp(`${web.source}|${database.source}`),
    neighbours: true,
  },
  // areas and personal-data: prefix filters are SQL, and encryption at rest ends at the row.
  persistence: {
    own: ['domain', 'persistence', 'repositories'],
    service: ['errors', 'config'],
    libraries: /^(contracts|messaging|unit-of-work|areas|personal-data)$/,
    types: [],
    banned: web,
  },
  // Calls to other systems: an HTTP client that a use case sends by, connections that a proxy passes on through.
  outbound: {
    own: ['domain', 'outbound'],
    service: ['errors', 'config'],
    libraries: /^(service-defaults|unit-of-work)$/,
    types: [],
    banned: database,
  },
};

/** The direction of imports inside a feature module and between the feature modules of a service. */
export const layersRule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      layer: '{{from}} may not import {{to}} ({{specifier}}).',
      package: '{{from}} may not import the package {{specifier}}.',
      decision: 'http may import types, errors and tables of domain, but {{name}} is a decision: let a use case call it.',
      neighbour:
        '{{from}} may ask another feature module through its use cases or its module file, and name types of its domain, no more ({{specifier}}).',
    },
  },
  create(context) {
    const root = context.cwd;
    const path = workspacePath(root, context.filename);
    const here = place(path);
    const rules = layers[here.layer];
    if (projectOf(root, path)?.kind !== 'service' || !here.feature || isTestFile(path)) return {};
    return importVisitors((found) => {
      const target = relativeTarget(root, context.filename, found.specifier);
      const there = target === undefined ? undefined : place(target);
      const messageId = there ? fileFault(here, there, rules, found) : packageFault(rules, found);
      const data = { from: here.layer, to: there?.layer ?? '', specifier: found.specifier };
      if (messageId) context.report({ node: found.node, messageId, data });
      else if (here.layer === 'http' && there?.layer === 'domain') reportDecisions(context, found);
    });
  },
};

/** Feature module and layer that a workspace path belongs to; `feature` is undefined for the files at the service's root. */
function place(path) {
  const [, inside = ''] = /^apps\/[^/]+\/src\/(.+)$/.exec(path) ?? [];
  const [first, second] = inside.split('/');
  if (second === undefined) return { layer: /\.(\w+)\.js$/.exec(inside)?.[1] ?? 'root' };
  if (first === 'migrations' || first === 'test') return { layer: first };
  if (/\.module\.(js|ts)$/.test(second)) return { feature: first, layer: 'module' };
  return { feature: first, layer: second === 'persistence' && /\.(repository|reader)\.js$/.test(inside) ? 'repositories' : second };
}

function fileFault(here, there, rules, found) {
  if (here.layer === 'module') return !there.feature || there.feature === here.feature || isDoor(there) ? undefined : 'neighbour';
  if (!rules) return undefined;
  if (!there.feature) return rules.service.includes(there.layer) ? undefined : 'layer';
  if (there.feature !== here.feature) return isNeighbourly(there, rules, found) ? undefined : 'neighbour';
  return rules.own.includes(there.layer) || (found.typeOnly && rules.types.includes(there.layer)) ? undefined : 'layer';
}

/** Every layer may know what a neighbour's things are; what it does with them is asked through its use cases. */
const isNeighbourly = (there, rules, found) =>
  (there.layer === 'domain' && found.typeOnly) || (rules.neighbours && there.layer === 'use-cases');

const isDoor = (there) => there.layer === 'use-cases' || there.layer === 'module';

function packageFault(rules, { specifier, typeOnly, names }) {
  if (!rules || (typeOnly && rules.types.includes(specifier))) return undefined;
  const library = /^@linli\/([^/]+)/.exec(specifier)?.[1];
  if (library) return rules.libraries.test(library) ? undefined : 'package';
  const pure = pureFunctions[specifier] ?? [];
  if (names.length > 0 && names.every(({ imported }) => pure.includes(imported?.name))) return undefined;
  return rules.banned.test(specifier) ? 'package' : undefined;
}

/** With type information, reports functions and classes (other than errors) that a controller or DTO takes from domain. */
function reportDecisions(context, { node, names }) {
  const services = context.sourceCode.parserServices;
  if (!services?.program) return;
  for (const name of names) {
    const type = services.getTypeAtLocation(name);
    const isClass = type.getConstructSignatures().length > 0 && !/Error$/.test(name.local.name);
    if (type.getCallSignatures().length > 0 || isClass) context.report({ node, messageId: 'decision', data: { name: name.local.name } });
  }
}
