import { serveNeed } from '../demo/act.mjs';
import { registerCast } from '../demo/cast.mjs';
import { eachAtOnce } from '../demo/platform-client.mjs';
import { groceries } from '../demo/small-story.mjs';

const preparedAtOnce = 8;

/** Needs that were served and wait for nothing but their rating, which is what points are posted for. */
export async function prepareServedNeeds(client, run, count) {
  const { volunteers } = await registerCast(client);
  const served = [];
  const wanted = Array.from({ length: count }, (_, index) => `path ${run} need ${index}`);
  await eachAtOnce(wanted, preparedAtOnce, async (step, index) => {
    const { body: need } = await client.post('/api/needs/v1/needs', groceries, step);
    const task = await serveNeed(client, { ...need, step }, volunteers[index % volunteers.length]);
    served.push({ need: need.id, task: task.id });
  });
  return served;
}

/** The request that rates a need. */
export const ratingOf = ({ need }, headers) => ({
  method: 'POST',
  path: `/api/needs/v1/needs/${need}/rate`,
  headers: { ...headers, actor: 'staff:community-desk', 'idempotency-key': `path-rate-${need}` },
  body: JSON.stringify({ rating: 5 }),
});
