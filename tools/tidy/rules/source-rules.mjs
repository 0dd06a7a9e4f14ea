import ts from 'typescript';
import { bannedWordIn, isNamedDeclaration, isSuite, pascal, valueExports } from './syntax.mjs';

const functionLineMax = 70;
/** Where the environment may be read: config files, the tools that start things, and what prepares tests. */
const readsEnvironment = /\.config\.ts$|^tools\/.*\.mjs$|^jest\.|^libs\/testing\//;
/** The one place that turns a suite off, with the reason reported: Kafka suites where no broker can be had. */
const skipsSuites = /^libs\/testing\/src\//;
/** ESLint and Jest ask for a default export; a declaration file describes somebody else's. */
const asksForDefault = /(^|\/)[a-z]+\.config\.[cm]?js$|^tools\/test\/jest-global-|\.d\.[cm]?ts$/;

/** Rules about the syntax of one file. */
export const sourceRules = {
  'function-length'(file, report) {
    file.visit((node) => {
      if (!ts.isFunctionLike(node) || !node.body || (file.isTest && isSuite(node))) return;
      const { line: first } = file.source.getLineAndCharacterOfPosition(node.getStart(file.source));
      const { line: last } = file.source.getLineAndCharacterOfPosition(node.end);
      if (last - first + 1 > functionLineMax)
        report(first + 1, `is a function of ${last - first + 1} lines; ${functionLineMax} are the most.`);
    });
  },

  'process-env'(file, report) {
    if (readsEnvironment.test(file.path)) return;
    file.visit((node) => {
      const text = ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node) ? node.getText(file.source) : '';
      const imported =
        ts.isImportDeclaration(node) && /^(node:)?process$/.test(node.moduleSpecifier.text) && /\benv\b/.test(node.getText(file.source));
      if (imported || /^process(\.env|\[['"]env['"]\])$/.test(text))
        report(file.lineOf(node), 'reads the environment outside a *.config.ts.');
    });
  },

  kafkajs(file, report) {
    if (file.path.startsWith('libs/messaging/')) return;
    eachImport(file, (specifier, node) => {
      if (/^kafkajs(\/|$)/.test(specifier)) report(file.lineOf(node), 'imports kafkajs outside libs/messaging.');
    });
  },

  'relative-extension'(file, report) {
    if (!file.path.endsWith('.ts')) return;
    eachImport(file, (specifier, node) => {
      if (specifier.startsWith('.') && !/\.(js|mjs|json)$/.test(specifier))
        report(file.lineOf(node), `imports ${specifier} without the ending .js.`);
    });
  },

  'default-export'(file, report) {
    if (asksForDefault.test(file.path)) return;
    file.visit((node) => {
      const isDefault = ts.isExportAssignment(node) || (ts.isExportSpecifier(node) && node.name.text === 'default');
      const modified = ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
      if (isDefault || modified) report(file.lineOf(node), 'exports a default; export a name.');
    });
  },

  'skipped-test'(file, report) {
    if (!file.isTest || skipsSuites.test(file.path)) return;
    const off = /^(describe|it|test)(\.[a-z]+)*\.(skip|only|todo|failing)$|^(x|f)(describe|it|test)$/;
    file.visit((node) => {
      const name =
        ts.isPropertyAccessExpression(node) || (ts.isIdentifier(node) && ts.isCallExpression(node.parent)) ? node.getText(file.source) : '';
      if (off.test(name)) report(file.lineOf(node), `has ${name}: a test runs or is not there.`);
    });
  },

  'interface-name'(file, report) {
    file.visit((node) => {
      if (ts.isInterfaceDeclaration(node) && /^I[A-Z][a-z]/.test(node.name.text))
        report(file.lineOf(node), `names an interface ${node.name.text}.`);
      if (isNamedDeclaration(node) && /Impl$/.test(node.name.text)) report(file.lineOf(node), `names something ${node.name.text}.`);
    });
  },

  'banned-declaration'(file, report) {
    file.visit((node) => {
      const word = isNamedDeclaration(node) ? bannedWordIn(node.name.text) : undefined;
      if (word) report(file.lineOf(node), `names something ${node.name.text}; "${word}" says nothing.`);
    });
  },

  'use-case'(file, report) {
    if (file.inService === undefined || file.isTest || file.inService.split('/')[1] !== 'use-cases') return;
    const stem = file.name.replace(/\.ts$/, '');
    if (/-view$/.test(stem)) return; // what several use cases of the feature module answer with
    if (!/^[a-z]+(-[a-z0-9]+)+$/.test(stem) || /-(handler|use-case)$/.test(stem)) return void report(1, 'is not named verb-noun.');
    const names = valueExports(file.source);
    const [name] = names;
    if (names.length !== 1 || name.toLowerCase() !== pascal(stem).toLowerCase()) {
      report(
        1,
        `exports ${names.join(', ') || 'nothing'}; one thing named ${pascal(stem)} is expected (and the types it takes and returns).`,
      );
    }
  },

  'entity-place'(file, report) {
    if (!file.app) return;
    file.visit((node) => {
      if (!ts.isDecorator(node) || !/^@Entity\(/.test(node.getText(file.source))) return;
      if (!/\/persistence\/[^/]+\.entity\.ts$/.test(file.path))
        report(file.lineOf(node), 'declares a row outside persistence/<noun>.entity.ts.');
    });
  },

  'data-source-glob'(file, report) {
    file.visit((node) => {
      if (!ts.isPropertyAssignment(node) || !/^(entities|migrations|subscribers)$/.test(node.name.getText(file.source))) return;
      if (/['"`][^'"`]*\*[^'"`]*['"`]/.test(node.initializer.getText(file.source)))
        report(file.lineOf(node), 'lists rows or migrations by a glob; list them by name.');
    });
  },
};

function eachImport(file, onImport) {
  file.visit((node) => {
    const specifier = ts.isImportDeclaration(node) || ts.isExportDeclaration(node) ? node.moduleSpecifier : undefined;
    const called =
      ts.isCallExpression(node) &&
      (node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText(file.source) === 'require');
    const literal = specifier ?? (called ? node.arguments[0] : undefined);
    if (literal && ts.isStringLiteral(literal)) onImport(literal.text, node);
  });
}
