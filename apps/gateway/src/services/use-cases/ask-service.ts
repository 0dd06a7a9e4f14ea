import { Injectable } from '@nestjs/common';
import { request } from 'undici';
import { ConnectServices } from './connect-services.js';

/** Asks a service something on the gateway's own behalf: its readiness, its document. */
@Injectable()
export class AskService {
  constructor(private readonly connections: ConnectServices) {}

  /** Rejects where there is no answer in time or the answer is no JSON. */
  async execute(url: URL, timeoutMs: number): Promise<{ status: number; body: unknown }> {
    const { statusCode, body } = await request(url, { dispatcher: this.connections.agent, signal: AbortSignal.timeout(timeoutMs) });
    return { status: statusCode, body: await body.json() };
  }
}
