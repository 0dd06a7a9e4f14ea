import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import type { Category } from '../domain/category.js';
import { CategoryEntity } from './category.entity.js';

@Injectable()
export class CategoriesRepository {
  /** Leaves out what another import has added meanwhile. */
  async add(tx: Tx, categories: readonly Category[]): Promise<void> {
    if (categories.length === 0) return;
    await tx.manager
      .createQueryBuilder()
      .insert()
      .into(CategoryEntity)
      .values([...categories])
      .orIgnore()
      .execute();
  }
}
