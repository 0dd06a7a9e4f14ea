import type { OutboxRow } from '@linli/messaging';

/** Everything one pushed ticket writes: the ticket, its incident, the first line of the timeline, and the message. */
export interface IntakeRow {
  readonly system: string;
  readonly externalNo: string;
  readonly contentHash: string;
  readonly incident: IntakeIncident;
  readonly timeline: { id: string; actor: string; actorName: string | null; clientId: string };
  readonly outbox: OutboxRow;
}

/** The columns of an incident that an intake sets; all others have defaults. */
export interface IntakeIncident {
  id: string;
  number: string;
  areaCode: string;
  place: string | null;
  latitude: number | null;
  longitude: number | null;
  source: string;
  appealType: string;
  categoryGiven: string | null;
  subject: string;
  content: string;
  originalSealed: string | null;
  reporterNameSealed: string | null;
  reporterPhoneSealed: string | null;
  reporterPhoneHash: string | null;
  state: string;
  version: number;
  urgency: string | null;
  reportedAt: Date;
  receivedAt: Date;
}

type Parameter = readonly [column: string, type: string, value: (row: IntakeRow) => unknown];

/** Columns of the statement's input, one array parameter each. */
const parameters: readonly Parameter[] = [
  ['system', 'text', (row) => row.system],
  ['external_no', 'text', (row) => row.externalNo],
  ['content_hash', 'text', (row) => row.contentHash],
  ['incident_id', 'uuid', (row) => row.incident.id],
  ['number', 'text', (row) => row.incident.number],
  ['area_code', 'text', (row) => row.incident.areaCode],
  ['place', 'text', (row) => row.incident.place],
  ['latitude', 'double precision', (row) => row.incident.latitude],
  ['longitude', 'double precision', (row) => row.incident.longitude],
  ['source', 'text', (row) => row.incident.source],
  ['appeal_type', 'text', (row) => row.incident.appealType],
  ['category_given', 'text', (row) => row.incident.categoryGiven],
  ['subject', 'text', (row) => row.incident.subject],
  ['content', 'text', (row) => row.incident.content],
  ['original_sealed', 'text', (row) => row.incident.originalSealed],
  ['reporter_name_sealed', 'text', (row) => row.incident.reporterNameSealed],
  ['reporter_phone_sealed', 'text', (row) => row.incident.reporterPhoneSealed],
  ['reporter_phone_hash', 'text', (row) => row.incident.reporterPhoneHash],
  ['state', 'text', (row) => row.incident.state],
  ['version', 'integer', (row) => row.incident.version],
  ['urgency', 'text', (row) => row.incident.urgency],
  ['reported_at', 'timestamptz', (row) => row.incident.reportedAt.toISOString()],
  ['received_at', 'timestamptz', (row) => row.incident.receivedAt.toISOString()],
  ['timeline_id', 'uuid', (row) => row.timeline.id],
  ['actor', 'text', (row) => row.timeline.actor],
  ['actor_name', 'text', (row) => row.timeline.actorName],
  ['client_id', 'text', (row) => row.timeline.clientId],
  ['message_id', 'uuid', (row) => row.outbox.id],
  ['topic', 'text', (row) => row.outbox.topic],
  ['type', 'text', (row) => row.outbox.type],
  ['correlation_id', 'text', (row) => row.outbox.correlation_id],
  ['traceparent', 'text', (row) => row.outbox.traceparent],
  ['body', 'text', (row) => row.outbox.body],
];

const columns = parameters.map(([column]) => column).join(', ');
const arrays = parameters.map(([, type], index) => `$${index + 1}::${type}[]`).join(', ');

/**
 * Takes in any number of tickets with distinct keys: a key that exists already writes nothing at all. Returns the ids of the incidents that were made.
 * The one place where the hotline writes the tables of incidents itself: one statement and one commit for all four rows is what makes intake fast.
 */
const text = `
WITH input AS (SELECT * FROM unnest(${arrays}) AS i (${columns})),
ticket AS (
  INSERT INTO tickets (system, external_no, incident_id, content_hash, pushed_at)
  SELECT system, external_no, incident_id, content_hash, received_at FROM input
  ON CONFLICT (system, external_no) DO NOTHING
  RETURNING incident_id
),
fresh AS (SELECT input.* FROM input JOIN ticket USING (incident_id)),
incident AS (
  INSERT INTO incidents (id, number, area_code, place, latitude, longitude, source, appeal_type, category_given, subject, content, original_sealed,
    reporter_name_sealed, reporter_phone_sealed, reporter_phone_hash, state, version, urgency, external_system, external_no, reported_at, received_at,
    updated_at)
  SELECT incident_id, number, area_code, place, latitude, longitude, source, appeal_type, category_given, subject, content, original_sealed,
    reporter_name_sealed, reporter_phone_sealed, reporter_phone_hash, state, version, urgency, system, external_no, reported_at, received_at,
    received_at
  FROM fresh
),
timeline AS (
  INSERT INTO incident_timeline (incident_id, id, action, from_state, to_state, actor, actor_name, client_id, at)
  SELECT incident_id, timeline_id, 'report', NULL, state, actor, actor_name, client_id, received_at FROM fresh
),
message AS (
  INSERT INTO outbox (id, topic, key, type, version, correlation_id, traceparent, time, body)
  SELECT message_id, topic, incident_id::text, type, version, correlation_id, traceparent, received_at, body FROM fresh
)
SELECT incident_id FROM ticket`;

/** The named prepared statement for `rows`, whose keys must be distinct. */
export const intakeStatement = (rows: readonly IntakeRow[]) => ({
  name: 'events-ticket-intake',
  text,
  values: parameters.map(([, , value]) => rows.map(value)),
});
