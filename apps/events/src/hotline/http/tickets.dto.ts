import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray } from 'class-validator';
import { AreaCode, Choice, Integer, Latitude, ListOf, Longitude, Nested, Text, Timestamp, Uuid } from '@linli/service-defaults';

const appealTypes = ['consultation', 'help', 'complaint', 'report', 'suggestion'] as const;
export const keyPattern = /^[\p{L}\p{N}][\p{L}\p{N}._#-]*$/u;

export class TicketCoordinatesBody {
  @Latitude({ example: 30.2741 })
  latitude: number;

  @Longitude({ example: 120.1551 })
  longitude: number;
}

export class PushTicketBody {
  @Text({ max: 40, optional: true, pattern: keyPattern, description: '来源系统，默认 12345', example: '12345' })
  system: string = '12345';

  @Text({ max: 80, pattern: keyPattern, description: '来源系统的工单号', example: '100080' })
  externalNo: string;

  @Text({ max: 100, optional: true, nullable: true, description: '来电人姓名，加密保存', example: '张三' })
  callerName?: string | null;

  @Text({ max: 40, optional: true, nullable: true, description: '来电号码，加密保存', example: '13812345678' })
  callerPhone?: string | null;

  @Choice(appealTypes, { optional: true, description: '诉求类型，默认投诉' })
  appealType: string = 'complaint';

  @Text({ max: 200, example: '楼道灯不亮' })
  subject: string;

  @Text({ max: 4_000, example: '3号楼2单元三楼楼道灯坏了两天。' })
  content: string;

  @AreaCode()
  areaCode: string;

  @Text({ max: 200, optional: true, nullable: true, description: '地点', example: '3号楼2单元' })
  place?: string | null;

  @Text({
    max: 250,
    optional: true,
    nullable: true,
    description: '分类代码、名称或路径；未知分类留待人工受理',
    example: '环境保护/环境污染/噪音污染',
  })
  category?: string | null;

  @Text({ max: 40, optional: true, nullable: true, description: '紧急程度', example: '一般' })
  urgency?: string | null;

  @Nested(() => TicketCoordinatesBody, { optional: true, nullable: true, description: 'WGS-84' })
  coordinates?: TicketCoordinatesBody | null;

  @Timestamp({ description: '来电时间', example: '2026-11-22T08:30:00+08:00' })
  reportedAt: string;
}

const batchItemsMax = 500;

/** Items are checked one by one, so that one fault does not refuse the others. */
export class PushTicketsBody {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(batchItemsMax)
  @ApiProperty({ type: 'array', maxItems: batchItemsMax, minItems: 1, items: { $ref: '#/components/schemas/PushTicketBody' } })
  items: unknown[];
}

export class TicketBody {
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
  state: string;

  @Integer({ min: 1, max: 2_147_483_647 })
  version: number;

  @Timestamp({ description: '受理时间' })
  receivedAt: Date;
}

export class PushedItemBody {
  @Integer({ min: 0, max: 499, description: '第几条，从 0 起' })
  index: number;

  @Integer({ min: 200, max: 599, description: '201 新建，200 已有且内容相同，409 内容不同，其余见 problem' })
  status: number;

  @Uuid({ nullable: true, description: '事件 id' })
  id: string | null;

  @ApiPropertyOptional({ type: 'object', additionalProperties: true, description: 'RFC 9457' })
  problem?: object;
}

export class PushedItemsBody {
  @ListOf(() => PushedItemBody, { max: batchItemsMax })
  items: PushedItemBody[];
}
