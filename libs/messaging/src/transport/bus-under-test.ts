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
