import { Module } from '@nestjs/common';
import { ClientsController } from './http/clients.controller.js';
import { ClientsRepository } from './persistence/clients.repository.js';
import { AuthenticateClient } from './use-cases/authenticate-client.js';
import { BootstrapClient } from './use-cases/bootstrap-client.js';
import { DisableClient } from './use-cases/disable-client.js';
import { EnsureClient } from './use-cases/ensure-client.js';
import { ReadClients } from './use-cases/read-clients.js';
import { RegisterClient } from './use-cases/register-client.js';
import { RotateClientSecret } from './use-cases/rotate-client-secret.js';

@Module({
  controllers: [ClientsController],
  providers: [
    ClientsRepository,
    RegisterClient,
    EnsureClient,
    DisableClient,
    RotateClientSecret,
    ReadClients,
    AuthenticateClient,
    BootstrapClient,
  ],
  exports: [AuthenticateClient],
})
export class ClientsModule {}
