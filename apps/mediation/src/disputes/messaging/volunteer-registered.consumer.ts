import { Injectable } from '@nestjs/common';
import { volunteerRegisteredV1, type VolunteerRegisteredV1 } from '@linli/contracts';
import { Consumes, type Message } from '@linli/messaging';
import type { Tx } from '@linli/unit-of-work';
import { NoteVolunteer } from '../use-cases/note-volunteer.js';

@Injectable()
@Consumes(volunteerRegisteredV1, { group: 'mediation.volunteers' })
export class VolunteerRegisteredConsumer {
  constructor(private readonly noteVolunteer: NoteVolunteer) {}

  async handle({ data, version }: Message<VolunteerRegisteredV1>, tx: Tx): Promise<void> {
    await this.noteVolunteer.execute(tx, {
      id: data.volunteerId,
      areaCode: data.areaCode,
      registeredAt: new Date(data.registeredAt),
      version,
    });
  }
}
