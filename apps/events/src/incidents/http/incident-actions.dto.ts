import { Choice, ListOf, Nested, Text, Timestamp, Uuid } from '@linli/service-defaults';
import { grades, type Grade } from '../domain/grade.js';
import { refusalClasses, type RefusalClass } from '../domain/incident.js';
import { codePattern } from './field-patterns.js';

/** Moves that may say why. */
export class RemarkBody {
  @Text({ max: 1_000, optional: true, description: '说明' })
  reason?: string;
}

/** Moves that must say why. */
export class ReasonBody {
  @Text({ min: 2, max: 1_000, description: '理由' })
  reason: string;
}

export class AcceptBody extends RemarkBody {
  @Text({ max: 250, optional: true, description: '分类代码、名称或路径；尚无分类时必填', example: 'repair-lighting' })
  category?: string;
}

export class RejectBody extends ReasonBody {
  @Choice(refusalClasses, { description: '不予受理类别' })
  refusal: RefusalClass;
}

export class DispatchHandlerBody {
  @Text({ max: 80, pattern: codePattern, example: 'wang-shifu' })
  id: string;

  @Text({ max: 40, optional: true, description: '工作称呼', example: '王师傅' })
  name?: string;
}

export class DispatchBody extends RemarkBody {
  @Text({ max: 80, pattern: codePattern, description: '主办单位', example: 'property-repair' })
  unit: string;

  @Nested(() => DispatchHandlerBody, { optional: true, description: '处置人' })
  handler?: DispatchHandlerBody;

  @ListOf('text', { optional: true, max: 20, itemMax: 80, description: '协办单位', example: ['property-cleaning'] })
  assisting: string[] = [];

  @Choice(grades, { optional: true, description: '等级，决定办理时限；自首次派单起算' })
  grade?: Grade;

  @Timestamp({ optional: true, description: '办理期限；再次派单时只可提前' })
  dueAt?: string;
}

export class SuspendBody extends ReasonBody {
  @Timestamp({ optional: true, description: '挂账截止时间' })
  until?: string;
}

export class ResolveBody extends RemarkBody {
  @Text({ min: 2, max: 2_000, description: '办理结果', example: '已更换灯泡，楼道照明恢复。' })
  result: string;

  @ListOf('text', { optional: true, max: 20, itemMax: 500, description: '凭证（编号或地址）' })
  proofs: string[] = [];
}

export class MergeBody extends RemarkBody {
  @Uuid({ description: '并案主件' })
  masterId: string;
}
