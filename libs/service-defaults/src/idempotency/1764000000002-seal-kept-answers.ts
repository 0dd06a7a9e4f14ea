import type { Repair } from '../start-up/repair.js';
import { placeOfAnswer } from './place-of-answer.js';

interface KeptAnswer {
  client_id: string;
  key: string;
  body: string;
}

const batchRows = 500;

/** Answers were kept in clear until they were forgotten: those that are still there hold what people wrote. */
export const sealKeptAnswers: Repair = {
  name: '1764000000002-seal-kept-answers',
  async run(manager, cipher) {
    for (let rows = await inClear(); rows.length > 0; rows = await inClear()) {
      for (const { client_id: clientId, key, body } of rows) {
        const sealed = cipher.seal(body, placeOfAnswer(clientId, key));
        await manager.query('UPDATE idempotency_keys SET body = $3 WHERE client_id = $1 AND key = $2', [clientId, key, sealed]);
      }
    }

    async function inClear(): Promise<KeptAnswer[]> {
      return manager.query(`SELECT client_id, key, body FROM idempotency_keys WHERE body NOT LIKE 'v1.%' LIMIT ${batchRows}`);
    }
  },
};
