import { openClient, sessionLimits } from '../database/sessions.js';
import { backOffMs } from '../pauses/back-off.js';
import { pauseUnless } from '../pauses/pause.js';
import { busChannel } from './bus-schema.js';

/** Listens on a connection of its own and reconnects when it is lost. Polling finds what it misses meanwhile. */
export class BusListener {
  private readonly stopping = new AbortController();
  private readonly listeners = new Set<(topics: readonly string[]) => void>();
  private running: Promise<void> | undefined;

  constructor(private readonly url: string) {}

  /** An empty list means: any topic. Returns the function that unsubscribes. */
  onAppend(listener: (topics: readonly string[]) => void): () => void {
    this.listeners.add(listener);
    this.running ??= this.run();
    return () => this.listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    for (let attempt = 1; !signal.aborted; attempt += 1) {
      const listened = await this.listen(signal);
      if (listened) attempt = 1;
      await pauseUnless(signal, backOffMs(attempt, { min: 200, max: 5_000 }));
    }
  }

  /** Resolves when the connection is lost or listening is to stop; true if it had worked. */
  private async listen(signal: AbortSignal): Promise<boolean> {
    const client = openClient({ connectionString: this.url, application_name: 'linli-bus-listener' });
    let heart: NodeJS.Timeout | undefined;
    const lost = new Promise<void>((resolve) => {
      client.on('error', () => resolve());
      client.on('end', () => resolve());
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    client.on('notification', ({ payload }) => this.tell(payload ? payload.split(',') : []));
    try {
      await client.connect();
      await client.query(`LISTEN ${busChannel}`);
      this.tell([]);
      // A connection that only listens would not notice that nobody is there.
      heart = setInterval(() => void client.query('SELECT 1').catch(() => undefined), sessionLimits.heartbeatMs);
      await lost;
      return true;
    } catch {
      return false;
    } finally {
      clearInterval(heart);
      await client.end().catch(() => undefined);
    }
  }

  private tell(topics: readonly string[]): void {
    for (const listener of this.listeners) listener(topics);
  }
}
