import { AreaCode, Choice, Flag, Integer, ListOf, PageQuery, Text, Timestamp, Uuid } from '@linli/service-defaults';
import { mediatorKinds, type MediatorKind } from '../domain/mediator.js';

export class RegisterMediatorDto {
  @Text({ max: 50, description: '工作姓名', example: '陈法官' })
  name: string;

  @Choice(mediatorKinds, { name: 'MediatorKind', description: '调解员、法律顾问、心理咨询师、五老', example: 'mediator' })
  kind: MediatorKind;

  @ListOf('text', { max: 18, itemMax: 40, optional: true, description: '擅长的纠纷类型', example: ['neighbourhood'] })
  specialties?: string[];

  @ListOf('text', { min: 1, max: 50, itemMax: 64, description: '服务区划', example: ['330106002003'] })
  areas: string[];

  @Integer({ min: 1, max: 1000, optional: true, description: '在办上限，默认 10', example: 10 })
  workloadCap?: number;
}

export class ChangeMediatorDto {
  @Integer({ min: 1, max: 1000, optional: true, description: '在办上限' })
  workloadCap?: number;

  @Flag({ optional: true, description: '是否接案' })
  active?: boolean;
}

export class ListMediatorsQuery extends PageQuery {
  @AreaCode({ optional: true, description: '服务区划', example: '330106002003' })
  areaCode?: string;

  @Flag({ optional: true, description: '是否接案' })
  active?: boolean;
}

export class MediatorDto {
  @Uuid() id: string;
  @Text({ max: 200 }) name: string;
  @Choice(mediatorKinds, { name: 'MediatorKind' }) kind: string;
  @ListOf('text', { max: 18 }) specialties: string[];
  @ListOf('text', { max: 50 }) areas: string[];
  @Integer({ min: 1, max: 1000, description: '在办上限' }) workloadCap: number;
  @Integer({ min: 0, max: 1000, description: '在办件数' }) load: number;
  @Flag() active: boolean;
  @Integer({ min: 1, max: 2_147_483_647 }) version: number;
  @Timestamp() createdAt: string;
}

export class MediatorPageDto {
  @ListOf(() => MediatorDto, { max: 500 }) items: MediatorDto[];
  @Text({ max: 2000, nullable: true }) next: string | null;
}
