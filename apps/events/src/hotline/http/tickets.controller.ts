import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Ctx, Operation, RequestContext, ValidationPipe, renderProblem } from '@linli/service-defaults';
import { eventsProblems } from '../../events.problems.js';
import { ReferralDto, toReferral } from '../../dangers/http/referral.dto.js';
import { FindDanger } from '../../dangers/use-cases/find-danger.js';
import type { TicketPush } from '../domain/ticket-push.js';
import { FindTicket } from '../use-cases/find-ticket.js';
import { PushTickets, type PushOutcome } from '../use-cases/push-tickets.js';
import { PushTicketDto, PushTicketsDto, PushedTicketDto, PushedTicketsDto, TakenTicketDto, TicketDto } from './tickets.dto.js';

/** The natural key (system, externalNo) makes pushing safe to repeat; no Idempotency-Key is needed. */
@ApiTags('hotline-tickets')
@Controller('api/events/v1/hotline/tickets')
export class TicketsController {
  private readonly itemPipe = new ValidationPipe();

  constructor(
    private readonly pushTickets: PushTickets,
    private readonly findTicket: FindTicket,
    private readonly findDanger: FindDanger,
  ) {}

  @Post()
  @Operation({
    id: 'pushTicket',
    zh: '推送工单',
    en: 'Push a ticket',
    description:
      '以来源系统与工单号为自然键：首次推送 201 并生成事件，相同内容再推 200 并返回同一事件，内容不同 409。返回 201 即工单、事件、时间线与消息均已落盘。内容涉及生命财产危险的，应答随即给出 referral（应立即拨打的号码与理由）。区划不在授权范围内返回 403，工单号含个人信息、区划未登记返回 422；工单过多返回 503，稍后重推。',
    scopes: ['events:hotline'],
    by: 'machine',
    answer: TakenTicketDto,
    status: [201, 200],
    problems: [
      'platform.system-forbidden',
      'events.ticket-conflict',
      'events.external-no-personal',
      'events.area-unknown',
      'events.intake-full',
    ],
    naturalKey: true,
  })
  async push(@Ctx() ctx: RequestContext, @Body() body: PushTicketDto): Promise<TakenTicketDto> {
    ctx.requireSystem(body.system);
    const [outcome] = await this.pushTickets.execute(ctx.work, [pushOf(body)]);
    if (!outcome || outcome.status === 'failed') throw outcome?.error;
    const { ticket } = outcome;
    if (outcome.status !== 'created') ctx.replayed();
    void ctx.reply.status(outcome.status === 'created' ? 201 : 200).header('location', `/api/events/v1/incidents/${ticket.incidentId}`);
    return { ...ticket, referral: await this.referralOf(ctx, body) };
  }

  @Post('batch')
  @Operation({
    id: 'pushTickets',
    zh: '批量推送工单',
    en: 'Push tickets',
    description: '一次至多 500 件工单，逐条返回与单件推送相同的结果，一条有误不影响其他。整批放不下时返回 503，均未接收。',
    scopes: ['events:hotline'],
    by: 'machine',
    answer: PushedTicketsDto,
    problems: ['events.intake-full'],
    naturalKey: true,
  })
  async pushBatch(@Ctx() ctx: RequestContext, @Body() { items }: PushTicketsDto): Promise<PushedTicketsDto> {
    const checked = await Promise.allSettled(items.map((item) => this.check(ctx, item)));
    const sound = checked.flatMap((result) => (result.status === 'fulfilled' ? [pushOf(result.value)] : []));
    const outcomes = await this.pushTickets.execute(ctx.work, sound);
    const outcomeOf = (result: PromiseSettledResult<unknown>): PushOutcome =>
      result.status === 'fulfilled' ? (outcomes.shift() as PushOutcome) : { status: 'failed', error: result.reason };
    const answered = checked.map((result, index) => itemOf(ctx, index, outcomeOf(result)));
    const referral = async (result: PromiseSettledResult<PushTicketDto>) =>
      result.status === 'fulfilled' ? this.referralOf(ctx, result.value) : null;
    const referrals = await Promise.all(checked.map(referral));
    return { items: answered.map((item, index) => ({ ...item, referral: referrals[index] ?? null })) };
  }

  @Get(':system/:externalNo')
  @Operation({
    id: 'getTicket',
    zh: '查询工单',
    en: 'Get a ticket',
    description: '按来源系统与工单号返回工单及其事件的当前状态。客户端不持有该来源系统时返回 403，不存在或不在授权区划内时返回 404。',
    scopes: ['events:read'],
    answer: TicketDto,
    problems: ['platform.system-forbidden', 'events.ticket-not-found'],
    path: { system: '来源系统 · Source system', externalNo: '来源系统的工单号 · Number of the ticket there' },
  })
  async find(@Ctx() ctx: RequestContext, @Param('system') system: string, @Param('externalNo') externalNo: string): Promise<TicketDto> {
    ctx.requireSystem(system);
    return this.findTicket.execute({ system, externalNo }, ctx.guard);
  }

  private async referralOf(ctx: RequestContext, { subject, content }: PushTicketDto): Promise<ReferralDto | null> {
    return toReferral(await this.findDanger.execute({ subject, content }), ctx.language);
  }

  private async check(ctx: RequestContext, item: unknown): Promise<PushTicketDto> {
    const body = (await this.itemPipe.transform(item, { type: 'body', metatype: PushTicketDto })) as PushTicketDto;
    ctx.requireSystem(body.system);
    ctx.requireArea(body.areaCode);
    return body;
  }
}

const pushOf = ({ category, reportedAt, ...same }: PushTicketDto): TicketPush => ({
  ...same,
  categoryGiven: category,
  reportedAt: new Date(reportedAt),
});

function itemOf(ctx: RequestContext, index: number, outcome: PushOutcome): Omit<PushedTicketDto, 'referral'> {
  if (outcome.status !== 'failed') return { index, status: outcome.status === 'created' ? 201 : 200, id: outcome.ticket.incidentId };
  const problem = renderProblem(outcome.error, eventsProblems, ctx.language, ctx.traceparent.slice(3, 35));
  return { index, status: problem.status, id: null, problem };
}
