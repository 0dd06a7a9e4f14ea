import { KafkaTransport, type KafkaTransportOptions } from '../kafka/kafka-transport.js';
import { PostgresTransport, type PostgresTransportOptions } from '../postgres/postgres-transport.js';
import type { Transport } from './transport.js';

export type TransportOptions = KafkaTransportOptions | PostgresTransportOptions;

/** Opens the bus of the given kind; connects when it is first used. */
export function createTransport(options: TransportOptions): Transport {
  return options.kind === 'kafka' ? new KafkaTransport(options) : new PostgresTransport(options);
}
