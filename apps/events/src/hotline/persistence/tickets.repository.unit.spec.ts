import { OutboxWake } from '@linli/messaging';
import type { IntakeRow } from './intake-statement.js';
import { TicketsRepository } from './tickets.repository.js';

const row = (externalNo: string): IntakeRow => ({
  incident: { id: externalNo, externalSystem: '12345', externalNo, receivedAt: new Date() },
  ticket: { contentHash: '' },
  timeline: {},
  outbox: {} as IntakeRow['outbox'],
});

describe('taking tickets in', () => {
  it('is refused while the queue is full, and possible again afterwards', async () => {
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const connection = { takeIn: async () => (await gate, []) };
    const tickets = new TicketsRepository(connection as never, new OutboxWake());
    const many = Promise.all(Array.from({ length: 5_000 }, (_, index) => tickets.takeIn([row(`n${index}`)])));
    await expect(tickets.takeIn([row('one more')])).rejects.toThrow('events.intake-full');
    release();
    await many;
    await expect(tickets.takeIn([row('one more')])).resolves.toEqual([{ status: 'fulfilled', value: false }]);
  });

  it('wakes the relay after a commit that wrote messages, and only then', async () => {
    const wake = new OutboxWake();
    let woken = 0;
    wake.onWake(() => (woken += 1));
    let made: { incident_id: string }[] = [{ incident_id: 'new' }];
    const tickets = new TicketsRepository({ takeIn: async () => made } as never, wake);
    expect(await tickets.takeIn([row('new')])).toEqual([{ status: 'fulfilled', value: true }]);
    made = [];
    expect(await tickets.takeIn([row('old')])).toEqual([{ status: 'fulfilled', value: false }]);
    expect(woken).toBe(1);
  });
});
