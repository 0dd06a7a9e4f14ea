import { AreaCode, Choice, Latitude, Longitude, Nested, Text, Timestamp } from '@linli/service-defaults';
import { appealTypes, incidentSources, type AppealType, type IncidentSource } from '../domain/incident.js';

export class CoordinatesBody {
  @Latitude({ example: 30.2741 })
  latitude: number;

  @Longitude({ example: 120.1551 })
  longitude: number;
}

export class ReporterBody {
  @Text({ max: 100, optional: true, description: '上报人姓名，加密保存，返回时脱敏', example: '张三' })
  name?: string;

  @Text({
    max: 40,
    optional: true,
    description: '联系电话，加密保存，返回时脱敏',
    pattern: /^[+0-9０-９][0-9０-９ ()（）-]{2,}$/,
    example: '13812345678',
  })
  phone?: string;
}

/** Sources that report by this door; tickets of other systems come by the hotline, transfers by message. */
const openSources = incidentSources.filter((source) => source !== 'hotline');

export class ReportIncidentBody {
  @AreaCode()
  areaCode: string;

  @Text({ max: 200, optional: true, description: '地点', example: '3号楼2单元' })
  place?: string;

  @Nested(() => CoordinatesBody, { optional: true, description: 'WGS-84' })
  coordinates?: CoordinatesBody;

  @Choice(openSources, { optional: true, description: '来源，默认居民上报' })
  source: IncidentSource = 'resident-report';

  @Choice(appealTypes, { optional: true, description: '诉求类型，默认求助' })
  appealType: AppealType = 'help';

  @Text({ max: 250, optional: true, description: '分类代码、名称或路径；不填则按内容判断', example: '维修/楼道照明' })
  category?: string;

  @Text({ max: 200, example: '楼道灯不亮' })
  subject: string;

  @Text({ max: 4_000, example: '3号楼2单元三楼楼道灯坏了两天，老人晚上上下楼不方便。' })
  content: string;

  @Text({ max: 40, optional: true, description: '紧急程度', example: '一般' })
  urgency?: string;

  @Nested(() => ReporterBody, { optional: true })
  reporter?: ReporterBody;

  @Timestamp({ optional: true, description: '上报时间，默认当前时间', example: '2026-11-22T08:30:00+08:00' })
  reportedAt?: string;
}
