import { dirname, relative, resolve, sep } from 'node:path';

/**
 * ESLint visitors that hand every import of a file to `onImport`: import and export declarations, `import()`, `import type` expressions and `require()`.
 * @param {(found: { node: object, specifier: string, typeOnly: boolean, names: object[] }) => void} onImport `names` are the imported specifiers that are values.
 */
export function importVisitors(onImport) {
  const declared = (node) => {
    if (!node.source) return;
    const kind = node.importKind ?? node.exportKind;
    const specifiers = node.specifiers ?? [];
    const names = specifiers.filter((specifier) => (specifier.importKind ?? specifier.exportKind) !== 'type');
    const typeOnly = kind === 'type' || (specifiers.length > 0 && names.length === 0);
    onImport({ node, specifier: node.source.value, typeOnly, names: typeOnly ? [] : names });
  };
  return {
    ImportDeclaration: declared,
    ExportNamedDeclaration: declared,
    ExportAllDeclaration: declared,
    ImportExpression: (node) =>
      typeof node.source.value === 'string' && onImport({ node, specifier: node.source.value, typeOnly: false, names: [] }),
    TSImportType: (node) =>
      onImport({ node, specifier: node.source?.value ?? node.argument?.literal?.value ?? '', typeOnly: true, names: [] }),
    CallExpression: (node) => {
      const [first] = node.arguments;
      if (node.callee.name === 'require' && typeof first?.value === 'string')
        onImport({ node, specifier: first.value, typeOnly: false, names: [] });
    },
  };
}

/** Path of `file` from the workspace's root with forward slashes: `apps/points/src/main.ts`. */
export const workspacePath = (root, file) => relative(root, file).split(sep).join('/');

/** Workspace path that a relative import means, or undefined for a package. */
export const relativeTarget = (root, file, specifier) =>
  specifier.startsWith('.') ? workspacePath(root, resolve(dirname(file), specifier)) : undefined;

/** Specs, builders, shared suites and `test/` folders: they may reach what the code beside them may not. */
export const isTestFile = (path) => /\.(spec|builder|driver|suite)\.ts$|\/test\//.test(path);
