import { defineMessage, type MessageContract } from '@linli/contracts';
import { Type } from '@sinclair/typebox';
import { decodeRecord, toRecord } from './cloud-event.js';
import { outboxRow } from '../outbox/outbox-row.js';
import type { ReceivedRecord } from './transport.js';

const data = Type.Object({ watts: Type.Integer() });
const contract = defineMessage({ type: 'spec.lamp.lit.v1', topic: 'spec.lamp', description: 'A lamp was lit.', data });
const contracts = new Map([[contract.type, contract as unknown as MessageContract]]);
const now = new Date('2026-11-22T01:00:00Z');
const row = outboxRow(
  contract,
  { key: 'lamp-1', version: 7, data: { watts: 3 } },
  { clientId: 'c', actor: { kind: 'staff', id: 'u' }, correlationId: 'story' },
  now,
);
const record: ReceivedRecord = { ...toRecord({ ...row, headers: null }, 'spec'), partition: 2, offset: '11' };
const without = (name: string) => ({
  ...record,
  headers: Object.fromEntries(Object.entries(record.headers).filter(([key]) => key !== name)),
});
const decode = (changed: ReceivedRecord) => decodeRecord(changed, contracts);

describe('a record of a story that begins here', () => {
  it('has neither a cause nor a trace', () => {
    expect(Object.keys(record.headers)).toEqual([
      'ce_specversion',
      'ce_id',
      'ce_source',
      'ce_type',
      'ce_subject',
      'ce_time',
      'content-type',
      'ce_correlationid',
      'ce_aggregateversion',
    ]);
  });

  it('keeps the headers it already has, as when a dead letter is sent again', () => {
    const headers = { ce_id: 'kept' };
    expect(toRecord({ ...row, headers }, 'spec').headers).toBe(headers);
  });

  it('is read whole', () => {
    expect(decode(record)).toStrictEqual({
      kind: 'message',
      message: {
        id: row.id,
        type: 'spec.lamp.lit.v1',
        topic: 'spec.lamp',
        key: 'lamp-1',
        version: 7,
        time: now,
        correlationId: 'story',
        causationId: undefined,
        traceparent: undefined,
        data: { watts: 3 },
      },
    });
  });

  it('is its own story where none is named', () => {
    expect(decode(without('ce_correlationid'))).toMatchObject({ kind: 'message', message: { correlationId: row.id } });
  });
});

describe('a record that cannot be read', () => {
  const place = 'spec.lamp/2/11';

  it.each<[string, ReceivedRecord, string, string[]]>([
    ['without a type', without('ce_type'), row.id, ['ce_type is missing']],
    ['without a version of the format', without('ce_specversion'), row.id, ['ce_specversion is not 1.0']],
    ['without an id', without('ce_id'), place, ['ce_id is missing or malformed']],
    ['without a time', without('ce_time'), row.id, ['ce_time is missing or malformed']],
    ['without the version of its aggregate', without('ce_aggregateversion'), row.id, ['ce_aggregateversion is missing or malformed']],
    ['without a key', { ...record, key: '' }, row.id, ['key is missing or too long']],
    ['with a key that is too long', { ...record, key: 'x'.repeat(256) }, row.id, ['key is missing or too long']],
    ['whose body is no JSON', { ...record, body: '{"watts":' }, row.id, ['body is no JSON']],
    ['whose data does not fit', { ...record, body: '{"watts":"3"}' }, row.id, ['/watts must be integer']],
    [
      'with nothing right',
      { ...record, headers: {}, key: '', body: '' },
      place,
      [
        'ce_type is missing',
        'ce_specversion is not 1.0',
        'ce_id is missing or malformed',
        'ce_time is missing or malformed',
        'ce_aggregateversion is missing or malformed',
        'key is missing or too long',
        'body is no JSON',
      ],
    ],
  ])('%s says each fault and no value', (_, changed, id, faults) => {
    expect(decode(changed)).toStrictEqual({ kind: 'malformed', id, faults });
  });

  it.each(['1234567890', '7x', 'x7', '7.5', '-7', ''])('has no version %j', (version) => {
    const headers = { ...record.headers, ce_aggregateversion: version };
    expect(decode({ ...record, headers })).toMatchObject({ kind: 'malformed' });
  });
});

describe('a record at the edge', () => {
  it.each([
    ['a key of 255 characters', { key: 'x'.repeat(255) }],
    ['an id of 255 characters', { headers: { ...record.headers, ce_id: 'x'.repeat(255) } }],
    ['a version of nine digits', { headers: { ...record.headers, ce_aggregateversion: '123456789' } }],
  ])('may have %s', (_, change) => expect(decode({ ...record, ...change }).kind).toBe('message'));

  it('may have been written for a key of 255 characters', () => {
    const context = { clientId: 'c', actor: { kind: 'staff', id: 'u' }, correlationId: 'story' } as const;
    expect(outboxRow(contract, { key: 'x'.repeat(255), version: 1, data: { watts: 3 } }, context, now).key).toHaveLength(255);
  });

  it('of the same type on another topic is somebody else’s', () => {
    expect(decode({ ...record, topic: 'other.lamp' })).toEqual({ kind: 'other' });
  });
});
