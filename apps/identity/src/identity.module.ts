import { Module } from '@nestjs/common';
import { ClientsModule } from './clients/clients.module.js';
import { KeysModule } from './keys/keys.module.js';
import { TokensModule } from './tokens/tokens.module.js';

@Module({ imports: [ClientsModule, KeysModule, TokensModule] })
export class IdentityModule {}
