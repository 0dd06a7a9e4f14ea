import type { BatchHandler, Publisher, Transport, TransportRecord } from '../src/transport/transport.js';

/** What a spec puts around a transport: each gets the real thing and decides when, whether and how often to call it. */
export interface Alterations {
  publish?: (records: readonly TransportRecord[], publish: Publisher['publish']) => Promise<void>;
  handle?: (batch: Parameters<BatchHandler>[0], handle: () => Promise<void>) => Promise<void>;
}

export function altered(transport: Transport, { publish, handle }: Alterations): Transport {
  return {
    ensureTopics: (topics, options) => transport.ensureTopics(topics, options),
    lag: (group) => transport.lag(group),
    close: () => transport.close(),
    publisher: () => {
      const publisher = transport.publisher();
      const real: Publisher['publish'] = (records) => publisher.publish(records);
      return { publish: (records) => (publish ? publish(records, real) : real(records)), close: () => publisher.close() };
    },
    subscribe: (options, handler) =>
      transport.subscribe(options, (batch, signals) => (handle ? handle(batch, () => handler(batch, signals)) : handler(batch, signals))),
  };
}
