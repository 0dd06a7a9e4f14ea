import { chownSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runGuarded } from '../processes/guard.js';
import { makeDataFolder, serverUser } from './place.js';

/** Makes a data folder: beside its place and then moved there, so that an interrupted first start leaves nothing that looks like a database. */
export async function initialiseData(options: { programs: string; dir: string; password: string; sync: boolean }): Promise<void> {
  const { programs, dir, password, sync } = options;
  const fresh = `${dir}.new`;
  const user = serverUser();
  rmSync(fresh, { recursive: true, force: true });
  makeDataFolder(fresh);
  const passwordFile = join(fresh, 'password');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user) chownSync(passwordFile, user.uid, user.gid);
  const flags = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--locale=C.UTF-8', '--encoding=UTF8'];
  const args = [`--pgdata=${join(fresh, 'data')}`, ...flags, ...(sync ? [] : ['--no-sync'])];
  await runGuarded(join(programs, 'initdb'), args, { ...user, cwd: '/' }, { signal: 'TERM', remove: fresh });
  rmSync(dir, { recursive: true, force: true });
  renameSync(join(fresh, 'data'), dir);
  rmSync(fresh, { recursive: true, force: true });
}
