import { Module } from '@nestjs/common';
import { ServicesModule } from '../services/services.module.js';
import { DocsRoutes } from './http/docs.routes.js';
import { ReadDocuments } from './use-cases/read-documents.js';

@Module({ imports: [ServicesModule], providers: [ReadDocuments, DocsRoutes] })
export class DocsModule {}
