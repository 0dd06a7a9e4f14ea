import { wiringSuite, type TestService } from '@linli/testing';
import { eventsDefinition } from '../src/events.definition.js';
import { city } from './claims.js';
import { aReport } from './report.builder.js';

const example = (number: number): string => `0199d0a0-0000-7000-8000-00000000000${number}`;

/** Incidents under the ids that the examples speak of, judged and dispatched as they are when others hear of them; what is sealed opens under its own id only. */
async function prepare(service: TestService): Promise<void> {
  const matters = ['楼上半夜拖桌椅', '独居老人请人代买菜', '楼下半夜弹琴'];
  for (const [index, subject] of matters.entries()) {
    const { body } = await service
      .request(city)
      .post('/api/events/v1/incidents')
      .send(aReport({ category: undefined, subject, reporter: undefined }))
      .expect(201);
    await service.settled();
    await service.database.query('UPDATE incidents SET id = $2 WHERE id = $1', [body.id, example(index + 1)]);
  }
}

wiringSuite(eventsDefinition, {
  prepare,
  beyondEntities: { incident_number_blocks: 'a sequence: numbers of incidents are drawn by the hundred' },
});
