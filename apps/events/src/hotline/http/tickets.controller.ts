import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, Ctx, RequestContext, RequireScopes, ValidationPipe, renderProblem } from '@linli/service-defaults';
import { eventsProblems } from '../../events.problems.js';
import { FindTicket } from '../use-cases/find-ticket.js';
import { PushTickets, type PushOutcome, type TicketView } from '../use-cases/push-tickets.js';
import { PushTicketBody, PushTicketsBody, PushedItemBody, PushedItemsBody, TicketBody } from './tickets.dto.js';

/** The natural key (system, externalNo) makes pushing safe to repeat; no Idempotency-Key is needed. */
@ApiTags('hotline 热线工单')
@Controller('api/events/v1/hotline/tickets')
export class TicketsController {
  private readonly itemPipe = new ValidationPipe();

  constructor(
    private readonly pushTickets: PushTickets,
    private readonly findTicket: FindTicket,
  ) {}

  @Post()
  @RequireScopes('events:hotline')
  @ApiOperation({ summary: '推送工单：首次 201，相同内容再推 200，内容不同 409' })
  @ApiCreatedResponse({ type: TicketBody })
  @ApiOkResponse({ type: TicketBody })
  @ApiProblems('events.ticket-conflict', 'events.intake-full')
  async push(@Ctx() ctx: RequestContext, @Body() body: PushTicketBody): Promise<TicketView> {
    ctx.requireArea(body.areaCode);
    const [outcome] = await this.pushTickets.execute(ctx.work, [pushOf(body)]);
    if (!outcome || outcome.status === 'failed') throw outcome?.error;
    const { ticket } = outcome;
    if (outcome.status !== 'created') ctx.replayed();
    void ctx.reply.status(outcome.status === 'created' ? 201 : 200).header('location', `/api/events/v1/incidents/${ticket.incidentId}`);
    return ticket;
  }

  @Post('batch')
  @HttpCode(200)
  @RequireScopes('events:hotline')
  @ApiExtraModels(PushTicketBody)
  @ApiOperation({ summary: '批量推送工单，逐条返回结果' })
  @ApiOkResponse({ type: PushedItemsBody })
  @ApiProblems('events.intake-full')
  async pushBatch(@Ctx() ctx: RequestContext, @Body() body: PushTicketsBody): Promise<PushedItemsBody> {
    const checked = await Promise.allSettled(body.items.map((item) => this.check(ctx, item)));
    const accepted = checked.flatMap((result, index) => (result.status === 'fulfilled' ? [{ index, push: pushOf(result.value) }] : []));
    const outcomes = new Map<number, PushOutcome>();
    const pushed = await this.pushTickets.execute(
      ctx.work,
      accepted.map(({ push }) => push),
    );
    accepted.forEach(({ index }, position) => outcomes.set(index, pushed[position] as PushOutcome));
    return {
      items: checked.map((result, index) =>
        itemOf(
          ctx,
          index,
          result.status === 'rejected' ? { status: 'failed', error: result.reason } : (outcomes.get(index) as PushOutcome),
        ),
      ),
    };
  }

  @Get(':system/:externalNo')
  @RequireScopes('events:read')
  @ApiOperation({ summary: '按来源系统与工单号查询' })
  @ApiOkResponse({ type: TicketBody })
  @ApiProblems('events.ticket-not-found')
  async find(@Ctx() ctx: RequestContext, @Param('system') system: string, @Param('externalNo') externalNo: string): Promise<TicketView> {
    const ticket = await this.findTicket.execute(system, externalNo);
    ctx.requireArea(ticket.areaCode);
    return ticket;
  }

  private async check(ctx: RequestContext, item: unknown): Promise<PushTicketBody> {
    const body = (await this.itemPipe.transform(item, { type: 'body', metatype: PushTicketBody })) as PushTicketBody;
    ctx.requireArea(body.areaCode);
    return body;
  }
}

type TicketPush = Parameters<PushTickets['execute']>[1][number];

function pushOf(body: PushTicketBody): TicketPush {
  const { callerName = null, callerPhone = null, place = null, category = null, urgency = null, coordinates = null } = body;
  const { system, externalNo, appealType, subject, content, areaCode, reportedAt } = body;
  const given = { system, externalNo, appealType, subject, content, areaCode, reportedAt: new Date(reportedAt) };
  return { ...given, callerName, callerPhone, place, category, urgency, coordinates };
}

function itemOf(ctx: RequestContext, index: number, outcome: PushOutcome): PushedItemBody {
  if (outcome.status !== 'failed') return { index, status: outcome.status === 'created' ? 201 : 200, id: outcome.ticket.incidentId };
  const problem = renderProblem(outcome.error, eventsProblems, ctx.language, ctx.traceparent.slice(3, 35));
  return { index, status: problem.status, id: null, problem };
}
