import { Module } from '@nestjs/common';
import { ServiceClient } from './outbound/service-client.js';
import { AskService } from './use-cases/ask-service.js';
import { ListServices } from './use-cases/list-services.js';

/** Which services there are, and asking them. Asks no other feature module. */
@Module({ providers: [ServiceClient, ListServices, AskService], exports: [ListServices, AskService] })
export class ServicesModule {}
