import { demandAcknowledged } from './kafka-publisher.js';
import { quietRequestQueue } from './quiet-request-queue.js';
import RequestQueue from 'kafkajs/src/network/requestQueue/index.js';

const message = (partition: number) => ({ value: 'x', partition });
const sent = [{ topic: 'a', messages: [message(0), message(0), message(1)] }];
const entry = (partition: number, errorCode = 0) => ({ topicName: 'a', partition, errorCode });

describe('demandAcknowledged', () => {
  it('is content with one entry without error for each partition', () => {
    expect(() => demandAcknowledged(sent, [entry(0), entry(1)])).not.toThrow();
  });

  it.each([
    ['a partition has no entry', [entry(0)]],
    ['a partition has an error', [entry(0), entry(1, 7)]],
    ['nothing came back', []],
  ])('throws when %s', (_, entries) => {
    expect(() => demandAcknowledged(sent, entries)).toThrow('Kafka did not acknowledge a/');
  });
});

describe('quietRequestQueue', () => {
  it('arms the timer of kafkajs only while something is pending', () => {
    quietRequestQueue();
    quietRequestQueue();
    const queue = Object.assign(Object.create(RequestQueue.prototype) as RequestQueue & { throttleCheckTimeoutId?: NodeJS.Timeout }, {
      pending: [] as unknown[],
      throttledUntil: -1,
    });
    queue.scheduleCheckPendingRequests();
    expect(queue.throttleCheckTimeoutId).toBeUndefined();
    queue.pending.push({});
    queue.scheduleCheckPendingRequests();
    expect(queue.throttleCheckTimeoutId).toBeDefined();
    clearTimeout(queue.throttleCheckTimeoutId);
  });
});
