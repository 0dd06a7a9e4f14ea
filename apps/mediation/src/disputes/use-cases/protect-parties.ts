import { Injectable } from '@nestjs/common';
import { PersonalDataCipher, maskName, maskPhone, cleanText } from '@linli/personal-data';
import { newId } from '@linli/unit-of-work';
import type { Party, PartyConsent, PartyRole } from '../domain/dispute.js';

export interface PartyInput {
  role: PartyRole;
  name: string;
  phone?: string | null;
}

/** Seals what is personal on its way in, masks it on its way out, and keeps it out of every text that others read. */
@Injectable()
export class ProtectParties {
  constructor(private readonly cipher: PersonalDataCipher) {}

  /** A party whose name and phone open only together with this dispute. */
  sealParty(disputeId: string, input: PartyInput, consent: PartyConsent, consentAt: Date | null): Party {
    const phone = input.phone ?? null;
    return {
      id: newId(),
      disputeId,
      role: input.role,
      nameSealed: this.cipher.seal(input.name, disputeId),
      nameHash: this.cipher.hash(`name:${normalName(input.name)}`),
      phoneSealed: phone === null ? null : this.cipher.seal(phone, disputeId),
      phoneHash: phone === null ? null : this.cipher.hash(`phone:${normalPhone(phone)}`),
      consent,
      consentAt,
    };
  }

  masked(party: Party): { name: string; phone: string | null } {
    return {
      name: maskName(this.cipher.open(party.nameSealed, party.disputeId)),
      phone: party.phoneSealed === null ? null : maskPhone(this.cipher.open(party.phoneSealed, party.disputeId)),
    };
  }

  seal(disputeId: string, text: string): string {
    return this.cipher.seal(text, disputeId);
  }

  open(disputeId: string, sealed: string): string {
    return this.cipher.open(sealed, disputeId);
  }

  /** The text without phones, identity numbers and the names of the parties. */
  redact(text: string, parties: readonly Party[]): string {
    return cleanText(
      text,
      parties.map((party) => this.cipher.open(party.nameSealed, party.disputeId)),
    );
  }
}

const normalName = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/** Digits only, without the country code of China. */
const normalPhone = (phone: string): string =>
  phone
    .normalize('NFKC')
    .replace(/\D/g, '')
    .replace(/^(?:00)?86(?=1\d{10}$)/, '');
