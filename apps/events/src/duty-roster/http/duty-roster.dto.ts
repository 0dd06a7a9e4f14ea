import { AreaCode, Choice, Code, DateOnly, Flag, Integer, ListOf, Nested, PageQuery, Text, Timestamp, Uuid } from '@linli/service-defaults';
import { dutyKinds, type Absence, type Duty, type DutyKind, type DutyPerson, type OnDuty } from '../domain/duty.js';

export const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;

export class ListDutiesQuery extends PageQuery {
  @AreaCode({ optional: true, description: '该区划及其下级' })
  areaCode?: string;

  @Code({ optional: true, description: '单位' })
  unit?: string;
}

export class OnDutyQuery {
  @AreaCode()
  areaCode: string;

  @Code({ optional: true, description: '单位；不填为该区划自己的人员' })
  unit?: string;

  @Timestamp({ optional: true, description: '何时；不填为现在' })
  at?: string;
}

class DutyPersonDto implements DutyPerson {
  @Code({ example: 'grid-worker-5' })
  id: string;

  @Text({ max: 40, optional: true, nullable: true, description: '工作称呼', example: '陈网格员' })
  name: string | null = null;
}

export class EnterDutyDto {
  @AreaCode({ description: '网格、小区或社区；有单位时为该单位负责的范围', example: '330106002003-G05' })
  areaCode: string;

  @Code({ optional: true, nullable: true, description: '单位' })
  unit: string | null = null;

  @Choice(dutyKinds, { description: '负责、走访、坐班', example: 'answering' })
  kind: DutyKind;

  @Nested(() => DutyPersonDto, { description: 'A 角' })
  person: DutyPersonDto;

  @Nested(() => DutyPersonDto, { optional: true, nullable: true, description: 'B 角，A 角不在时负责' })
  deputy: DutyPersonDto | null = null;

  @ListOf(weekdays, { optional: true, max: 7, description: '每周哪几天，1 为星期一；不填为每天', example: ['1', '3'] })
  weekdays: string[] = [];

  @DateOnly({ description: '首日' })
  from: string;

  @DateOnly({ optional: true, nullable: true, description: '末日；不填为长期' })
  to: string | null = null;
}

export class EndDutyDto {
  @DateOnly({ description: '末日' })
  to: string;
}

export class DutyDto implements Omit<Duty, 'weekdays'> {
  @Uuid()
  id: string;

  @AreaCode()
  areaCode: string;

  @Text({ max: 80, nullable: true, description: '单位' })
  unit: string | null;

  @Choice(dutyKinds, { name: 'DutyKind' })
  kind: DutyKind;

  @Nested(() => DutyPersonDto, { description: 'A 角' })
  person: DutyPersonDto;

  @Nested(() => DutyPersonDto, { nullable: true, description: 'B 角' })
  deputy: DutyPersonDto | null;

  @ListOf(weekdays, { max: 7, description: '每周哪几天，1 为星期一；空为每天' })
  weekdays: string[];

  @DateOnly()
  from: string;

  @DateOnly({ nullable: true })
  to: string | null;

  @Integer({ min: 1, max: 2_147_483_647 })
  version: number;

  @Timestamp()
  changedAt: Date;
}

export class DutyPageDto {
  @ListOf(() => DutyDto, { max: 500 })
  items: DutyDto[];

  @Text({ max: 2_000, nullable: true, description: '下一页的游标' })
  next: string | null;
}

export class OnDutyDto implements Omit<OnDuty, 'duty'> {
  @Nested(() => DutyDto)
  duty: DutyDto;

  @Nested(() => DutyPersonDto, { nullable: true, description: '此时由谁负责；A 角不在又无人代理时为空' })
  person: DutyPersonDto | null;

  @Flag({ description: '是否由 B 角代理' })
  isDeputy: boolean;
}

export class OnDutyListDto {
  @ListOf(() => OnDutyDto, { max: 1_000 })
  items: OnDutyDto[];
}

export class NoteAbsenceDto {
  @AreaCode()
  areaCode: string;

  @Code({ example: 'grid-worker-5' })
  personId: string;

  @DateOnly({ description: '首日' })
  from: string;

  @DateOnly({ description: '末日' })
  to: string;
}

export class AbsenceDto extends NoteAbsenceDto implements Absence {
  @Uuid()
  id: string;
}

export const toDutyDto = (duty: Duty): DutyDto => ({ ...duty, weekdays: duty.weekdays.map(String) });
