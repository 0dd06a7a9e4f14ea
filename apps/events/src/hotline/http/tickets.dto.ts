import { AreaCode, Integer, ListOf, Nested, Phone, ProblemDocument, Text, Timestamp, Uuid } from '@linli/service-defaults';
import { ReferralDto } from '../../dangers/http/referral.dto.js';
import type { AppealType } from '../../incidents/domain/incident.js';
import { IncidentReportDto } from '../../incidents/http/report-incident.dto.js';
import type { TicketView } from '../use-cases/push-tickets.js';

const keyPattern = /^[0-9A-Za-z\u00c0-\u024f\u3400-\u9fff][0-9A-Za-z\u00c0-\u024f\u3400-\u9fff._#-]*$/;

export class PushTicketDto extends IncidentReportDto {
  @Text({ max: 40, optional: true, pattern: keyPattern, description: '来源系统，默认 12345', example: '12345' })
  system: string = '12345';

  @Text({ max: 80, pattern: keyPattern, description: '来源系统的工单号', example: '100080' })
  externalNo: string;

  @Text({ max: 100, optional: true, nullable: true, description: '来电人姓名，加密保存', example: '张三' })
  callerName: string | null = null;

  @Phone({ optional: true, nullable: true, description: '来电号码，加密保存' })
  callerPhone: string | null = null;

  override appealType: AppealType = 'complaint';

  @Timestamp({ description: '来电时间', example: '2026-11-22T08:30:00+08:00' })
  reportedAt: string;
}

const batchItemsMax = 500;

export class PushTicketsDto {
  @ListOf(() => PushTicketDto, { min: 1, max: batchItemsMax, itemsChecked: false, description: '逐条检查的工单' })
  items: unknown[];
}

export class TicketDto implements TicketView {
  @Text({ max: 40, example: '12345' })
  system: string;

  @Text({ max: 80, example: '100080' })
  externalNo: string;

  @Uuid({ description: '事件 id' })
  incidentId: string;

  @Text({ max: 40, description: '事件编号', example: 'SJ-20261122-000001' })
  number: string;

  @AreaCode()
  areaCode: string;

  @Text({ max: 40, description: '事件状态', example: 'reported' })
  state: TicketView['state'];

  @Text({ max: 2_000, nullable: true, description: '办理结果' })
  result: string | null;

  @Text({ max: 40, nullable: true, description: '并入的主件编号；状态与结果随主件' })
  mergedInto: string | null;

  @Integer({ min: 1, max: 2_147_483_647 })
  version: number;

  @Timestamp({ description: '受理时间' })
  receivedAt: Date;
}

/** The answer to a push. */
export class TakenTicketDto extends TicketDto {
  @Nested(() => ReferralDto, { nullable: true, description: '涉及生命财产危险时，应立即拨打的号码' })
  referral: ReferralDto | null;
}

export class PushedTicketDto {
  @Integer({ min: 0, max: 499, description: '第几条，从 0 起' })
  index: number;

  @Integer({ min: 200, max: 599, description: '201 新建，200 已有且内容相同，409 内容不同，其余见 problem' })
  status: number;

  @Uuid({ nullable: true, description: '事件 id' })
  id: string | null;

  @Nested(() => ReferralDto, { nullable: true, description: '涉及生命财产危险时，应立即拨打的号码' })
  referral: ReferralDto | null;

  @ProblemDocument({ description: '这一条为何被拒' })
  problem?: object;
}

export class PushedTicketsDto {
  @ListOf(() => PushedTicketDto, { max: batchItemsMax })
  items: PushedTicketDto[];
}
