import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Commands, Ctx, Operation, RequestContext, UuidPipe } from '@linli/service-defaults';
import { Clock, mapPage } from '@linli/unit-of-work';
import { EndDuty } from '../use-cases/end-duty.js';
import { EnterDuty } from '../use-cases/enter-duty.js';
import { FindOnDuty } from '../use-cases/find-on-duty.js';
import { NoteAbsence } from '../use-cases/note-absence.js';
import { ReadRoster } from '../use-cases/read-roster.js';
import {
  AbsenceDto,
  DutyDto,
  DutyPageDto,
  EndDutyDto,
  EnterDutyDto,
  ListDutiesQuery,
  NoteAbsenceDto,
  OnDutyListDto,
  OnDutyQuery,
  toDutyDto,
} from './duty-roster.dto.js';

const by = ['staff'] as const;

/** The duty roster: who answers for what on which days. */
@ApiTags('duty-roster')
@Controller('api/events/v1/duty-roster')
export class DutyRosterController {
  constructor(
    private readonly readRoster: ReadRoster,
    private readonly enterDuty: EnterDuty,
    private readonly endDuty: EndDuty,
    private readonly noteAbsence: NoteAbsence,
    private readonly findOnDuty: FindOnDuty,
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Operation({
    id: 'listDuties',
    zh: '值班表',
    en: 'List duties',
    description: '分页列出授权区划内的值班安排，可按区划与单位筛选。筛选未授权的区划返回 403。',
    scopes: ['events:read'],
    answer: DutyPageDto,
    problems: ['platform.area-forbidden', 'platform.cursor-invalid'],
  })
  async list(@Ctx() ctx: RequestContext, @Query() { areaCode, unit, cursor, limit }: ListDutiesQuery): Promise<DutyPageDto> {
    return ctx.page(mapPage(await this.readRoster.execute({ areas: ctx.areasWithin(areaCode), unit }, { cursor, limit }), toDutyDto));
  }

  @Get('on-duty')
  @Operation({
    id: 'findOnDuty',
    zh: '查询值班人员',
    en: 'Find who is on duty',
    description: '返回某时由谁为某地负责、走访、坐班：含上级区划的安排，最近的区划在前；A 角不在时为 B 角。没有安排时列表为空。',
    scopes: ['events:read'],
    answer: OnDutyListDto,
    problems: ['platform.area-forbidden'],
  })
  async find(@Ctx() ctx: RequestContext, @Query() { areaCode, unit, at }: OnDutyQuery): Promise<OnDutyListDto> {
    ctx.requireArea(areaCode);
    const question = { areaCode, unit: unit ?? null, at: at === undefined ? this.clock.now() : new Date(at) };
    const found = await this.findOnDuty.execute(question);
    return { items: found.map(({ duty, ...answer }) => ({ ...answer, duty: toDutyDto(duty) })) };
  }

  @Post()
  @Operation({
    id: 'enterDuty',
    zh: '登记值班安排',
    en: 'Enter a duty',
    description:
      '登记从某日起由谁（及其 B 角）为某网格、小区、社区或单位负责、走访或坐班，可按星期轮换。此后派单未指定处置人的，由值班的负责人处置。同一事项在同一天已有人时返回 409，单位未登记返回 422。',
    scopes: ['events:configure'],
    by,
    answer: DutyDto,
    status: 201,
    problems: ['platform.area-forbidden', 'events.unit-unknown', 'events.duty-reversed', 'events.duty-deputy-same', 'events.duty-overlaps'],
  })
  async enter(@Ctx() ctx: RequestContext, @Body() body: EnterDutyDto): Promise<DutyDto> {
    const facts = { ...body, weekdays: body.weekdays.map(Number) };
    return this.commands.run(ctx, { status: 201 }, async (tx) => toDutyDto(await this.enterDuty.execute(tx, facts)));
  }

  @Post(':id/end')
  @Operation({
    id: 'endDuty',
    zh: '结束值班安排',
    en: 'End a duty',
    description: '写明一项安排的末日。不存在或不在授权区划内时返回 404，已在更早结束时返回 409，早于首日时返回 422。',
    scopes: ['events:configure'],
    by,
    answer: DutyDto,
    problems: ['events.duty-not-found', 'events.duty-reversed', 'events.duty-ended'],
    versioned: true,
  })
  async end(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) dutyId: string, @Body() { to }: EndDutyDto): Promise<DutyDto> {
    const duty = await this.commands.run(ctx, {}, async (tx) =>
      toDutyDto(await this.endDuty.execute(tx, { dutyId, to, guard: ctx.guard })),
    );
    ctx.etag(duty.version);
    return duty;
  }

  @Post('absences')
  @Operation({
    id: 'noteAbsence',
    zh: '登记请假',
    en: 'Note an absence',
    description: '登记某人哪几天不在；其间由各项安排的 B 角负责。末日早于首日时返回 422。',
    scopes: ['events:configure'],
    by,
    answer: AbsenceDto,
    status: 201,
    problems: ['platform.area-forbidden', 'events.duty-reversed'],
  })
  async absent(@Ctx() ctx: RequestContext, @Body() body: NoteAbsenceDto): Promise<AbsenceDto> {
    return this.commands.run<AbsenceDto>(ctx, { status: 201 }, (tx) => this.noteAbsence.execute(tx, { ...body }));
  }
}
