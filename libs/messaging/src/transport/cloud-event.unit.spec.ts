import { defineMessage, type MessageContract } from '@linli/contracts';
import type { WorkContext } from '@linli/unit-of-work';
import { Type } from '@sinclair/typebox';
import fc from 'fast-check';
import { decodeRecord, toRecord } from './cloud-event.js';
import { outboxRow } from '../outbox/outbox-row.js';
import type { ReceivedRecord } from './transport.js';

const data = Type.Object({ text: Type.String() });
const contract = defineMessage({ type: 'spec.lamp.lit.v1', topic: 'spec.lamp', description: 'A lamp was lit.', data });
const contracts = new Map([[contract.type, contract as unknown as MessageContract]]);
const context: WorkContext = {
  clientId: 'c',
  actor: { kind: 'staff', id: 'u' },
  correlationId: 'story',
  causationId: 'parent',
  traceparent: '00-1-2-01',
};
const now = new Date('2026-11-22T01:00:00Z');

function received(change: Partial<ReceivedRecord> = {}, text = '亮'): ReceivedRecord {
  const row = outboxRow(contract, { key: 'lamp-1', version: 7, data: { text } }, context, now);
  return { ...toRecord({ ...row, headers: null }, 'spec'), partition: 2, offset: '11', ...change };
}

describe('a record', () => {
  it('carries CloudEvents 1.0 attributes in its headers and the data alone in its body', () => {
    const record = received();
    expect(record.headers).toEqual({
      ce_specversion: '1.0',
      ce_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      ce_source: '/linli/spec',
      ce_type: 'spec.lamp.lit.v1',
      ce_subject: 'lamp-1',
      ce_time: '2026-11-22T01:00:00.000Z',
      'content-type': 'application/json',
      ce_correlationid: 'story',
      ce_causationid: 'parent',
      ce_aggregateversion: '7',
      traceparent: '00-1-2-01',
    });
    expect(record.body).toBe('{"text":"亮"}');
  });

  it('comes back as the message that went in, whatever its text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const decoded = decodeRecord(received({}, text), contracts);
        const message = {
          type: contract.type,
          topic: 'spec.lamp',
          key: 'lamp-1',
          version: 7,
          time: now,
          correlationId: 'story',
          data: { text },
        };
        expect(decoded).toMatchObject({ kind: 'message', message: { ...message, causationId: 'parent', traceparent: '00-1-2-01' } });
      }),
    );
  });

  it('of another type of the topic is somebody else’s', () => {
    const { headers } = received();
    expect(decodeRecord(received({ headers: { ...headers, ce_type: 'spec.lamp.broken.v1' } }), contracts)).toEqual({ kind: 'other' });
  });

  it.each<[string, string, string]>([
    ['ce_specversion', '0.3', 'ce_specversion is not 1.0'],
    ['ce_id', 'two words', 'ce_id is missing or malformed'],
    ['ce_id', 'x'.repeat(256), 'ce_id is missing or malformed'],
    ['ce_time', 'yesterday', 'ce_time is missing or malformed'],
    ['ce_aggregateversion', '-1', 'ce_aggregateversion is missing or malformed'],
  ])('with a wrong %s is malformed', (name, value, fault) => {
    const { headers } = received();
    expect(decodeRecord(received({ headers: { ...headers, [name]: value } }), contracts)).toMatchObject({
      kind: 'malformed',
      faults: [fault],
    });
  });

  it('without a usable id is known by its place', () => {
    expect(decodeRecord(received({ headers: {}, body: 'null' }), contracts)).toMatchObject({ kind: 'malformed', id: 'spec.lamp/2/11' });
  });

  it('is never the cause of an error, whatever it holds', () => {
    const headers = fc.dictionary(fc.constantFrom('ce_type', 'ce_id', 'ce_time', 'ce_specversion', 'ce_aggregateversion'), fc.string());
    fc.assert(
      fc.property(headers, fc.string(), fc.oneof(fc.string(), fc.json()), (some, key, body) => {
        const record = received({ headers: { ...some, ce_type: contract.type }, key, body });
        expect(decodeRecord(record, contracts).kind).toBe('malformed');
      }),
    );
  });
});
