import { Logger } from '@nestjs/common';
import { transportCrashSuite } from './transport-crash.suite.js';
import { transportDeadLetterSuite } from './transport-dead-letter.suite.js';
import { transportOrderSuite } from './transport-order.suite.js';
import { transportSharingSuite } from './transport-sharing.suite.js';
import { transportWaitingSuite } from './transport-waiting.suite.js';
import type { BusUnderTest } from './bus-under-test.js';

/** Everything that a transport promises, played with outbox, relay, inbox and consumers on a real PostgreSQL. */
export function transportSuite(openBus: () => Promise<BusUnderTest>): void {
  let bus: BusUnderTest;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    bus = await openBus();
  });

  afterAll(() => bus.close());

  transportOrderSuite(() => bus);
  transportSharingSuite(() => bus);
  transportCrashSuite(() => bus);
  transportDeadLetterSuite(() => bus);
  transportWaitingSuite(() => bus);
}
