import { commandOrFail } from './command.mjs';
import { withProgress } from './progress.mjs';
import { installed } from './root.mjs';

/** Builds what changed since the last build; unchanged projects come from the cache. */
export const build = () =>
  withProgress('Building what changed', () =>
    commandOrFail(installed('nx'), ['run-many', '-t', 'build', '--outputStyle=static', '--parallel=2'], {
      env: { NX_DAEMON: 'false', NX_TUI: 'false', FORCE_COLOR: '0' },
    }),
  );
