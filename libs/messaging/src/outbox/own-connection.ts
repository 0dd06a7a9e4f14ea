import type pg from 'pg';
import type { DataSource } from 'typeorm';
import { openClient } from '../database/sessions.js';

/** A connection of its own, outside the pool, with the pool's settings: whatever it locks ends with it and with nothing else. */
export async function openOwnConnection(dataSource: DataSource, applicationName: string): Promise<pg.Client> {
  const pool = (dataSource.driver as unknown as { master: { options: pg.ClientConfig } }).master;
  const connection = openClient({ ...pool.options, password: pool.options.password, application_name: applicationName });
  // Without a listener a lost connection would end the process; the next query reports it.
  connection.on('error', () => undefined);
  await connection.connect();
  return connection;
}
