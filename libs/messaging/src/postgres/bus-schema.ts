import type { Pool } from 'pg';

/** Channel of NOTIFY; its payload names the topics that got something, or is empty when they are too many to name. */
export const busChannel = 'linli_bus';

/**
 * The embedded bus. Offsets are drawn under the lock of the partition's row, which is held until commit: offset order is commit order, and a
 * reader that sees an offset sees all before it. A consumer group's position is a row too; its lock is the lease on the partition.
 */
const schema = `
  CREATE SCHEMA IF NOT EXISTS bus;
  CREATE TABLE IF NOT EXISTS bus.topics (topic text PRIMARY KEY, partitions integer NOT NULL CHECK (partitions > 0));
  CREATE TABLE IF NOT EXISTS bus.partitions (
    topic text NOT NULL, partition integer NOT NULL, next_offset bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (topic, partition)
  ) WITH (fillfactor = 50);
  CREATE TABLE IF NOT EXISTS bus.log (
    topic text NOT NULL, partition integer NOT NULL, log_offset bigint NOT NULL,
    key text NOT NULL, headers text NOT NULL, body text NOT NULL, appended_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (topic, partition, log_offset)
  );
  CREATE TABLE IF NOT EXISTS bus.cursors (
    consumer_group text NOT NULL, topic text NOT NULL, partition integer NOT NULL,
    next_offset bigint NOT NULL DEFAULT 0, handled_at timestamptz,
    PRIMARY KEY (consumer_group, topic, partition)
  ) WITH (fillfactor = 50);

  CREATE OR REPLACE FUNCTION bus.append(topics text[], parts integer[], keys text[], heads text[], bodies text[]) RETURNS void
  LANGUAGE plpgsql AS $body$
  DECLARE
    named text;
  BEGIN
    -- Locked in one order, so that two producers cannot wait for each other.
    PERFORM 1 FROM bus.partitions p
      WHERE (p.topic, p.partition) IN (SELECT * FROM unnest(topics, parts))
      ORDER BY p.topic, p.partition FOR UPDATE;
    INSERT INTO bus.log (topic, partition, log_offset, key, headers, body)
      SELECT r.topic, r.partition, p.next_offset + row_number() OVER (PARTITION BY r.topic, r.partition ORDER BY r.place) - 1, r.key, r.headers, r.body
      FROM unnest(topics, parts, keys, heads, bodies) WITH ORDINALITY AS r (topic, partition, key, headers, body, place)
      JOIN bus.partitions p USING (topic, partition);
    UPDATE bus.partitions p SET next_offset = p.next_offset + n.records
      FROM (SELECT r.topic, r.partition, count(*) AS records FROM unnest(topics, parts) AS r (topic, partition) GROUP BY 1, 2) AS n
      WHERE p.topic = n.topic AND p.partition = n.partition;
    SELECT string_agg(DISTINCT topic, ',') INTO named FROM unnest(topics) AS topic;
    PERFORM pg_notify('${busChannel}', CASE WHEN length(named) < 7000 THEN named ELSE '' END);
  END $body$`;

/** Any constant; others that create the schema at the same time wait for it. */
const schemaLockKey = 0x11_11_0c;

/** Creates what is missing. Safe to call by several processes at once. */
export async function ensureBusSchema(pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query(`BEGIN; SELECT pg_advisory_xact_lock(${schemaLockKey}); ${schema}; COMMIT`);
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}
