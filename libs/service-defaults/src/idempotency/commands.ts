import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { PersonalDataCipher } from '@linli/personal-data';
import { UnitOfWork, type Tx } from '@linli/unit-of-work';
import { DataSource } from 'typeorm';
import { PlatformError } from '../http/platform.problems.js';
import type { RequestContext } from '../http/request-context.js';
import { placeOfAnswer } from './place-of-answer.js';
import { requestHash } from './request-hash.js';

export interface CommandOptions<T> {
  /** Status of the answer, which may depend on the result; 200 unless given. */
  status?: number | ((result: T) => number);
  /** Path of what was made, for the Location header. */
  location?: (result: T) => string;
  /** What a repeat is answered with and what is stored; the result itself unless given. For results that hold a secret. */
  remember?: (result: T) => unknown;
}

interface Remembered {
  request_hash: Buffer;
  status: number;
  location: string | null;
  body: string | null;
}

const keptDays = 7;
const pruneIntervalMs = 3_600_000;

/**
 * Runs a command of a request in one transaction. With an Idempotency-Key the answer is stored in that same transaction:
 * a repeat gets the stored answer, marked `Idempotent-Replayed: true`; another request under the key is refused (422), one still running too (409).
 * Keys belong to the client; the same request by another actor, or for another unit, is another request.
 */
@Injectable()
export class Commands implements OnApplicationBootstrap, OnApplicationShutdown {
  private pruning: NodeJS.Timeout | undefined;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly dataSource: DataSource,
    private readonly cipher: PersonalDataCipher,
  ) {}

  onApplicationBootstrap(): void {
    this.pruning = setInterval(() => void this.prune().catch(() => undefined), pruneIntervalMs).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.pruning);
  }

  async run<T>(context: RequestContext, options: CommandOptions<T>, work: (tx: Tx) => Promise<T>): Promise<T> {
    const { idempotencyKey: key } = context;
    const statusOf = (result: T): number => (typeof options.status === 'function' ? options.status(result) : (options.status ?? 200));
    if (key === undefined) {
      const result = await this.unitOfWork.run(context.work, work);
      return answer(context, statusOf(result), options.location?.(result) ?? null, result);
    }
    return this.unitOfWork.run(context.work, async (tx) => {
      const { request, actor } = context;
      const hash = requestHash(request.method, request.url, [actor.kind, actor.id, actor.unit], request.body);
      const known = await claim(tx, context.caller.clientId, key);
      if (known) {
        if (!known.request_hash.equals(hash)) throw new PlatformError('platform.idempotency-reused');
        context.replayed();
        return answer(context, known.status, known.location, this.open<T>(known.body, placeOfAnswer(context.caller.clientId, key)));
      }
      const result = await work(tx);
      const location = options.location?.(result) ?? null;
      const status = statusOf(result);
      const body = options.remember ? options.remember(result) : result;
      await tx.manager.query(
        `INSERT INTO idempotency_keys (client_id, key, request_hash, status, location, body, created_at) VALUES ($1, $2, $3, $4, $5, $6, now())`,
        [
          context.caller.clientId,
          key,
          hash,
          status,
          location,
          this.cipher.seal(JSON.stringify(body ?? null), placeOfAnswer(context.caller.clientId, key)),
        ],
      );
      return answer(context, status, location, result);
    });
  }

  /** A replica of the previous version, still running during a deployment, writes answers in clear. */
  private open<T>(body: string | null, place: string): T {
    return JSON.parse(body?.startsWith('v1.') ? this.cipher.open(body, place) : (body ?? 'null')) as T;
  }

  /** Forgets keys older than a week. */
  async prune(): Promise<void> {
    await this.dataSource.query(`DELETE FROM idempotency_keys WHERE created_at < now() - make_interval(days => ${keptDays})`);
  }
}

/** Takes the key for this transaction; the remembered answer where there is one. The lock frees itself with the transaction, however that ends. */
async function claim(tx: Tx, clientId: string, key: string): Promise<Remembered | undefined> {
  const [lock] = await tx.manager.query<{ taken: boolean }[]>(`SELECT pg_try_advisory_xact_lock(hashtextextended($1, 7)) AS taken`, [
    `${clientId}\n${key}`,
  ]);
  if (!lock?.taken) throw new PlatformError('platform.idempotency-running');
  const [known] = await tx.manager.query<Remembered[]>(
    `SELECT request_hash, status, location, body FROM idempotency_keys WHERE client_id = $1 AND key = $2`,
    [clientId, key],
  );
  return known;
}

function answer<T>(context: RequestContext, status: number, location: string | null, body: T): T {
  void context.reply.status(status);
  // An id may hold Chinese letters, which no header takes.
  if (location !== null) void context.reply.header('location', encodeURI(location));
  return body;
}
