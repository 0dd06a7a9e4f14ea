import { Module } from '@nestjs/common';
import { AreaSheetsController } from './http/area-sheets.controller.js';
import { AreasController } from './http/areas.controller.js';
import { CompoundTypesController } from './http/compound-types.controller.js';
import { AreaEntity } from './persistence/area.entity.js';
import { AreasReader } from './persistence/areas.reader.js';
import { AreasRepository } from './persistence/areas.repository.js';
import { CompoundTypeEntity } from './persistence/compound-type.entity.js';
import { AddCompoundType } from './use-cases/add-compound-type.js';
import { ChangeArea } from './use-cases/change-area.js';
import { DemandKnownAreas } from './use-cases/demand-known-areas.js';
import { ImportAreas } from './use-cases/import-areas.js';
import { ReadAreas } from './use-cases/read-areas.js';
import { ReadSheet } from './use-cases/read-sheet.js';
import { SetArea } from './use-cases/set-area.js';

export const areasEntities = [AreaEntity, CompoundTypeEntity];

/** The registry of areas (区划), from the province down to the building. */
@Module({
  controllers: [AreaSheetsController, AreasController, CompoundTypesController],
  providers: [AreasReader, AreasRepository, AddCompoundType, ChangeArea, DemandKnownAreas, ImportAreas, ReadAreas, ReadSheet, SetArea],
  exports: [DemandKnownAreas],
})
export class AreasModule {}
