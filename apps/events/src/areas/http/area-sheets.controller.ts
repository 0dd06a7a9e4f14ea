import { Body, Controller, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Commands, Ctx, Operation, RequestContext, ValidationPipe, renderProblem } from '@linli/service-defaults';
import { eventsProblems } from '../../events.problems.js';
import type { AreaOutcome } from '../use-cases/change-area.js';
import { ImportAreas } from '../use-cases/import-areas.js';
import { ReadSheet, type SheetRow } from '../use-cases/read-sheet.js';
import { AreaImportDto, AreaRowDto, ImportAreasDto, ImportAreasQuery, type ImportedAreaDto } from './areas.dto.js';

type CheckedRow = SheetRow & { readonly checked: PromiseSettledResult<AreaRowDto> };

/** Sheets of areas, as districts keep them. */
@ApiTags('areas')
@Controller('api/events/v1/areas/import')
export class AreaSheetsController {
  private readonly rowPipe = new ValidationPipe();

  constructor(
    private readonly readSheet: ReadSheet,
    private readonly importAreas: ImportAreas,
    private readonly commands: Commands,
  ) {}

  @Post()
  @Operation({
    id: 'importAreas',
    zh: '导入区划',
    en: 'Import areas',
    description:
      '按 CSV 逐行登记或更改区划（可试算），逐行返回结果与失败的原因，一行有误不影响其他。社区及以上的类别可不填。重复导入不产生变化。表格读不懂或行数过多时返回 422。',
    scopes: ['events:configure'],
    by: 'machine',
    answer: AreaImportDto,
    problems: ['events.sheet-malformed'],
  })
  async import(@Ctx() ctx: RequestContext, @Body() { csv }: ImportAreasDto, @Query() { dryRun }: ImportAreasQuery): Promise<AreaImportDto> {
    const rows = await this.check(ctx, await this.readSheet.execute(csv));
    const entries = rows.flatMap(({ checked }) => (checked.status === 'fulfilled' ? [checked.value] : []));
    return this.commands.run<AreaImportDto>(ctx, {}, async (tx) => {
      const outcomes = await this.importAreas.execute(tx, { entries, dryRun });
      const outcomeOf = ({ checked }: CheckedRow): AreaOutcome =>
        checked.status === 'fulfilled' ? (outcomes.shift() as AreaOutcome) : { status: 'failed', error: checked.reason };
      return { dryRun, items: rows.map((row) => itemOf(ctx, row, outcomeOf(row))) };
    });
  }

  private async check(ctx: RequestContext, rows: readonly SheetRow[]): Promise<CheckedRow[]> {
    const checked = await Promise.allSettled(rows.map(({ given }) => this.checkRow(ctx, given)));
    return rows.map((row, index) => ({ ...row, checked: checked[index] as PromiseSettledResult<AreaRowDto> }));
  }

  private async checkRow(ctx: RequestContext, given: object): Promise<AreaRowDto> {
    const row = (await this.rowPipe.transform(given, { type: 'body', metatype: AreaRowDto })) as AreaRowDto;
    ctx.requireArea(row.areaCode);
    return row;
  }
}

function itemOf(ctx: RequestContext, { line, given }: SheetRow, outcome: AreaOutcome): ImportedAreaDto {
  const { areaCode } = given;
  const named = { line, areaCode: typeof areaCode === 'string' ? areaCode.slice(0, 200) : null };
  if (outcome.status !== 'failed') return { ...named, status: outcome.status };
  const problem = renderProblem(outcome.error, eventsProblems, ctx.language, ctx.traceparent.slice(3, 35));
  return { ...named, status: 'failed', problem };
}
