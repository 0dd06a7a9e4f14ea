import { Module } from '@nestjs/common';
import { UnitsController } from './http/units.controller.js';
import { ContactRevealEntity } from './persistence/contact-reveal.entity.js';
import { UnitEntity } from './persistence/unit.entity.js';
import { UnitsReader } from './persistence/units.reader.js';
import { UnitsRepository } from './persistence/units.repository.js';
import { DemandUnits } from './use-cases/demand-units.js';
import { ReadUnits } from './use-cases/read-units.js';
import { RevealContact } from './use-cases/reveal-contact.js';
import { SetUnit } from './use-cases/set-unit.js';

export const unitsEntities = [UnitEntity, ContactRevealEntity];

/** The registry of units (承办单位). */
@Module({
  controllers: [UnitsController],
  providers: [UnitsReader, UnitsRepository, DemandUnits, ReadUnits, RevealContact, SetUnit],
  exports: [DemandUnits, ReadUnits],
})
export class UnitsModule {}
