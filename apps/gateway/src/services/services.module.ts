import { Module } from '@nestjs/common';
import { AskService } from './use-cases/ask-service.js';
import { ConnectServices } from './use-cases/connect-services.js';
import { ListServices } from './use-cases/list-services.js';

@Module({ providers: [ListServices, ConnectServices, AskService], exports: [ListServices, ConnectServices, AskService] })
export class ServicesModule {}
