import { AreaCode, Choice, Flag, Integer, ListOf, PageQuery, Text, Timestamp, Uuid } from '@linli/service-defaults';
import { noticeKinds, type Notice, type NoticeKind } from '../domain/notice.js';

export class ListNoticesQuery extends PageQuery {
  @AreaCode({ optional: true, description: '区划及其下级' })
  areaCode?: string;

  @Text({ max: 80, description: '承办单位', example: 'property-repair' })
  unit: string;

  @Text({ max: 80, optional: true, description: '处置人', example: 'wang-shifu' })
  handler?: string;

  @Flag({ optional: true, description: '只看未读' })
  unread?: boolean;
}

export class NoticeDto implements Notice {
  @Uuid()
  id: string;

  @Uuid()
  incidentId: string;

  @Text({ max: 40, description: '事件编号', example: 'SJ-20261122-000001' })
  number: string;

  @AreaCode()
  areaCode: string;

  @Text({ max: 80, description: '承办单位' })
  unit: string;

  @Text({ max: 80, nullable: true, description: '处置人' })
  handlerId: string | null;

  @Choice(noticeKinds, { description: 'followed-up 已回访，redo 需要重办，taken-away 已移交他人' })
  kind: NoticeKind;

  @Integer({ min: 1, max: 5, nullable: true, description: '满意度，1–5 分' })
  satisfaction: number | null;

  @Text({ max: 2_000, example: '事件 SJ-20261122-000001 已回访，满意度 5 分' })
  text: string;

  @Timestamp()
  leftAt: Date;

  @Timestamp({ nullable: true })
  readAt: Date | null;
}

export class NoticePageDto {
  @ListOf(() => NoticeDto, { max: 500 })
  items: NoticeDto[];

  @Text({ max: 2_000, nullable: true })
  next: string | null;
}
