import { createHash } from 'node:crypto';
import { cleanTexts } from '@linli/personal-data';
import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { planImport, type ImportedRow, type ImportRow } from '../domain/plan-import.js';
import { CategoriesRepository } from '../persistence/categories.repository.js';
import { ReadCategories } from './read-categories.js';

export interface CategoryImport {
  readonly dryRun: boolean;
  /** Categories that were added, or would be. */
  readonly added: number;
  readonly items: ImportedRow[];
}

/** Loads a city's own tree, row by row: `level1,level2,level3`. Repeating it changes nothing. */
@Injectable()
export class ImportCategories {
  constructor(
    private readonly categories: CategoriesRepository,
    private readonly readCategories: ReadCategories,
  ) {}

  async execute(tx: Tx, rows: readonly ImportRow[], dryRun: boolean): Promise<CategoryImport> {
    this.readCategories.forget();
    const clean = rows.map(({ level1, level2, level3 }) => cleanTexts({ level1, level2, level3 }, [], []));
    const { added, items } = planImport(await this.readCategories.execute(tx), clean, codeOf);
    if (!dryRun) await this.categories.add(tx, added);
    return { dryRun, added: added.length, items };
  }
}

/** Chinese names give no readable code, so the path's digest does: the same in every import and every installation. */
const codeOf = (path: string): string => `c-${createHash('sha256').update(path).digest('hex').slice(0, 16)}`;
