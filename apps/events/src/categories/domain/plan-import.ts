import type { Category } from './category.js';
import type { CategoryTree } from './category-tree.js';

export interface ImportRow {
  level1: string;
  level2?: string;
  level3?: string;
}

export interface ImportedRow {
  index: number;
  status: 'created' | 'exists' | 'invalid';
  path: string | null;
  code: string | null;
}

/**
 * What importing `rows` into `tree` would add. Nothing is changed or removed, so the same import twice adds nothing.
 * A new category takes the flow of its parent; `codeOf` gives a path its code, always the same one.
 */
export function planImport(
  tree: CategoryTree,
  rows: readonly ImportRow[],
  codeOf: (path: string) => string,
): { added: Category[]; items: ImportedRow[] } {
  const known = new Map(tree.categories.map((category) => [category.path, category]));
  const added: Category[] = [];
  const items = rows.map((row, index): ImportedRow => {
    const names = namesOf(row);
    if (!names) return { index, status: 'invalid', path: null, code: null };
    const before = added.length;
    let node: Category | undefined;
    for (const name of names) node = child(node, name);
    return { index, status: added.length > before ? 'created' : 'exists', path: node?.path ?? null, code: node?.code ?? null };
  });
  return { added, items };

  function child(parent: Category | undefined, name: string): Category {
    const path = parent ? `${parent.path}/${name}` : name;
    const found = known.get(path);
    if (found) return found;
    const { flow, disputeType } = parent ?? { flow: 'ordinary' as const, disputeType: null };
    const made = { code: codeOf(path), name, parentCode: parent?.code ?? null, path, level: (parent?.level ?? 0) + 1, flow, disputeType };
    known.set(path, made);
    added.push(made);
    return made;
  }
}

/** The names of a row, or null where a level is skipped or a name holds the separator of paths. */
function namesOf({ level1, level2, level3 }: ImportRow): string[] | null {
  const names = [level1, level2 ?? '', level3 ?? ''].map((name) => name.normalize('NFKC').trim());
  if (!names[0] || (!names[1] && names[2])) return null;
  if (names.some((name) => /[/>]/.test(name))) return null;
  return names.filter(Boolean);
}
