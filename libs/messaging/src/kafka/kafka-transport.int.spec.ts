import { KafkaJSNonRetriableError } from 'kafkajs';
import { letters } from '../../test/stage.js';
import { eventually, kafkaOrSkip, startTestKafka } from '@linli/testing';
import { UnpublishableError, type Transport } from '../transport/transport.js';
import type { FragileBus } from '../transport/bus-under-test.js';
import { transportSuite } from '../transport/transport.suite.js';
import { KafkaTransport } from './kafka-transport.js';

kafkaOrSkip('KafkaTransport', (brokers) => {
  transportSuite(async () => ({ ...track(brokers), openFragile }));

  it('builds a member anew that kafkajs gave up', async () => {
    const bus = track(brokers);
    const transport = bus.transport();
    const topic = `stage.${letters()}`;
    await transport.ensureTopics([topic], { partitions: 1 });
    let deliveries = 0;
    await transport.subscribe({ group: `${topic}.group`, topics: [topic], batchMax: 10 }, async () => {
      deliveries += 1;
      if (deliveries === 1) throw new KafkaJSNonRetriableError('gives up');
    });
    await transport.publisher().publish([{ topic, key: 'a', headers: {}, body: '{}' }]);
    await eventually(() => expect(deliveries).toBe(2), { timeoutMs: 30_000 });
    await bus.close();
  });

  it('says of a record above the limit of the broker that it will never be taken, and goes on taking others', async () => {
    const bus = track(brokers);
    const transport = bus.transport();
    const topic = `stage.${letters()}`;
    await transport.ensureTopics([topic], { partitions: 1 });
    const publisher = transport.publisher();
    const record = (body: string, headers = {}) => ({ topic, key: 'a', headers, body });
    const huge = 'x'.repeat(3_000_000);
    for (const records of [[record('{}'), record(huge)], [record('{}', { odd: huge })]]) {
      await expect(publisher.publish(records)).rejects.toThrow(new UnpublishableError('MESSAGE_TOO_LARGE'));
    }
    await publisher.publish([record('{}')]);
    await bus.close();
  });
});

function track(brokers: string[]): { transport(): Transport; close(): Promise<void> } {
  const transports: Transport[] = [];
  return {
    transport: () => {
      const transport = new KafkaTransport({ kind: 'kafka', brokers, clientId: 'spec', sessionTimeoutMs: 6_000 });
      transports.push(transport);
      return transport;
    },
    close: async () => void (await Promise.all(transports.map((transport) => transport.close()))),
  };
}

async function openFragile(): Promise<FragileBus> {
  const broker = await startTestKafka();
  const bus = track([broker.brokers]);
  return {
    transport: () => bus.transport(),
    takeAway: () => broker.kill(),
    giveBack: () => broker.restart(),
    close: async () => {
      await bus.close();
      await broker.stop();
    },
  };
}
