import { defineMessage } from '@linli/contracts';
import type { WorkContext } from '@linli/unit-of-work';
import { Type } from '@sinclair/typebox';
import { outboxColumns, outboxRow } from './outbox-row.js';

const data = Type.Object({ text: Type.String() });
const contract = defineMessage({ type: 'spec.lamp.lit.v1', topic: 'spec.lamp', description: 'A lamp was lit.', data });
const context: WorkContext = { clientId: 'c', actor: { kind: 'staff', id: 'u' }, correlationId: 'story' };
const now = new Date();

describe('outboxRow', () => {
  it('has a value for each column', () => {
    const row = outboxRow(contract, { key: 'a', version: 1, data: { text: 'x' } }, context, now);
    expect(Object.keys(row)).toEqual(Object.keys(outboxColumns));
    expect(row).toMatchObject({
      topic: 'spec.lamp',
      type: contract.type,
      version: 1,
      causation_id: null,
      traceparent: null,
      body: '{"text":"x"}',
    });
  });

  it('refuses data that does not fit the contract', () => {
    expect(() => outboxRow(contract, { key: 'a', version: 1, data: {} as never }, context, now)).toThrow('does not fit its contract');
  });

  it('refuses a key that is missing or too long', () => {
    for (const key of ['', 'x'.repeat(256)]) {
      expect(() => outboxRow(contract, { key, version: 1, data: { text: '' } }, context, now)).toThrow('must have 1 to 255 characters');
    }
  });

  it('refuses data over the limit, which counts bytes', () => {
    const message = { key: 'a', version: 1, data: { text: '邻'.repeat(10) } };
    expect(outboxRow(contract, message, context, now, 41).body).toHaveLength(21);
    expect(() => outboxRow(contract, message, context, now, 40)).toThrow('has 41 bytes, at most 40 are allowed');
  });
});
