import { Injectable } from '@nestjs/common';
import { cleanText, maskName, maskPhone } from '@linli/personal-data';
import type { Tx } from '@linli/unit-of-work';
import { NameMediators, type NamedMediator } from '../../mediators/use-cases/name-mediators.js';
import type { Dispute } from '../domain/dispute.js';
import { standingOf, type Standing } from '../domain/standing.js';

/** A dispute as it may be shown. */
export interface PresentedDispute {
  readonly dispute: Dispute;
  readonly mediators: readonly NamedMediator[];
  readonly standing: Standing;
}

/** Makes the answer of a dispute in hand: people masked, always; contents cleaned unless files may be read (人民调解法 Art. 23). */
@Injectable()
export class PresentDispute {
  constructor(private readonly nameMediators: NameMediators) {}

  async execute(dispute: Dispute, { files, now, tx }: { files: boolean; now: Date; tx?: Tx }): Promise<PresentedDispute> {
    const mediators = await this.nameMediators.execute(dispute.mediatorIds, tx);
    return { dispute: masked(files ? dispute : withoutContents(dispute)), mediators, standing: standingOf(dispute, now) };
  }
}

const masked = (dispute: Dispute): Dispute => ({
  ...dispute,
  parties: dispute.parties.map((party) => ({ ...party, name: maskName(party.name), phone: party.phone && maskPhone(party.phone) })),
});

function withoutContents(dispute: Dispute): Dispute {
  const names = dispute.parties.map(({ name }) => name);
  const clean = (text: string) => cleanText(text, names);
  const { agreement } = dispute;
  return {
    ...dispute,
    content: clean(dispute.content),
    agreement: agreement && {
      ...agreement,
      content: clean(agreement.content),
      obligations: agreement.obligations.map((obligation) => ({ ...obligation, text: clean(obligation.text) })),
    },
  };
}
