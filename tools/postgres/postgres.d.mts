export interface PostgresOptions {
  /** Data folder; made when missing. As root another folder is taken when user postgres may not enter this one: see `dir` of the answer. */
  dir: string;
  password: string;
  /** Wished port; another free one is taken when it is in use. */
  port?: number;
  settings?: Record<string, string>;
  /** Delete the data folder when the server stops. */
  remove?: boolean;
}

export interface PostgresServer {
  dir: string;
  port: number;
  pid: number;
  url(database: string): string;
  stop(): Promise<void>;
}

export const throwAwaySettings: Record<string, string>;
export const keepingSettings: Record<string, string>;
export function startPostgres(options: PostgresOptions): Promise<PostgresServer>;
export function startThrowAwayPostgres(settings?: Record<string, string>): Promise<PostgresServer>;
export function createDatabases(server: { url(database: string): string }, names: string[]): Promise<void>;
