import { Injectable } from '@nestjs/common';
import { admit, type Guard } from '@linli/unit-of-work';
import { EventsError } from '../../events.errors.js';
import { TicketsRepository } from '../persistence/tickets.repository.js';
import type { TicketView } from './push-tickets.js';

/** A pushed ticket by its natural key, for whoever may know of it. Throws `events.ticket-not-found`. */
@Injectable()
export class FindTicket {
  constructor(private readonly tickets: TicketsRepository) {}

  async execute(key: { system: string; externalNo: string }, guard: Guard): Promise<TicketView> {
    const [found] = await this.tickets.find([key]);
    const { contentHash: _, ...ticket } = admit(guard, found, () => new EventsError('events.ticket-not-found', { ...key }));
    return ticket;
  }
}
