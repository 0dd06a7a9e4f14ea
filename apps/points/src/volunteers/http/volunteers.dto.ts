import { AreaCode, ListOf, Nested, PageQuery, Text, Timestamp, Uuid } from '@linli/service-defaults';

const skillsMax = 20;

export class ExternalRefDto {
  @Text({ max: 40, pattern: /^[a-z0-9-]+$/, description: '来源系统', example: 'civil-affairs' })
  system: string;

  @Text({ max: 80, description: '来源系统中的编号', example: 'V-000123' })
  ref: string;
}

export class VolunteerRequest {
  @Text({ max: 50, description: '姓名（加密保存）', example: '赵敏' })
  name: string;

  @Text({ max: 30, description: '电话（加密保存）', example: '13800001111' })
  phone: string;

  @AreaCode()
  areaCode: string;

  @ListOf('text', { max: skillsMax, itemMax: 40, optional: true, description: '技能', example: ['水电维修', '调解'] })
  skills?: string[];

  @Nested(() => ExternalRefDto, { optional: true, description: '自然键：同一编号重复提交返回已有志愿者' })
  externalRef?: ExternalRefDto;
}

export class VolunteersQuery extends PageQuery {
  @AreaCode({ optional: true })
  area?: string;
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

  @ListOf('text', { max: skillsMax })
  skills: string[];

  @Nested(() => ExternalRefDto, { nullable: true })
  externalRef: ExternalRefDto | null;

  @Timestamp()
  registeredAt: string;
}

export class VolunteerPageDto {
  @ListOf(() => VolunteerDto, { max: 500 })
  items: VolunteerDto[];

  @Text({ max: 2_000, nullable: true })
  next: string | null;
}
