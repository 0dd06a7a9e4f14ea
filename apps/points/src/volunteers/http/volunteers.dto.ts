import { AreaCode, ListOf, Nested, PageQuery, Phone, Text, Timestamp, Uuid } from '@linli/service-defaults';
import type { RevealedVolunteer } from '../use-cases/reveal-volunteer.js';

const skillsMax = 20;

export class ExternalRefDto {
  @Text({ max: 40, pattern: /^[a-z0-9-]+$/, description: '来源系统', example: 'civil-affairs' })
  system: string;

  @Text({ max: 80, description: '来源系统中的编号；含电话、证件号或姓名的，以摘要保存', example: 'V-000123' })
  ref: string;
}

export class RegisterVolunteerDto {
  @Text({ max: 50, description: '姓名（加密保存）', example: '赵敏' })
  name: string;

  @Phone({ description: '电话（加密保存）；座机须带区号', example: '13800001111' })
  phone: string;

  @AreaCode()
  areaCode: string;

  @ListOf('text', { max: skillsMax, itemMax: 40, optional: true, description: '技能', example: ['水电维修', '调解'] })
  skills: string[] = [];

  @Nested(() => ExternalRefDto, { optional: true, description: '自然键：同一编号重复提交返回已有志愿者' })
  externalRef?: ExternalRefDto;
}

export class ListVolunteersQuery extends PageQuery {
  @AreaCode({ optional: true, description: '区划前缀；默认为调用方的全部区划' })
  areaCode?: string;
}

export class VolunteerDto {
  @Uuid()
  id: string;

  @Text({ max: 60, description: '脱敏姓名', example: '赵*' })
  name: string;

  @Text({ max: 30, description: '脱敏电话', example: '138****1111' })
  phone: string;

  @AreaCode()
  areaCode: string;

  @ListOf('text', { max: skillsMax, description: '技能' })
  skills: string[];

  @Nested(() => ExternalRefDto, { nullable: true, description: '自然键；没有时为 null' })
  externalRef: ExternalRefDto | null;

  @Timestamp({ description: '登记时间' })
  registeredAt: string;
}

export class VolunteerPageDto {
  @ListOf(() => VolunteerDto, { max: 500 })
  items: VolunteerDto[];

  @Text({ max: 2_000, nullable: true, description: '下一页的 cursor；没有下一页时为 null' })
  next: string | null;
}

export class RevealVolunteerDto {
  @Text({ min: 2, max: 500, description: '查看理由，记入日志', example: '通知到岗时间' })
  reason: string;
}

export class RevealedVolunteerDto implements RevealedVolunteer {
  @Text({ max: 50, nullable: true, example: '赵敏' }) name: string | null;
  @Text({ max: 40, nullable: true, example: '13800001111' }) phone: string | null;
}
