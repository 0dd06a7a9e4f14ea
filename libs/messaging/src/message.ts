/** A message as its consumer sees it: CloudEvents 1.0 attributes and the data of its contract. */
export interface Message<T = unknown> {
  id: string;
  type: string;
  topic: string;
  /** The aggregate's id; messages of one key arrive in the order of their aggregate's changes. */
  key: string;
  /** The aggregate's version after the change. Apply by version: a redriven message arrives late. */
  version: number;
  time: Date;
  correlationId: string;
  causationId?: string;
  traceparent?: string;
  data: T;
}
