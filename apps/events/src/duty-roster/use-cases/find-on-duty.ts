import { Injectable } from '@nestjs/common';
import { shanghaiDay } from '@linli/work-calendar';
import type { Tx } from '@linli/unit-of-work';
import { answering, onDutyAt, type DutyPerson, type OnDuty } from '../domain/duty.js';
import { DutiesReader } from '../persistence/duties.reader.js';

export interface OnDutyQuestion {
  readonly areaCode: string;
  /** Of whom; the area's own people where it is null. */
  readonly unit: string | null;
  readonly at: Date;
}

/** Who is on duty at a time for a place, by the areas that hold it; the nearest area first. */
@Injectable()
export class FindOnDuty {
  constructor(private readonly duties: DutiesReader) {}

  async execute({ areaCode, unit, at }: OnDutyQuestion, tx?: Tx): Promise<OnDuty[]> {
    const day = shanghaiDay(at);
    const holding = await this.duties.holding({ areaCodes: areasAround(areaCode), unit, day }, tx);
    const people = holding.flatMap(({ person, deputy }) => [person.id, ...(deputy ? [deputy.id] : [])]);
    const found = onDutyAt(holding, await this.duties.absences([...new Set(people)], day, tx), at);
    return found.sort((a, b) => b.duty.areaCode.length - a.duty.areaCode.length || (a.duty.id < b.duty.id ? -1 : 1));
  }

  /** Who answers for a unit at a place; null where nobody does. */
  async answering(question: OnDutyQuestion, tx?: Tx): Promise<DutyPerson | null> {
    return answering(await this.execute(question, tx), question.areaCode);
  }
}

/** The area and every beginning of its code: an index finds those that there are. */
const areasAround = (areaCode: string): string[] => Array.from({ length: areaCode.length }, (_, length) => areaCode.slice(0, length + 1));
