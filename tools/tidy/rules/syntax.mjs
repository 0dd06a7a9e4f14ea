import ts from 'typescript';

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
