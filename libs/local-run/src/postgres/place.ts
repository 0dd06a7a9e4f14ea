import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, parse, resolve } from 'node:path';

const elsewhere = '/var/lib/linli';

export interface ServerUser {
  uid: number;
  gid: number;
}

/**
 * PostgreSQL refuses to run as root, so root hands it to the system user postgres (made here where missing).
 * Undefined when this process is not root and simply runs it itself.
 */
export function serverUser(): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  try {
    return idsOfPostgres();
  } catch {
    try {
      execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'ignore' });
      return idsOfPostgres();
    } catch {
      throw new Error('PostgreSQL does not run as root, and no user "postgres" exists or could be made: run this as an ordinary user.');
    }
  }
}

function idsOfPostgres(): ServerUser {
  const id = (flag: string): number =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  return { uid: id('-u'), gid: id('-g') };
}

/**
 * The folder to keep data in: `wished`, or a folder below /var/lib/linli that belongs to it when user postgres may not enter the path
 * (a clone below /root, for example). The same wish always gives the same folder.
 */
export function dataPlace(wished: string): string {
  const user = serverUser();
  const path = resolve(wished);
  if (!user || isEnterable(dirname(path), user)) return path;
  return join(elsewhere, createHash('sha256').update(path).digest('hex').slice(0, 12), 'postgres');
}

/**
 * The folder of the server's programs, copied once to a place that user postgres may enter where node_modules is not one.
 * `native` is the folder with bin, lib and share.
 */
export function programPlace(native: string, version: string): string {
  const user = serverUser();
  if (!user || isEnterable(join(native, 'bin'), user)) return native;
  const place = join(elsewhere, `postgres-${version}`);
  if (existsSync(place)) return place;
  const fresh = `${place}.${process.pid}`;
  makeEnterable(elsewhere);
  cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
  for (const name of readdirSync(join(fresh, 'bin'))) chmodSync(join(fresh, 'bin', name), 0o755);
  try {
    renameSync(fresh, place);
  } catch {
    rmSync(fresh, { recursive: true, force: true }); // another run was first
  }
  return place;
}

/** Makes the folder, with parents that user postgres may enter. */
export function makeDataFolder(dir: string): void {
  makeEnterable(dirname(dir));
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const user = serverUser();
  if (user) chownSync(dir, user.uid, user.gid);
}

function makeEnterable(dir: string): void {
  if (existsSync(dir)) return;
  makeEnterable(dirname(dir));
  mkdirSync(dir);
  chmodSync(dir, 0o755);
}

/** Whether the user may pass every folder on the way that exists already. */
function isEnterable(path: string, { uid, gid }: ServerUser): boolean {
  for (let at = path; ; at = dirname(at)) {
    if (existsSync(at)) {
      const stat = statSync(at);
      const bit = stat.uid === uid ? 0o100 : stat.gid === gid ? 0o010 : 0o001;
      if (!(stat.mode & bit)) return false;
    }
    if (at === parse(at).root) return true;
  }
}
