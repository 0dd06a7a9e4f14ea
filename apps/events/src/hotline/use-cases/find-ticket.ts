import { Injectable } from '@nestjs/common';
import { EventsError } from '../../events.errors.js';
import { TicketsRepository } from '../persistence/tickets.repository.js';
import type { TicketView } from './push-tickets.js';

@Injectable()
export class FindTicket {
  constructor(private readonly tickets: TicketsRepository) {}

  /** Throws `events.ticket-not-found`. */
  async execute(system: string, externalNo: string): Promise<TicketView> {
    const [ticket] = await this.tickets.find([{ system, externalNo }]);
    if (!ticket) throw new EventsError('events.ticket-not-found', { system, externalNo });
    const { contentHash: _, ...view } = ticket;
    return view;
  }
}
