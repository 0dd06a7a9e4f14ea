import { EventsError } from '../../events.errors.js';
import type { Category } from './category.js';

/** All categories, indexed by every way people name one. */
export class CategoryTree {
  private readonly byCode = new Map<string, Category>();
  private readonly byPath = new Map<string, Category>();
  private readonly byName = new Map<string, Category | null>();

  constructor(readonly categories: readonly Category[]) {
    for (const category of categories) {
      this.byCode.set(category.code, category);
      this.byPath.set(category.path, category);
      // A name that two nodes share names neither.
      this.byName.set(category.name, this.byName.has(category.name) ? null : category);
    }
  }

  /** The category that a code, a path (`环境保护/环境污染`) or a name that is unique in the tree means. */
  find(text: string): Category | undefined {
    const wanted = normalPath(text);
    return this.byCode.get(wanted) ?? this.byPath.get(wanted) ?? this.byName.get(wanted) ?? undefined;
  }

  /** As `find`. Throws `events.category-unknown` at `pointer` for a text that means none. */
  demand(text: string, pointer = '/category'): Category {
    const found = this.find(text);
    if (!found) throw new EventsError('events.category-unknown', { category: text }, { pointer });
    return found;
  }

  /** As `find`, and for a path that goes deeper than this tree its deepest known part. */
  findNearest(text: string): Category | undefined {
    const parts = normalPath(text).split('/');
    for (let length = parts.length; length > 0; length -= 1) {
      const found = this.find(parts.slice(0, length).join('/'));
      if (found) return found;
    }
    return undefined;
  }

  /** Codes from the category up to its root, the category first; empty for an unknown code. */
  lineOf(code: string): string[] {
    const line: string[] = [];
    for (let node = this.byCode.get(code); node; node = this.byCode.get(node.parentCode ?? '')) line.push(node.code);
    return line;
  }

  /** The category's code and those of all below it. */
  codesBelow(code: string): string[] {
    return this.categories.filter((category) => this.lineOf(category.code).includes(code)).map((category) => category.code);
  }
}

/** `环境保护 > 噪音`, `环境保护／噪音` and `环境保护/噪音` are one path. */
function normalPath(text: string): string {
  return text
    .normalize('NFKC')
    .split(/[/>]/)
    .map((part) => part.trim())
    .filter(Boolean)
    .join('/');
}
