import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { CategoryTree } from '../domain/category-tree.js';
import { CategoriesReader } from '../persistence/categories.reader.js';

/** Another process may have imported categories: after this long a tree is read anew. */
const treeAgeMsMax = 5_000;

/** The category tree, kept in memory for a few seconds since nearly every answer names a category. */
@Injectable()
export class ReadCategories {
  private tree: Promise<CategoryTree> | undefined;
  private readAtMs = 0;

  constructor(private readonly categories: CategoriesReader) {}

  /** Inside a transaction, hand it in: to wait for a second connection while holding one is how a pool locks itself up. */
  async execute(tx?: Tx): Promise<CategoryTree> {
    if (!this.tree || performance.now() - this.readAtMs > treeAgeMsMax) {
      this.readAtMs = performance.now();
      this.tree = this.categories.all(tx).then((rows) => new CategoryTree(rows));
      this.tree.catch(() => this.forget());
    }
    return this.tree;
  }

  /** The next call reads the database. */
  forget(): void {
    this.tree = undefined;
  }
}
