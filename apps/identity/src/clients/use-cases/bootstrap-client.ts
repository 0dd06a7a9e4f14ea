import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { SERVICE_CONFIG, SERVICE_LOG, type Config, type Log } from '@linli/service-defaults';
import { ownContext, UnitOfWork } from '@linli/unit-of-work';
import type { identityConfig } from '../../identity.config.js';
import { EnsureClient } from './ensure-client.js';

/** Registers the client that the configuration names, so that a new installation has somebody who may register the others. */
@Injectable()
export class BootstrapClient implements OnApplicationBootstrap {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ensure: EnsureClient,
    @Inject(SERVICE_CONFIG) private readonly config: Config<typeof identityConfig>,
    @Inject(SERVICE_LOG) private readonly log: Log,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { BOOTSTRAP_CLIENT_ID: id, BOOTSTRAP_CLIENT_SECRET: secret } = this.config;
    if (id === undefined || secret === undefined) {
      if (id !== undefined) this.log.warn({ id }, 'BOOTSTRAP_CLIENT_SECRET is not set, so the bootstrap client is not registered');
      return;
    }
    const { BOOTSTRAP_CLIENT_NAME: name, BOOTSTRAP_CLIENT_SCOPES: scopes, BOOTSTRAP_CLIENT_AREAS: areas } = this.config;
    const { BOOTSTRAP_CLIENT_UNITS: units, BOOTSTRAP_CLIENT_ACTOR_KINDS: actorKinds, BOOTSTRAP_CLIENT_SYSTEMS: systems } = this.config;
    const declared = { id, secret, name, scopes, areas, units, actorKinds, systems };
    await this.unitOfWork.run(ownContext('identity', 'bootstrap'), (tx) => this.ensure.execute(tx, declared));
  }
}
