import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DisputesReader } from '../persistence/disputes.reader.js';
import { DisputesRepository } from '../persistence/disputes.repository.js';
import type { DisputeGate } from '../domain/dispute-command.js';

export interface TimelineItem {
  version: number;
  at: Date;
  action: string;
  state: string;
  colour: string;
  actor: string;
  actorName: string | null;
  clientId: string;
  note: string | null;
}

/** Who did what when to a dispute, oldest first. */
@Injectable()
export class ReadTimeline {
  constructor(
    private readonly disputes: DisputesRepository,
    private readonly reader: DisputesReader,
    private readonly dataSource: DataSource,
  ) {}

  async execute(id: string, gate: DisputeGate): Promise<{ items: TimelineItem[] }> {
    gate(await this.disputes.get(this.dataSource.manager, id));
    const entries = await this.reader.timeline(id);
    return { items: entries.map(({ disputeId: _, ...entry }) => entry) };
  }
}
