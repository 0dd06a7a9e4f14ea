import { Module } from '@nestjs/common';
import { UnitsModule } from '../units/units.module.js';
import { DutyRosterController } from './http/duty-roster.controller.js';
import { AbsenceEntity } from './persistence/absence.entity.js';
import { DutiesReader } from './persistence/duties.reader.js';
import { DutiesRepository } from './persistence/duties.repository.js';
import { DutyEntity } from './persistence/duty.entity.js';
import { EndDuty } from './use-cases/end-duty.js';
import { EnterDuty } from './use-cases/enter-duty.js';
import { FindOnDuty } from './use-cases/find-on-duty.js';
import { NoteAbsence } from './use-cases/note-absence.js';
import { ReadRoster } from './use-cases/read-roster.js';

export const dutyRosterEntities = [DutyEntity, AbsenceEntity];

/** The duty roster (值班表): who answers for a grid, a community or a unit, on which days, and who stands in (AB 角). */
@Module({
  imports: [UnitsModule],
  controllers: [DutyRosterController],
  providers: [DutiesReader, DutiesRepository, EndDuty, EnterDuty, FindOnDuty, NoteAbsence, ReadRoster],
  exports: [FindOnDuty],
})
export class DutyRosterModule {}
