import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as contracts from '@linli/contracts';
import { SilentController, TwinsController } from '../../test/fixtures/wrong-controllers.js';
import { trialDefinition } from '../../test/fixtures/trial/src/trial.definition.js';
import { VolunteersController } from '../../test/fixtures/trial/src/volunteers/http/volunteers.controller.js';
import { NeedRatedConsumer } from '../../test/fixtures/trial/src/volunteers/messaging/need-rated.consumer.js';
import { contractFindings } from './contract-findings.js';
import { errorCodeFindings } from './error-code-findings.js';
import { listingFindings, moduleFindings } from './listing-findings.js';
import { routeFindings } from './route-findings.js';
import { readServiceSource } from './service-source.js';

const fixtures = join(__dirname, '../../test/fixtures');
const trial = join(fixtures, 'trial');

describe('listingFindings', () => {
  it('finds nothing where everything is listed', async () => {
    expect(listingFindings(trialDefinition, await readServiceSource(trial))).toEqual([]);
  });

  it('names each row, migration, repair and table of transitions that the definition does not list', async () => {
    expect(listingFindings(trialDefinition, await readServiceSource(join(fixtures, 'forgotten')))).toEqual([
      "ForgottenEntity (src/forgotten.ts) is not listed in the definition's entities.",
      "CreateForgotten1700000000002 (src/forgotten.ts) is not listed in the definition's migrations.",
      "The transitions of a forgotten (src/forgotten.ts) are not listed in the definition's transitions.",
      "The repair 1700000000003-forget-names (src/forgotten.ts) is not listed in the definition's repairs.",
    ]);
  });
});

describe('moduleFindings', () => {
  const running = { providers: new Set([NeedRatedConsumer]), controllers: new Set([VolunteersController]) };

  it('finds nothing where a module holds every consumer and controller', async () => {
    expect(moduleFindings(await readServiceSource(trial), running)).toEqual([]);
  });

  it('names each consumer and controller that no module holds', async () => {
    expect(moduleFindings(await readServiceSource(join(fixtures, 'forgotten')), running)).toEqual([
      'The consumer ForgottenConsumer (src/forgotten.ts) is provided by no module.',
      'The controller ForgottenController (src/forgotten.ts) is held by no module.',
    ]);
  });
});

describe('routeFindings', () => {
  it('finds nothing where every handler speaks for itself, every action has a route and every move is an action', () => {
    expect(routeFindings(trialDefinition, [VolunteersController])).toEqual([]);
  });

  it('names handlers without an operation, an id, or a description', () => {
    expect(routeFindings(trialDefinition, [VolunteersController, SilentController])).toEqual([
      'SilentController.list has no @Operation.',
      'SilentController.one has no operation id.',
      'SilentController.one has no description.',
    ]);
  });

  it('names ids that two handlers share, moves that are no action, routes of actions that follow, and scopes that nothing explains', () => {
    expect(routeFindings(trialDefinition, [VolunteersController, TwinsController])).toEqual([
      'The operation id listTrials is that of VolunteersController.list and TwinsController.list.',
      'The action return of a volunteer follows a new need, yet TwinsController.recall takes it.',
      'TwinsController.recall takes the action recall of a forgotten, which no listed table has.',
      'TwinsController.list asks for the scope trial:invent, which the definition does not explain.',
    ]);
  });

  it('names an action that has no route', () => {
    expect(routeFindings(trialDefinition, [])).toEqual(['The action rest of a volunteer has no route.']);
  });
});

describe('contractFindings', () => {
  const needs = { name: 'needs', folder: join(__dirname, '../../../../apps/needs') };

  it('finds nothing where every contract is listed and said, and where a service has none', async () => {
    expect(await contractFindings(needs)).toEqual([]);
    expect(await contractFindings({ name: 'trial', folder: trial })).toEqual([]);
  });

  it('names a contract that is not listed, and those that nothing says', async () => {
    const listed = contracts.allContracts.filter(({ type }) => type !== 'needs.need.rated.v1');
    expect(await contractFindings(needs, listed)).toEqual(['needs.need.rated.v1 is not listed in libs/contracts/src/published.ts.']);
    const types = contracts.allContracts
      .filter(({ isFormer }) => !isFormer)
      .map(({ type }) => type)
      .filter((type) => type.startsWith('needs.'))
      .sort();
    const silent = types.map((type) => `${type} is said by nothing in the source of needs.`);
    expect(await contractFindings({ name: 'needs', folder: trial })).toEqual(silent);
  });
});

describe('errorCodeFindings', () => {
  it('names the codes that no spec below the folders names by themselves', () => {
    const folder = mkdtempSync(join(tmpdir(), 'linli-codes-'));
    writeFileSync(join(folder, 'lamps.unit.spec.ts'), `it("throws 'lamps.lamp-broken'. It says lamps.lamp-lit-twice too")`);
    writeFileSync(join(folder, 'lamps.ts'), `throw new LampsError('lamps.lamp-lost')`);
    expect(errorCodeFindings(['lamps.lamp-broken', 'lamps.lamp-lit', 'lamps.lamp-lost', 'lamp-lit-twice'], [folder])).toEqual([
      'The error code lamps.lamp-lit appears in no spec.',
      'The error code lamps.lamp-lost appears in no spec.',
      'The error code lamp-lit-twice appears in no spec.',
    ]);
  });
});
