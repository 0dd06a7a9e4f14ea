import ts from 'typescript';

const banned = new Set(['util', 'utils', 'common', 'core', 'helpers', 'misc', 'base', 'manager']);

/** Classes, interfaces, types, enumerations and functions: the names that others read. */
export const isNamedDeclaration = (node) =>
  (ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isEnumDeclaration(node) ||
    ts.isFunctionDeclaration(node)) &&
  node.name !== undefined;

/** The first banned word of a camelCase or PascalCase name. */
export const bannedWordIn = (name) =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(' ')
    .find((word) => banned.has(word));

export const pascal = (stem) => stem.replace(/(^|-)([a-z0-9])/g, (_, __, letter) => letter.toUpperCase());

/** A function that only holds describe, it and hooks: a suite, whose length says nothing. */
export function isSuite(node) {
  if (!ts.isBlock(node.body)) return false;
  return node.body.statements.some((statement) => {
    if (!ts.isExpressionStatement(statement) || !ts.isCallExpression(statement.expression)) return false;
    return /^(describe|it|test|beforeAll|beforeEach|afterAll|afterEach)\b/.test(statement.expression.getText());
  });
}

/** Names of exported classes, functions and constants; types are not among them. */
export function valueExports(source) {
  return source.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement) && !statement.isTypeOnly)
      return statement.exportClause?.elements?.map(({ name }) => name.text) ?? ['*'];
    const exported = ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!exported) return [];
    if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map(({ name }) => name.getText(source));
    return ts.isClassDeclaration(statement) || ts.isFunctionDeclaration(statement) || ts.isEnumDeclaration(statement)
      ? [statement.name?.text ?? 'default']
      : [];
  });
}
