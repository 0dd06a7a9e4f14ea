import { command } from './command.mjs';
import { findBrowser, findProgram } from './programs.mjs';

/** Sees that the suite of /docs has a Chromium: root installs Debian's where there is none. Anywhere else the suite is skipped, and the run says so. */
export async function installBrowser() {
  const apt = findProgram(['apt-get']);
  if (findBrowser() || !apt || process.getuid?.() !== 0) return;
  console.log('Installing Chromium for the suite of /docs …');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const install = (name) => command(apt, ['install', '--yes', '--quiet', '--no-install-recommends', name], { env });
  await command(apt, ['update', '--quiet'], { env });
  const { code } = await install('chromium-headless-shell');
  if (code !== 0) await install('chromium');
}
