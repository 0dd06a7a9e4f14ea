import { Nested, Text } from '@linli/service-defaults';
import type { RevealedReporter } from '../use-cases/reveal-reporter.js';

export class RevealReporterDto {
  @Text({ min: 2, max: 500, description: '查看理由，记入日志', example: '回访联系上报人' })
  reason: string;
}

class OriginalTextsDto {
  @Text({ max: 200 })
  subject: string;

  @Text({ max: 4_000 })
  content: string;

  @Text({ max: 200, nullable: true })
  place: string | null;
}

export class RevealedReporterDto implements RevealedReporter {
  @Text({ max: 100, nullable: true, example: '张三' })
  name: string | null;

  @Text({ max: 40, nullable: true, example: '13812345678' })
  phone: string | null;

  @Nested(() => OriginalTextsDto, { nullable: true, description: '未脱敏的原文' })
  original: OriginalTextsDto | null;
}
