import { PluginKind, declareValuePlugin } from '@stryker-mutator/api/plugin';

const documentation = new Set(['description', 'summary']);

/** Leaves alone what only people read and no rule depends on: descriptions in schemas, and the sentences of errors that are plain programming faults. */
export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'prose', {
    shouldIgnore({ node, parent }) {
      if (node.type !== 'StringLiteral' && node.type !== 'TemplateLiteral') return undefined;
      if (parent?.type === 'ObjectProperty' && documentation.has(parent.key.name)) return 'documentation';
      if (parent?.type === 'NewExpression' && /^(Range|Type)?Error$/.test(parent.callee.name)) return 'sentence of a programming fault';
      return undefined;
    },
  }),
];
