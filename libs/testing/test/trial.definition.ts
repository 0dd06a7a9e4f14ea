import { Controller, Get, Module, Post } from '@nestjs/common';
import { needRatedV1, volunteerRegisteredV1, type NeedRatedV1 } from '@linli/contracts';
import { Consumes, type Message } from '@linli/messaging';
import { Commands, Ctx, platformConfig, RequestContext, RequireScopes, type ServiceDefinition } from '@linli/service-defaults';
import { newId, type Tx } from '@linli/unit-of-work';
import type { MigrationInterface, QueryRunner } from 'typeorm';

class CreateHeard1700000000001 implements MigrationInterface {
  name = 'CreateHeard1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE heard (message_id text PRIMARY KEY, at timestamptz NOT NULL)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE heard');
  }
}

@Consumes(needRatedV1, { group: 'trial.listen' })
class NeedRatedConsumer {
  async handle(message: Message<NeedRatedV1>, tx: Tx): Promise<void> {
    await tx.manager.query('INSERT INTO heard VALUES ($1, $2)', [message.id, tx.now]);
  }
}

@Controller('api/trial/v1/volunteers')
class VolunteersController {
  constructor(private readonly commands: Commands) {}

  @Get()
  @RequireScopes('trial:read')
  list(): { items: string[] } {
    return { items: [] };
  }

  @Post()
  @RequireScopes('trial:write')
  register(@Ctx() ctx: RequestContext): Promise<unknown> {
    return this.commands.run(ctx, { status: 201 }, async (tx) => {
      const volunteerId = newId();
      const data = { volunteerId, areaCode: '430102001001', registeredAt: tx.now.toISOString() };
      await tx.outbox.add(volunteerRegisteredV1, { key: volunteerId, version: 1, data });
      return { id: volunteerId };
    });
  }
}

@Module({ controllers: [VolunteersController], providers: [NeedRatedConsumer] })
class TrialModule {}

/** A service as small as one can be: one table, one route that says something, one reaction. */
export const trialDefinition: ServiceDefinition = {
  name: 'trial',
  title: 'Trial',
  version: '0.0.0',
  config: platformConfig,
  module: TrialModule,
  problems: {},
  entities: [],
  migrations: [CreateHeard1700000000001],
  scopes: { 'trial:read': 'read', 'trial:write': 'write' },
};
