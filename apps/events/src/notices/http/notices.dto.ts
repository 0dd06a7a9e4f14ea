import { AreaCode, Choice, Flag, Integer, ListOf, PageQuery, Text, Timestamp, Uuid } from '@linli/service-defaults';

export class ListNoticesQuery extends PageQuery {
  @Text({ max: 80, description: '承办单位', example: 'property-repair' })
  unit: string;

  @Text({ max: 80, optional: true, description: '处置人', example: 'wang-shifu' })
  handler?: string;

  @Flag({ optional: true, description: '只看未读' })
  unread?: boolean;
}

export class NoticeBody {
  @Uuid()
  id: string;

  @Uuid()
  incidentId: string;

  @Text({ max: 40, example: 'SJ-20261122-000001' })
  number: string;

  @AreaCode()
  areaCode: string;

  @Text({ max: 80 })
  unit: string;

  @Text({ max: 80, nullable: true })
  handlerId: string | null;

  @Choice(['followed-up', 'redo'])
  kind: string;

  @Integer({ min: 1, max: 5, nullable: true })
  satisfaction: number | null;

  @Text({ max: 2_000, example: '事件 SJ-20261122-000001 已回访，满意度 5 分' })
  text: string;

  @Timestamp()
  leftAt: Date;

  @Timestamp({ nullable: true })
  readAt: Date | null;
}

export class NoticePageBody {
  @ListOf(() => NoticeBody, { max: 500 })
  items: NoticeBody[];

  @Text({ max: 2_000, nullable: true })
  next: string | null;
}
