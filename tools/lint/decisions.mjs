/**
 * `http/` takes types, errors and tables from `domain/`, but no decision: it lets a use case call that. A stock rule sees names; that a name
 * is a function or a class is known to the type checker only.
 */
export const decisions = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { decision: 'http may import types, errors and tables of domain, but {{name}} is a decision: let a use case call it.' },
  },
  create(context) {
    const services = context.sourceCode.parserServices;
    return {
      ImportDeclaration(node) {
        if (node.importKind === 'type' || !/^\.\.\/domain\//.test(node.source.value)) return;
        for (const specifier of node.specifiers.filter(({ importKind }) => importKind !== 'type')) {
          const { name } = specifier.local;
          const type = services.getTypeAtLocation(specifier);
          const isClass = type.getConstructSignatures().length > 0 && !/Error$/.test(name);
          if (type.getCallSignatures().length > 0 || isClass) context.report({ node: specifier, messageId: 'decision', data: { name } });
        }
      },
    };
  },
};
