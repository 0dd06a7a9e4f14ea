import { Module } from '@nestjs/common';
import { CategoriesController } from './http/categories.controller.js';
import { CategoryEntity } from './persistence/category.entity.js';
import { CategoriesReader } from './persistence/categories.reader.js';
import { CategoriesRepository } from './persistence/categories.repository.js';
import { ImportCategories } from './use-cases/import-categories.js';
import { ReadCategories } from './use-cases/read-categories.js';

export const categoriesEntities = [CategoryEntity];

/** The category tree: what an incident is about, and by which flow it is handled. */
@Module({
  controllers: [CategoriesController],
  providers: [CategoriesReader, CategoriesRepository, ReadCategories, ImportCategories],
  exports: [ReadCategories],
})
export class CategoriesModule {}
