import {
  AreaCode,
  Choice,
  Code,
  DateOnly,
  Flag,
  Integer,
  ListOf,
  Nested,
  PageQuery,
  Phone,
  Text,
  Timestamp,
} from '@linli/service-defaults';
import { unitKinds, type Contact, type StaffMember, type Term, type Unit, type UnitKind } from '../domain/unit.js';

export class ListUnitsQuery extends PageQuery {
  @AreaCode({ optional: true, description: '在该区划内有工作的单位' })
  areaCode?: string;

  @Choice(unitKinds, { optional: true, description: '类别' })
  kind?: UnitKind;
}

class SetContactDto {
  @Text({ max: 40, optional: true, nullable: true, description: '联系人' })
  name: string | null = null;

  @Phone({ optional: true, nullable: true })
  phone: string | null = null;
}

class StaffMemberDto implements StaffMember {
  @Code({ example: 'wang-shifu' })
  id: string;

  @Text({ max: 40, description: '工作称呼', example: '王师傅' })
  name: string;
}

class TermDto implements Term {
  @DateOnly({ description: '任期首日' })
  from: string;

  @DateOnly({ description: '任期末日' })
  to: string;
}

export class SetUnitDto {
  @Text({ max: 80, example: '湖畔花园物业' })
  name: string;

  @Choice(unitKinds, {
    description: '物业企业、职能部门、社区、社会组织、业委会、物管会、商户、派出所、司法所',
    example: 'property-company',
  })
  kind: UnitKind;

  @ListOf('area-code', {
    min: 1,
    max: 100,
    description: '有工作的区划，含其下级',
    example: ['330106002003'],
  })
  areas: string[];

  @Nested(() => SetContactDto, { optional: true, nullable: true, description: '联系方式，加密保存' })
  contact: SetContactDto | null = null;

  @ListOf(() => StaffMemberDto, { optional: true, max: 200, description: '工作人员' })
  staff: StaffMemberDto[] = [];

  @Nested(() => TermDto, { optional: true, nullable: true, description: '业委会、物管会的任期' })
  term: TermDto | null = null;

  @Flag({ optional: true, description: '是否启用' })
  isActive: boolean = true;
}

class MaskedContactDto implements Contact {
  @Text({ max: 40, nullable: true, example: '张*' })
  name: string | null;

  @Text({ max: 40, nullable: true, example: '138****5678' })
  phone: string | null;
}

export class UnitDto implements Unit {
  @Text({ max: 80, example: 'property-hupan' })
  id: string;

  @Text({ max: 80 })
  name: string;

  @Choice(unitKinds, { name: 'UnitKind' })
  kind: UnitKind;

  @ListOf('text', { max: 100, itemMax: 60, description: '有工作的区划；空文本为各处' })
  areas: readonly string[];

  @Nested(() => MaskedContactDto, { nullable: true, description: '联系方式，脱敏' })
  contact: MaskedContactDto | null;

  @ListOf(() => StaffMemberDto, { max: 200, description: '工作人员' })
  staff: readonly StaffMemberDto[];

  @Nested(() => TermDto, { nullable: true, description: '任期' })
  term: TermDto | null;

  @Flag({ description: '是否启用' })
  isActive: boolean;

  @Integer({ min: 1, max: 2_147_483_647 })
  version: number;

  @Timestamp()
  changedAt: Date;
}

export class UnitPageDto {
  @ListOf(() => UnitDto, { max: 500 })
  items: UnitDto[];

  @Text({ max: 2_000, nullable: true, description: '下一页的游标' })
  next: string | null;
}

export class RevealContactDto {
  @Text({ min: 2, max: 200, description: '事由', example: '停水抢修联系' })
  reason: string;
}

export class RevealedContactDto implements Contact {
  @Text({ max: 40, nullable: true })
  name: string | null;

  @Text({ max: 40, nullable: true })
  phone: string | null;
}
