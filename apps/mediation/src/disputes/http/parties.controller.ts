import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, Ctx, RequestContext, RequireScopes, UuidPipe } from '@linli/service-defaults';
import { AcceptDispute } from '../use-cases/accept-dispute.js';
import { AddParty } from '../use-cases/add-party.js';
import type { DisputeView } from '../use-cases/dispute-view.js';
import { RecordConsent } from '../use-cases/record-consent.js';
import { WithdrawDispute } from '../use-cases/withdraw-dispute.js';
import { DisputeCommands } from './dispute-commands.js';
import { PartyInputDto } from './disputes.dto.js';
import { DisputeDto } from './dispute-view.dto.js';
import { ConsentDto, ReasonDto } from './mediation.dto.js';

@ApiTags('disputes')
@RequireScopes('mediation:write')
@Controller('/api/mediation/v1/disputes/:id')
export class PartiesController {
  constructor(
    private readonly commands: DisputeCommands,
    private readonly addParty: AddParty,
    private readonly recordConsent: RecordConsent,
    private readonly acceptDispute: AcceptDispute,
    private readonly withdrawDispute: WithdrawDispute,
  ) {}

  @Post('parties')
  @ApiOperation({ summary: '补充当事人' })
  @ApiOkResponse({ type: DisputeDto })
  @ApiProblems('mediation.dispute-not-found', 'mediation.action-not-allowed', 'mediation.parties-too-many')
  add(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Body() party: PartyInputDto): Promise<DisputeView> {
    return this.commands.change(ctx, id, (tx, command) => this.addParty.execute(tx, { ...command, party }));
  }

  @Post('consents')
  @ApiOperation({ summary: '记录当事人同意，或明确拒绝（调解终止）' })
  @ApiOkResponse({ type: DisputeDto })
  @ApiProblems('mediation.dispute-not-found', 'mediation.action-not-allowed', 'mediation.party-not-found')
  consent(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Body() body: ConsentDto): Promise<DisputeView> {
    return this.commands.change(ctx, id, (tx, command) => this.recordConsent.execute(tx, { ...command, ...body }));
  }

  @Post('accept')
  @ApiOperation({ summary: '受理：双方均已同意，一个月调解期开始' })
  @ApiOkResponse({ type: DisputeDto })
  @ApiProblems('mediation.dispute-not-found', 'mediation.action-not-allowed', 'mediation.consents-missing')
  accept(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string): Promise<DisputeView> {
    return this.commands.change(ctx, id, (tx, command) => this.acceptDispute.execute(tx, command));
  }

  @Post('withdraw')
  @ApiOperation({ summary: '申请撤回，调解终止' })
  @ApiOkResponse({ type: DisputeDto })
  @ApiProblems('mediation.dispute-not-found', 'mediation.action-not-allowed')
  withdraw(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Body() body: ReasonDto): Promise<DisputeView> {
    return this.commands.change(ctx, id, (tx, command) => this.withdrawDispute.execute(tx, { ...command, ...body }));
  }
}
