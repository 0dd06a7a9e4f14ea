import { AreaCode, Choice, Latitude, Longitude, Nested, Phone, Text, Timestamp } from '@linli/service-defaults';
import { appealTypes, incidentSources, type Coordinates, type IncidentReport, type Reporter } from '../domain/incident.js';

export class CoordinatesDto implements Coordinates {
  @Latitude({ example: 30.2741 })
  latitude: number;

  @Longitude({ example: 120.1551 })
  longitude: number;
}

/** What every door takes. Where a report comes from, from whom and when each door asks in its own way. */
export class IncidentReportDto implements Omit<IncidentReport, 'source' | 'categoryGiven' | 'reporter' | 'ticket' | 'reportedAt'> {
  @AreaCode()
  areaCode: string;

  @Text({ max: 200, optional: true, nullable: true, description: '地点', example: '3号楼2单元' })
  place: string | null = null;

  @Nested(() => CoordinatesDto, { optional: true, nullable: true, description: 'WGS-84' })
  coordinates: CoordinatesDto | null = null;

  @Choice(appealTypes, { optional: true, description: '诉求类型；上报默认求助，热线工单默认投诉' })
  appealType: IncidentReport['appealType'];

  @Text({ max: 250, optional: true, nullable: true, description: '分类代码、名称或路径；不填或未知则按内容判断', example: '维修/楼道照明' })
  category: string | null = null;

  @Text({ max: 200, example: '楼道灯不亮' })
  subject: string;

  @Text({ max: 4_000, example: '3号楼2单元三楼楼道灯坏了两天，老人晚上上下楼不方便。' })
  content: string;

  @Text({ max: 40, optional: true, nullable: true, description: '紧急程度', example: '一般' })
  urgency: string | null = null;
}

export class ReporterDto implements Reporter {
  @Text({ max: 100, optional: true, nullable: true, description: '上报人姓名，加密保存，返回时脱敏', example: '张三' })
  name: string | null = null;

  @Phone({ optional: true, nullable: true, description: '联系电话，加密保存，返回时脱敏' })
  phone: string | null = null;
}

/** Sources that report by this door: tickets come by the hotline, transfers from the platform's own services. */
const openSources = incidentSources.filter((source) => source !== 'hotline' && source !== 'transfer');

export class ReportIncidentDto extends IncidentReportDto {
  override appealType: IncidentReport['appealType'] = 'help';

  @Choice(openSources, { optional: true, description: '来源，默认居民上报' })
  source: IncidentReport['source'] = 'resident-report';

  @Nested(() => ReporterDto, { optional: true, nullable: true, description: '上报人' })
  reporter: ReporterDto | null = null;

  @Timestamp({ optional: true, description: '上报时间，默认当前时间', example: '2026-11-22T08:30:00+08:00' })
  reportedAt?: string;
}
