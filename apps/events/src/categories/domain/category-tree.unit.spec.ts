import type { Category } from './category.js';
import { CategoryTree } from './category-tree.js';
import { planImport } from './plan-import.js';

const node = (code: string, path: string, parentCode: string | null = null): Category => {
  const names = path.split('/');
  const flow = code.startsWith('n') ? ('dispute' as const) : ('ordinary' as const);
  return {
    code,
    name: names.at(-1) ?? '',
    parentCode,
    path,
    level: names.length,
    flow,
    disputeType: flow === 'dispute' ? 'neighbourhood' : null,
  };
};
const tree = new CategoryTree([
  node('e', '环境保护'),
  node('e1', '环境保护/污染', 'e'),
  node('e11', '环境保护/污染/噪音', 'e1'),
  node('n', '邻里'),
  node('n1', '邻里/噪音', 'n'),
]);

describe('the category tree', () => {
  it.each([
    ['e11', 'e11'],
    ['环境保护/污染/噪音', 'e11'],
    ['环境保护 > 污染', 'e1'],
    ['环境保护／污染', 'e1'],
    ['污染', 'e1'],
    ['噪音', undefined],
    ['', undefined],
  ])('finds %j as %s', (text, code) => {
    expect(tree.find(text)?.code).toBe(code);
  });

  it('refuses a text that means none, where it stands', () => {
    expect(tree.demand('污染').code).toBe('e1');
    const refusal = (pointer: string) =>
      expect.objectContaining({ code: 'events.category-unknown', params: { category: '噪音' }, pointer });
    expect(() => tree.demand('噪音')).toThrow(refusal('/category'));
    expect(() => tree.demand('噪音', 'query:category')).toThrow(refusal('query:category'));
  });

  it('finds the deepest known part of a path that goes further', () => {
    expect(tree.findNearest('环境保护/污染/光污染')?.code).toBe('e1');
    expect(tree.findNearest('党务政务/组织')).toBeUndefined();
  });

  it('knows the line up to the root and everything below', () => {
    expect(tree.lineOf('e11')).toEqual(['e11', 'e1', 'e']);
    expect(tree.codesBelow('e')).toEqual(['e', 'e1', 'e11']);
    expect(tree.lineOf('none')).toEqual([]);
  });
});

describe('an import', () => {
  it('adds what is missing with the flow of its parent, and nothing twice', () => {
    const rows = [
      { level1: '邻里', level2: '漏水' },
      { level1: '邻里', level2: '漏水' },
      { level1: '邻里', level2: '噪音' },
      { level1: 'a/b' },
      { level1: ' ' },
    ];
    const { added, items } = planImport(tree, rows, (path) => `c-${path}`);
    expect(added).toEqual([
      { code: 'c-邻里/漏水', name: '漏水', parentCode: 'n', path: '邻里/漏水', level: 2, flow: 'dispute', disputeType: 'neighbourhood' },
    ]);
    expect(items.map(({ status }) => status)).toEqual(['created', 'exists', 'exists', 'invalid', 'invalid']);
  });
});
