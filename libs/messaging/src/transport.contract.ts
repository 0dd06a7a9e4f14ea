import { Logger } from '@nestjs/common';
import { transportCrashContract } from './transport-crash.contract.js';
import { transportDeadLetterContract } from './transport-dead-letter.contract.js';
import { transportOrderContract } from './transport-order.contract.js';
import { transportSharingContract } from './transport-sharing.contract.js';
import type { Transport } from './transport.js';

/** A bus that the suite may use as it likes. */
export interface BusUnderTest {
  /** A transport with connections of its own, as another process would have; closed with the bus. */
  transport(): Transport;
  /** A bus of its own that can be taken away and given back. */
  openFragile(): Promise<FragileBus>;
  close(): Promise<void>;
}

export interface FragileBus {
  transport(): Transport;
  /** From now on nothing answers, and what was connected is cut off. */
  takeAway(): Promise<void>;
  giveBack(): Promise<void>;
  close(): Promise<void>;
}

/** Everything that a transport promises, played with outbox, relay, inbox and consumers on a real PostgreSQL. */
export function transportContract(openBus: () => Promise<BusUnderTest>): void {
  let bus: BusUnderTest;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    bus = await openBus();
  });

  afterAll(() => bus.close());

  transportOrderContract(() => bus);
  transportSharingContract(() => bus);
  transportCrashContract(() => bus);
  transportDeadLetterContract(() => bus);
}
