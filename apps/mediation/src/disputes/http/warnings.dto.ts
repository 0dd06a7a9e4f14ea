import { Choice, Flag, Integer, ListOf, Nested, Text, Timestamp } from '@linli/service-defaults';
import { colours, type Colour } from '../domain/colour.js';

export class OverrideColourDto {
  @Choice(colours, { name: 'Colour', description: '人工确定的颜色', example: 'yellow' })
  colour: Colour;

  @Text({ max: 500, description: '理由', example: '双方已有肢体冲突。' })
  reason: string;
}

export class ScorePartDto {
  @Text({ max: 20, example: 'nature' }) factor: string;
  @Integer({ min: 0, max: 1000 }) points: number;
  @Text({ max: 200, example: '邻里纠纷' }) reason: string;
}

export class ColourOverrideDto {
  @Choice(colours, { name: 'Colour' }) colour: string;
  @Text({ max: 1000, description: '理由，隐去姓名电话' }) reason: string;
  @Text({ max: 200, description: '操作人 kind:id' }) by: string;
  @Timestamp() at: string;
}

export class WarningDto {
  @Choice(colours, { name: 'Colour' }) colour: string;
  @Text({ max: 10, example: '绿' }) colourName: string;
  @Text({ max: 100, example: '网格员现场化解' }) handler: string;
  @Integer({ min: 0, max: 1000, description: '总分' }) score: number;
  @Choice(colours, { name: 'Colour', description: '按分数计算的颜色' }) computedColour: string;
  @ListOf(() => ScorePartDto, { max: 20, description: '得分构成' }) parts: ScorePartDto[];
  @Nested(() => ColourOverrideDto, { nullable: true, description: '人工调整' }) override: ColourOverrideDto | null;
}

export class ClocksDto {
  @Timestamp({ description: '首次联系期限' }) contactDueAt: string;
  @Timestamp({ nullable: true, description: '上报期限（红色）' }) reportDueAt: string | null;
  @Timestamp({ description: '化解期限' }) resolveDueAt: string;
  @Timestamp({ nullable: true, description: '调解期限：受理后一个月' }) mediationDueAt: string | null;
  @Timestamp({ nullable: true, description: '回访期限' }) followUpDueAt: string | null;
  @Flag({ description: '是否超期：未在化解期限与调解期限中较早者之前结束' }) overdue: boolean;
}
