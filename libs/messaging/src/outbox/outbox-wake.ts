import { Injectable } from '@nestjs/common';

/** Tells the relay of the same process that outbox rows were committed. Only a hint: what we rely on is polling. */
@Injectable()
export class OutboxWake {
  private readonly listeners = new Set<() => void>();

  /** Call after the commit of a transaction that wrote outbox rows by its own SQL; `UnitOfWork` does it by itself. */
  wake(): void {
    for (const listener of this.listeners) listener();
  }

  /** Returns the function that unsubscribes. */
  onWake(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
