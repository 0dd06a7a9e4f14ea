import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startKafka, type KafkaBroker } from '@linli/local-run';
import { testEnvironment } from './testing.config.js';

/**
 * `describe` for a suite that needs a real broker; where none can be had the suite is reported as skipped, and the run ends with one line
 * that says why. With LINLI_KAFKA=required the run fails instead. A spec that calls this has a broker started for its run.
 */
export function kafkaOrSkip(name: string, suite: (brokers: string[]) => void): void {
  const { kafkaBrokers } = testEnvironment();
  if (kafkaBrokers.length > 0) describe(name, () => suite(kafkaBrokers));
  else describe.skip(name, () => suite([]));
}

/** A broker of its own, for a suite that kills it; throws where `kafkaOrSkip` would skip. Stop it in `afterAll`. */
export function startTestKafka(): Promise<KafkaBroker> {
  return startKafka({ dir: mkdtempSync(join(tmpdir(), 'linli-kafka-')), remove: true });
}
