import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Commands, Ctx, move, Operation, RequestContext, UuidPipe } from '@linli/service-defaults';
import { disputeTransitions } from '../domain/transitions.js';
import { AddParty } from '../use-cases/add-party.js';
import { RecordConsent } from '../use-cases/record-consent.js';
import { RevealParty } from '../use-cases/reveal-party.js';
import { DisputeCommands } from './dispute-commands.js';
import { DisputeDto } from './disputes.dto.js';
import { AddPartyDto, RecordConsentDto, RevealedPartyDto, RevealPartyDto } from './parties.dto.js';
import { toNewParty } from './to-new-party.js';

@ApiTags('disputes')
@Controller('/api/mediation/v1/disputes/:id')
export class PartiesController {
  constructor(
    private readonly commands: DisputeCommands,
    private readonly addParty: AddParty,
    private readonly recordConsent: RecordConsent,
    private readonly reveals: Commands,
    private readonly revealParty: RevealParty,
  ) {}

  @Post('parties')
  @Operation({
    id: 'addParty',
    zh: '补充当事人',
    en: 'Add a party',
    description: '受理前补充一名当事人，待其同意调解。此前文字中的该姓名一并隐去；纠纷重新分级，人工调整过的颜色不变。',
    scopes: ['mediation:register'],
    by: ['grid-worker', 'mediator', 'staff'],
    answer: DisputeDto,
    problems: ['mediation.dispute-not-found', 'mediation.action-not-allowed', 'mediation.parties-too-many'],
    moves: [move(disputeTransitions, 'add-party')],
    versioned: true,
  })
  add(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Body() body: AddPartyDto): Promise<DisputeDto> {
    return this.commands.change(ctx, id, (tx, command) => this.addParty.execute(tx, { ...command, party: toNewParty(body) }));
  }

  @Post('consents')
  @Operation({
    id: 'recordConsent',
    zh: '记录当事人意愿',
    en: 'Record the consent of a party',
    description:
      '记录当事人同意调解；或明确拒绝，调解随即终止，调解员退出本案，并发布 mediation.dispute.ended.v1（人民调解法第十七条）。达成协议后不能再拒绝。',
    scopes: ['mediation:register'],
    by: ['grid-worker', 'mediator', 'staff'],
    answer: DisputeDto,
    problems: ['mediation.dispute-not-found', 'mediation.action-not-allowed', 'mediation.party-not-found'],
    moves: [move(disputeTransitions, 'give-consent'), move(disputeTransitions, 'refuse-consent')],
    versioned: true,
  })
  consent(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Body() body: RecordConsentDto): Promise<DisputeDto> {
    const input = { partyId: body.partyId.toLowerCase(), consent: body.consent };
    return this.commands.change(ctx, id, (tx, command) => this.recordConsent.execute(tx, { ...command, ...input }));
  }

  @Post('parties/:partyId/reveal')
  @Operation({
    id: 'revealParty',
    zh: '查看当事人的联系方式',
    en: 'Reveal a party',
    description:
      '本案调解员与本区划工作人员可查看当事人的姓名与电话，以便联系；每次查看记录何人、何时、何故。他案调解员查看答 404。重复请求不再返回明文。',
    scopes: ['mediation:mediate', 'personal-data:reveal'],
    by: ['mediator', 'staff'],
    answer: RevealedPartyDto,
    problems: ['mediation.dispute-not-found', 'mediation.party-not-found'],
  })
  reveal(
    @Ctx() ctx: RequestContext,
    @Param('id', UuidPipe) disputeId: string,
    @Param('partyId', UuidPipe) partyId: string,
    @Body() { reason }: RevealPartyDto,
  ): Promise<RevealedPartyDto> {
    // What is revealed is not kept for a repeat of the request: it would lie there in the clear.
    const remember = (): RevealedPartyDto => ({ name: null, phone: null });
    const input = { disputeId, partyId, reason, guard: ctx.guard };
    return this.reveals.run(ctx, { remember }, (tx) => this.revealParty.execute(tx, input));
  }
}
