import { Module } from '@nestjs/common';
import { AreasModule } from '../areas/areas.module.js';
import { DangersModule } from '../dangers/dangers.module.js';
import { IncidentsModule } from '../incidents/incidents.module.js';
import { TicketsController } from './http/tickets.controller.js';
import { IntakeConnection } from './persistence/intake-connection.js';
import { TicketEntity } from './persistence/ticket.entity.js';
import { TicketsRepository } from './persistence/tickets.repository.js';
import { FindTicket } from './use-cases/find-ticket.js';
import { PushTickets } from './use-cases/push-tickets.js';

export const hotlineEntities = [TicketEntity];

/** Tickets that city systems push: the hot path of the service. */
@Module({
  imports: [AreasModule, DangersModule, IncidentsModule],
  controllers: [TicketsController],
  providers: [IntakeConnection, TicketsRepository, PushTickets, FindTicket],
})
export class HotlineModule {}
