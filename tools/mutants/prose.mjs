import { PluginKind, declareValuePlugin } from '@stryker-mutator/api/plugin';

const documentation = new Set(['description', 'summary']);
/** Which argument of the shapes in libs/contracts describes the field. */
const describingArgument = { uuid: 0, instant: 0, text: 0, choice: 1 };

/** Leaves alone what only people read and no rule depends on: descriptions in schemas, and the sentences of errors that are plain programming faults. */
export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'prose', {
    shouldIgnore({ node, parent }) {
      if (node.type !== 'StringLiteral' && node.type !== 'TemplateLiteral') return undefined;
      if (parent?.type === 'ObjectProperty' && documentation.has(parent.key.name)) return 'documentation';
      if (parent?.type === 'CallExpression' && parent.arguments[describingArgument[parent.callee.name]] === node) return 'documentation';
      if (parent?.type === 'NewExpression' && /^(Range|Type)?Error$/.test(parent.callee.name)) return 'sentence of a programming fault';
      return undefined;
    },
  }),
];
