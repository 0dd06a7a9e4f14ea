import type { ServiceDefinition } from '@linli/service-defaults';
import { needRatedV1 } from '@linli/contracts';
import { Module, type Type } from '@nestjs/common';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CreateForgotten1700000000002, ForgottenEntity } from '../../test/fixtures/forgotten/src/forgotten.js';
import { trialDefinition } from '../../test/fixtures/trial/src/trial.definition.js';
import { NeedRatedConsumer } from '../../test/fixtures/trial/src/volunteers/messaging/need-rated.consumer.js';
import {
  CountingConsumer,
  DeafConsumer,
  RefusingConsumer,
  RenewingConsumer,
  TalkativeConsumer,
} from '../../test/fixtures/wrong-consumers.js';
import { bootTestService, type TestService } from '../boot-test-service.js';
import { exampleFindings, type TellingOptions } from './example-findings.js';
import { schemaFindings } from './schema-findings.js';

const needId = '0199d0a0-0000-7000-8000-000000000021';

describe('exampleFindings', () => {
  const findings = async (consumer: Type, changed: Partial<TestService> = {}, options: TellingOptions = {}): Promise<string[]> => {
    @Module({ providers: [consumer] })
    class TrialModule {}
    const service = await bootTestService({ ...trialDefinition, features: [TrialModule] });
    try {
      return await exampleFindings({ ...service, ...changed }, [needRatedV1], options);
    } finally {
      await service.close();
    }
  };

  it('finds nothing where a message has its effect once', async () => {
    expect(await findings(NeedRatedConsumer)).toEqual([]);
  });

  it('names the row that a repeat adds', async () => {
    expect(await findings(CountingConsumer)).toEqual([
      expect.stringMatching(/^A message told again puts into the table heard: \(.+,"2026-11-22 01:01:00\+00"\)$/),
    ]);
  });

  it('allows an effect for every id where that alone makes a repeat', async () => {
    expect(await findings(CountingConsumer, {}, { repeats: 'by-id' })).toEqual([]);
  });

  it('names what work of the service’s own does after a repeat', async () => {
    let turns = 0;
    const settled = ({ database }: TestService) => database.query(`INSERT INTO heard VALUES ($1, now())`, [`turn ${(turns += 1)}`]);
    expect(await findings(NeedRatedConsumer, {}, { settled })).toEqual([expect.stringContaining('puts into the table heard: ("turn 2"')]);
  });

  it('names the row that a repeat changes, though there are as many as before', async () => {
    expect(await findings(RenewingConsumer)).toEqual([
      `A message told again puts into the table heard: (${needId},"2026-11-22 01:01:00+00")`,
      `A message told again takes out of the table heard: (${needId},"2026-11-22 01:00:00+00")`,
    ]);
  });

  it('names the message that a repeat makes the service say', async () => {
    expect(await findings(TalkativeConsumer)).toEqual([
      expect.stringMatching(`^A message told again puts into the bus: points.volunteer.registered.v1 of ${needId} `),
    ]);
  });

  it('names dead letters, once for each telling under an id of its own', async () => {
    const finding = `RefusingConsumer gave up on needs.need.rated.v1 of ${needId}: trial.not-allowed.`;
    expect(await findings(RefusingConsumer)).toEqual([finding, finding, nothing]);
  });

  it('says so where the examples change nothing, and where the service does not come to rest', async () => {
    expect(await findings(DeafConsumer)).toEqual([nothing]);
    const settled = () => Promise.reject(new Error('3 to be handled'));
    expect(await findings(NeedRatedConsumer, { settled })).toEqual([
      'The service does not come to rest: 3 to be handled. Make what the examples speak of in `prepare`.',
    ]);
  });
});

const nothing = 'No example changes anything. Make what they speak of in `prepare`.';

class MakeHeardOtherwise1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE heard (need_id text CONSTRAINT heard_pkey PRIMARY KEY, at timestamptz, said text)');
    await runner.query(`CREATE INDEX heard_lately ON heard (at) WHERE at > '2025-01-01T00:00:00Z'`);
    await runner.query('CREATE SEQUENCE heard_numbers');
  }

  async down(): Promise<void> {}
}

describe('schemaFindings', () => {
  const { entities = [], migrations = [] } = trialDefinition;
  const findings = (changed: Partial<ServiceDefinition>, beyond = {}) => schemaFindings({ ...trialDefinition, ...changed }, beyond);

  it('finds nothing where the migrations make just what the entities say', async () => {
    expect(await findings({})).toEqual([]);
  });

  it('names a table that an entity has and no migration makes', async () => {
    expect(await findings({ name: 'trial-a', entities: [...entities, ForgottenEntity] })).toEqual([
      'The entities ask for: CREATE TABLE "forgotten" ("id" text NOT NULL, CONSTRAINT "forgotten_pkey" PRIMARY KEY ("id"))',
      'No migration makes the column forgotten.id.',
      'No migration makes the constraint forgotten_pkey.',
      'No migration makes the table forgotten.',
    ]);
  });

  it('names a table that a migration makes and no entity has', async () => {
    expect(await findings({ name: 'trial-b', migrations: [...migrations, CreateForgotten1700000000002] })).toEqual([
      'No entity knows the column forgotten.id.',
      'No entity knows the constraint forgotten_pkey.',
      'No entity knows the table forgotten.',
    ]);
  });

  it('names what differs in a column or an index, and what is declared beyond the entities and is not there', async () => {
    const beyond = { heard_numbers: 'a sequence', heard_letters: 'gone' };
    const found = await findings({ name: 'trial-c', migrations: [MakeHeardOtherwise1700000000001] }, beyond);
    expect(found.filter((finding) => !finding.startsWith('The entities ask for'))).toEqual([
      'No entity knows the column heard.said.',
      'The column heard.at is timestamp with time zone; the entities say timestamp with time zone NOT NULL',
      expect.stringMatching(/^The index heard_lately is .+2025-01-01.+; the entities say .+2026-01-01/),
      'heard_letters is declared to be in the database, and no migration makes it.',
    ]);
  });
});
