import { Injectable } from '@nestjs/common';
import { Commands, RequestContext } from '@linli/service-defaults';
import type { Tx } from '@linli/unit-of-work';
import type { DisputeCommand } from '../domain/dispute-command.js';
import type { DisputeView } from '../use-cases/dispute-view.js';

/** Runs a change of a dispute for a request: its area is checked, If-Match too where it is sent, and the answer carries the new ETag. */
@Injectable()
export class DisputeCommands {
  constructor(private readonly commands: Commands) {}

  async change(
    ctx: RequestContext,
    disputeId: string,
    work: (tx: Tx, command: DisputeCommand) => Promise<DisputeView>,
  ): Promise<DisputeView> {
    const gate = ({ areaCode, version }: { areaCode: string; version: number }) => {
      ctx.requireArea(areaCode);
      ctx.requireVersion(version);
    };
    const view = await this.commands.run(ctx, { status: 200 }, (tx) => work(tx, { disputeId, gate }));
    ctx.etag(view.version);
    return view;
  }

  async register(ctx: RequestContext, work: (tx: Tx) => Promise<DisputeView>): Promise<DisputeView> {
    const location = ({ id }: DisputeView) => `/api/mediation/v1/disputes/${id}`;
    const view = await this.commands.run(ctx, { status: 201, location }, work);
    ctx.etag(view.version);
    return view;
  }
}
