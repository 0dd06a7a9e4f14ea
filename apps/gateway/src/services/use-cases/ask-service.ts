import { Injectable } from '@nestjs/common';
import { ServiceClient } from '../outbound/service-client.js';

/** Asks a service something on the gateway's own behalf: its readiness, its document. */
@Injectable()
export class AskService {
  constructor(private readonly client: ServiceClient) {}

  /** Rejects where there is no answer in time or the answer is no JSON. */
  async execute(url: URL, timeoutMs: number): Promise<{ status: number; body: unknown }> {
    const { status, text } = await this.client.get(url, timeoutMs);
    return { status, body: JSON.parse(text) as unknown };
  }
}
