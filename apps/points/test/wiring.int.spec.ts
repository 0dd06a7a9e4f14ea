import { ownContext, UnitOfWork } from '@linli/unit-of-work';
import { wiringSuite, type TestService } from '@linli/testing';
import { pointsDefinition } from '../src/points.definition.js';
import { ChangeVolunteer } from '../src/volunteers/use-cases/change-volunteer.js';
import { buildVolunteer } from './volunteer.builder.js';

const appendOnly = 'a trigger: the journal is never changed';
const zeroSum = 'a trigger: what is posted sums to zero in each ledger';

wiringSuite(pointsDefinition, {
  prepare: registerWhomExamplesName,
  beyondEntities: {
    refuse_journal_change: appendOnly,
    entries_append_only: appendOnly,
    transfers_append_only: appendOnly,
    require_zero_sum: zeroSum,
    entries_zero_sum: zeroSum,
  },
});

async function registerWhomExamplesName(service: TestService): Promise<void> {
  const volunteer = { ...buildVolunteer(), id: '0199d0a0-0000-7000-8000-000000000031', version: 1, externalRef: null };
  const registeredAt = service.clock.now();
  const changeVolunteer = service.get<ChangeVolunteer>(ChangeVolunteer);
  await service
    .get<UnitOfWork>(UnitOfWork)
    .run(ownContext('points', 'spec'), (tx) => changeVolunteer.add(tx, { ...volunteer, registeredAt }));
}
