import { Module } from '@nestjs/common';
import { ClientsController } from './http/clients.controller.js';
import { ClientsReader } from './persistence/clients.reader.js';
import { ClientsRepository } from './persistence/clients.repository.js';
import { AuthenticateClient } from './use-cases/authenticate-client.js';
import { BootstrapClient } from './use-cases/bootstrap-client.js';
import { ChangeClient } from './use-cases/change-client.js';
import { DisableClient } from './use-cases/disable-client.js';
import { EditClient } from './use-cases/edit-client.js';
import { EnableClient } from './use-cases/enable-client.js';
import { EnsureClient } from './use-cases/ensure-client.js';
import { FindClient } from './use-cases/find-client.js';
import { ListClients } from './use-cases/list-clients.js';
import { RegisterClient } from './use-cases/register-client.js';
import { RotateClientSecret } from './use-cases/rotate-client-secret.js';

/** The registry of machine clients, and who of them may have tokens. Asks no other feature module. */
@Module({
  controllers: [ClientsController],
  providers: [
    ClientsRepository,
    ClientsReader,
    ChangeClient,
    RegisterClient,
    EnsureClient,
    DisableClient,
    EditClient,
    EnableClient,
    RotateClientSecret,
    FindClient,
    ListClients,
    AuthenticateClient,
    BootstrapClient,
  ],
  exports: [AuthenticateClient],
})
export class ClientsModule {}
