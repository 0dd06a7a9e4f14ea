import { Injectable } from '@nestjs/common';
import { Commands, RequestContext } from '@linli/service-defaults';
import type { Tx } from '@linli/unit-of-work';
import type { DisputeCommand } from '../domain/dispute-command.js';
import type { Dispute } from '../domain/dispute.js';
import { PresentDispute } from '../use-cases/present-dispute.js';
import type { DisputeDto } from './disputes.dto.js';
import { toDisputeDto } from './to-dispute-dto.js';

/** Runs a change of a dispute for a request and answers with the dispute as the change has left it, under its new ETag. */
@Injectable()
export class DisputeCommands {
  constructor(
    private readonly commands: Commands,
    private readonly presentDispute: PresentDispute,
  ) {}

  async change(ctx: RequestContext, disputeId: string, work: (tx: Tx, command: DisputeCommand) => Promise<Dispute>): Promise<DisputeDto> {
    const answer = await this.commands.run(ctx, { status: 200, remember: confidential }, async (tx) =>
      this.answer(tx, await work(tx, { disputeId, guard: ctx.guard })),
    );
    ctx.etag(answer.version);
    return answer;
  }

  async register(ctx: RequestContext, work: (tx: Tx) => Promise<Dispute>): Promise<DisputeDto> {
    const location = ({ id }: DisputeDto) => `/api/mediation/v1/disputes/${id}`;
    const answer = await this.commands.run(ctx, { status: 201, location }, async (tx) => this.answer(tx, await work(tx)));
    ctx.etag(answer.version);
    return answer;
  }

  /** Without contents, whoever asks. */
  private async answer(tx: Tx, dispute: Dispute): Promise<DisputeDto> {
    return toDisputeDto(await this.presentDispute.execute(dispute, { files: false, now: tx.now, tx }));
  }
}

/** What is kept for a repeat of the request: the words of an agreement do not leave their place (人民调解法 Art. 23). */
function confidential(dispute: DisputeDto): DisputeDto {
  const { agreement } = dispute;
  if (!agreement) return dispute;
  const obligations = agreement.obligations.map((obligation) => ({ ...obligation, text: kept }));
  return { ...dispute, agreement: { ...agreement, content: kept, obligations } };
}

const kept = '见调解卷宗';
