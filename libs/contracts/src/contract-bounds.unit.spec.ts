import { allContracts, allTopics, validateMessage } from './index.js';

const nullable = (max: number) => ({ max, nullable: true as const });
type TextBound = number | { max: number; nullable: true };

/** The longest text that each field takes. A published version never changes, so neither does its row here. */
const texts: Record<string, Record<string, TextBound>> = {
  'events.incident.reported.v1': { number: 40, source: 40, appealType: 40 },
  'events.incident.accepted.v1': {
    number: 40,
    categoryCode: 80,
    categoryName: 200,
    subject: 200,
    content: 4_000,
    place: nullable(200),
  },
  'events.incident.dispatched.v1': { number: 40, unit: 80, handler: nullable(80) },
  'events.incident.resolved.v1': { number: 40, result: 2_000 },
  'events.incident.followed-up.v1': { number: 40, unit: nullable(80), handler: nullable(80) },
  'events.incident.moved.v1': {
    number: 40,
    from: nullable(40),
    to: 40,
    action: 40,
    actor: 200,
    reason: nullable(1_000),
    externalSystem: nullable(40),
    externalNo: nullable(80),
  },
  'mediation.dispute.settled.v1': { summary: 1_000 },
  'mediation.dispute.ended.v1': { summary: 1_000 },
  'needs.need.fulfilled.v1': { summary: 1_000 },
  'points.account.credited.v1': { sourceId: 80 },
};

const id = '0199d0a0-0000-7000-8000-0000000000aa';
const participant = { volunteerId: id, minutes: 60 };
const disputeTypes = [
  'marriage-family',
  'neighbourhood',
  'housing-homestead',
  'contract',
  'production-business',
  'damages',
  'forest-land',
  'expropriation-demolition',
  'environmental-pollution',
  'labour',
  'consumer',
  'medical',
  'traffic-accident',
  'property-management',
  'tourism',
  'intellectual-property',
  'internet',
  'other',
];

/** What else a field takes, and what it refuses. */
const values: [type: string, field: string, takes: unknown[], refuses: unknown[]][] = [
  ['events.incident.accepted.v1', 'flow', ['ordinary', 'dispute', 'volunteer-help'], ['help', '', null]],
  ['events.incident.accepted.v1', 'disputeType', [...disputeTypes, null], ['quarrel', '']],
  ['events.incident.followed-up.v1', 'contacted', [true, false], ['true', null]],
  ['events.incident.followed-up.v1', 'resolved', [true, false, null], ['true', 0]],
  ['events.incident.followed-up.v1', 'satisfaction', [1, 5, null], [0, 6, 2.5, '3']],
  ['mediation.dispute.opened.v1', 'incidentId', [id, null], ['SJ-1']],
  ['mediation.dispute.opened.v1', 'type', disputeTypes, ['quarrel', null]],
  ['mediation.dispute.opened.v1', 'colour', ['green', 'yellow', 'red'], ['orange', null]],
  ['mediation.dispute.settled.v1', 'incidentId', [id, null], ['SJ-1']],
  ['mediation.dispute.settled.v1', 'agreement', ['written', 'oral'], ['none', null]],
  [
    'mediation.dispute.settled.v1',
    'helpers',
    [[], Array<unknown>(20).fill({ volunteerId: id })],
    [Array<unknown>(21).fill({ volunteerId: id }), [{}], [{ volunteerId: '张三' }], null],
  ],
  ['mediation.dispute.ended.v1', 'incidentId', [id, null], ['SJ-1']],
  ['mediation.dispute.ended.v1', 'reason', ['refused-by-party', 'failed', 'withdrawn'], ['other', null]],
  ['needs.need.opened.v1', 'incidentId', [id, null], ['SJ-1']],
  ['needs.need.opened.v1', 'class', ['urgent', 'hard', 'worry', 'wish'], ['easy', null]],
  ['needs.need.fulfilled.v1', 'incidentId', [id, null], ['SJ-1']],
  ['needs.need.rated.v1', 'difficulty', [1, 5], [0, 6, 1.5, null]],
  ['needs.need.rated.v1', 'rating', [1, 5], [0, 6, 1.5, null]],
  [
    'needs.need.rated.v1',
    'participants',
    [[], [{ ...participant, minutes: 0 }], [{ ...participant, minutes: 1_440 }], Array<unknown>(100).fill(participant)],
    [
      [{ ...participant, minutes: -1 }],
      [{ ...participant, minutes: 1_441 }],
      [{ volunteerId: id }],
      [{ minutes: 60 }],
      Array<unknown>(101).fill(participant),
    ],
  ],
  ['points.account.credited.v1', 'points', [0, 1_000_000], [-1, 0.5, null]],
  ['points.account.credited.v1', 'minutes', [0, 1_000_000], [-1, 0.5, null]],
  ['points.account.credited.v1', 'sourceKind', ['task', 'mediation', 'suggestion', 'report', 'manual'], ['gift', null]],
  ['points.account.credited.v1', 'ruleVersion', [1, 7], [0, 1.5, null]],
];

const contractOf = (type: string) => {
  const contract = allContracts.find((one) => one.type === type);
  if (!contract) throw new Error(`There is no contract ${type}.`);
  return contract;
};

/** The first example with one field set to another value. */
function faults(type: string, field: string, value: unknown): string[] {
  const contract = contractOf(type);
  return validateMessage(contract, { ...contract.examples[0], [field]: value });
}

describe('a field of a contract', () => {
  it.each(Object.entries(texts).flatMap(([type, fields]) => Object.entries(fields).map(([field, bound]) => [type, field, bound] as const)))(
    '%s %s takes a text of its length and no longer one',
    (type, field, bound) => {
      const max = typeof bound === 'number' ? bound : bound.max;
      expect(faults(type, field, '邻'.repeat(max))).toStrictEqual([]);
      expect(faults(type, field, '邻'.repeat(max + 1))).toContain(`/${field} must NOT have more than ${max} characters`);
      expect(faults(type, field, null)).toHaveLength(typeof bound === 'number' ? 1 : 0);
    },
  );

  it.each(values)('%s %s takes what it is for and refuses the rest', (type, field, takes, refuses) => {
    expect(takes.map((value) => faults(type, field, value))).toStrictEqual(takes.map(() => []));
    expect(refuses.filter((value) => faults(type, field, value).length === 0)).toStrictEqual([]);
  });

  it.each(allContracts.flatMap(({ type, data }) => Object.keys(data.properties).map((field) => [type, field])))(
    '%s %s cannot be left out, not even where it may be null',
    (type, field) => expect(faults(type, field, undefined)).toContain(`/ must have required property '${field}'`),
  );

  it('that holds an id, an area or an instant takes nothing else', () => {
    const shaped = allContracts.flatMap(({ type, data }) =>
      Object.keys(data.properties)
        .filter((field) => /(Id|At|areaCode)$/.test(field) && field !== 'sourceId')
        .map((field) => ({ type, field })),
    );
    expect(shaped.filter(({ type, field }) => faults(type, field, 'somewhere, some time').length === 0)).toStrictEqual([]);
  });
});

describe('the topics', () => {
  it('are one for each aggregate', () => {
    expect(allTopics).toEqual(
      expect.arrayContaining(['events.incident', 'mediation.dispute', 'needs.need', 'points.volunteer', 'points.account']),
    );
    expect(allTopics).toHaveLength(new Set(allContracts.map(({ type }) => type.split('.').slice(0, 2).join('.'))).size);
  });
});
