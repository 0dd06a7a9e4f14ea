import { Module } from '@nestjs/common';
import { ClientsModule } from '../clients/clients.module.js';
import { KeysModule } from '../keys/keys.module.js';
import { OauthRoutes } from './http/oauth.routes.js';

@Module({
  imports: [ClientsModule, KeysModule],
  providers: [OauthRoutes],
})
export class TokensModule {}
