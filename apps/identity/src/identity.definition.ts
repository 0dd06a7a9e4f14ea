import type { RunningService, ServiceDefinition } from '@linli/service-defaults';
import { ownContext, UnitOfWork } from '@linli/unit-of-work';
import { ClientEntity } from './clients/persistence/client.entity.js';
import { EnsureClient, type EnsureClientInput, type EnsuredClient } from './clients/use-cases/ensure-client.js';
import { identityConfig } from './identity.config.js';
import { identityProblems } from './identity.problems.js';
import { SigningKeyEntity } from './keys/persistence/signing-key.entity.js';
import { CreateIdentity1763800000000 } from './migrations/1763800000000-create-identity.js';
import { sayClients } from './migrations/1764500000000-say-clients.js';
import { BindCallers1764000000000 } from './migrations/1764000000000-bind-callers.js';
import { oauthDocument } from './tokens/http/oauth.document.js';
import { ClientsModule } from './clients/clients.module.js';
import { KeysModule } from './keys/keys.module.js';
import { TokensModule } from './tokens/tokens.module.js';

export const identityDefinition: ServiceDefinition = {
  name: 'identity',
  title: '身份：机器客户端与访问令牌 · Identity: machine clients and access tokens',
  version: '0.1.0',
  config: identityConfig,
  features: [ClientsModule, KeysModule, TokensModule],
  problems: identityProblems,
  entities: [ClientEntity, SigningKeyEntity],
  migrations: [CreateIdentity1763800000000, BindCallers1764000000000],
  repairs: [sayClients],
  openApi: { ...oauthDocument, tags: { clients: '客户端 · Machine clients', ...oauthDocument.tags } },
  scopes: { 'clients:manage': '登记、变更、停用机器客户端并更换密钥 · Register, change, disable and re-key machine clients' },
};

/** Declares a client on a running identity service: what a first run, a deployment job and a test begin with. Safe to repeat. */
export function ensureClient(service: RunningService, input: EnsureClientInput): Promise<EnsuredClient> {
  return service.get(UnitOfWork).run(ownContext('identity', 'bootstrap'), (tx) => service.get(EnsureClient).execute(tx, input));
}
