import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { DataSource } from 'typeorm';
import type { Category } from '../domain/category.js';
import { CategoryEntity } from './category.entity.js';

@Injectable()
export class CategoriesReader {
  constructor(private readonly dataSource: DataSource) {}

  /** The whole tree, by path. */
  async all(tx?: Tx): Promise<Category[]> {
    return (tx?.manager ?? this.dataSource.manager).find(CategoryEntity, { order: { path: 'ASC' } });
  }
}
