import { Injectable } from '@nestjs/common';
import { PersonalDataCipher, cleanText } from '@linli/personal-data';
import type { IncidentEntity } from '../persistence/incident.entity.js';

/** Takes the reporter's name, and every phone and identity number, out of a text that others will read. */
@Injectable()
export class RedactReporter {
  constructor(private readonly cipher: PersonalDataCipher) {}

  execute({ id, reporterNameSealed }: Pick<IncidentEntity, 'id' | 'reporterNameSealed'>, text: string): string {
    return cleanText(text, reporterNameSealed ? [this.cipher.open(reporterNameSealed, id)] : []);
  }
}
