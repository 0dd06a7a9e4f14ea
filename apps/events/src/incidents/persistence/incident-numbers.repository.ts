import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

const blockSize = 100;

/**
 * Running numbers of incidents. A process draws a block of a hundred at a time, so that a number costs the hot path no query;
 * numbers of a block left over at a restart are never used.
 */
@Injectable()
export class IncidentNumbersRepository {
  private next = 0;
  private end = 0;
  private drawing: Promise<void> | undefined;

  constructor(private readonly dataSource: DataSource) {}

  async draw(): Promise<number> {
    while (this.next >= this.end) await (this.drawing ??= this.drawBlock().finally(() => (this.drawing = undefined)));
    return this.next++;
  }

  private async drawBlock(): Promise<void> {
    const [row] = await this.dataSource.query<{ block: string }[]>(`SELECT nextval('incident_number_blocks') AS block`);
    this.next = Number(row?.block) * blockSize + 1;
    this.end = this.next + blockSize;
  }
}
