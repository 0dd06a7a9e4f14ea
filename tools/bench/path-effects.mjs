import pg from 'pg';
import { externalNoOf } from './path-tickets.mjs';

/**
 * What became of pushes and ratings, read from the services' own rows. An instant there is the one that the work of a message began with; its
 * commit follows with its batch, which has at most fifty messages.
 */
export class PathEffects {
  constructor(databaseUrl) {
    const poolOf = (service) => {
      const url = new URL(databaseUrl);
      url.pathname = `/linli_${service}`;
      return new pg.Pool({ connectionString: url.href, max: 1 });
    };
    this.events = poolOf('events');
    this.mediation = poolOf('mediation');
    this.points = poolOf('points');
    this.needs = poolOf('needs');
  }

  /** Of each push of the run that is a ticket: its number in the run, its incident, and when that was dispatched first, in ms, or null. */
  async dispatches(run) {
    const { rows } = await this.events.query(
      `SELECT t.external_no, t.incident_id AS incident,
         (SELECT extract(epoch FROM min(l.at)) * 1000 FROM incident_timeline l
          WHERE l.incident_id = t.incident_id AND l.action = 'dispatch')::float8 AS at
       FROM tickets t WHERE t.system = '12345' AND t.external_no LIKE $1`,
      [`${externalNoOf(run, '')}%`],
    );
    return rows.map(({ external_no: name, incident, at }) => ({ index: Number(name.slice(name.lastIndexOf('-') + 1)), incident, at }));
  }

  /** When a dispute was opened, in ms, by its incident. */
  async disputes(incidents) {
    const { rows } = await this.mediation.query(
      'SELECT incident_id AS id, extract(epoch FROM min(opened_at))::float8 * 1000 AS at FROM disputes WHERE incident_id = ANY ($1::uuid[]) GROUP BY 1',
      [incidents],
    );
    return timesById(rows);
  }

  /** When points were posted, in ms, by the task that earned them. */
  async postings(tasks) {
    const { rows } = await this.points.query(
      `SELECT source_id AS id, extract(epoch FROM min(posted_at))::float8 * 1000 AS at FROM transfers
       WHERE source_kind = 'task' AND source_id = ANY ($1::text[]) GROUP BY 1`,
      [tasks],
    );
    return timesById(rows);
  }

  /** Messages that have not left their service yet. */
  async unpublished() {
    const counts = await Promise.all(this.pools.map((pool) => pool.query('SELECT count(*)::int AS n FROM outbox')));
    return counts.reduce((sum, { rows }) => sum + rows[0].n, 0);
  }

  async close() {
    await Promise.all(this.pools.map((pool) => pool.end()));
  }

  get pools() {
    return [this.events, this.mediation, this.points, this.needs];
  }
}

const timesById = (rows) => new Map(rows.map(({ id, at }) => [id, at]));
