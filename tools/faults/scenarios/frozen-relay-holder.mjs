import { spawn } from 'node:child_process';
import { PlatformClient, until } from '../../demo/platform-client.mjs';
import { freePort } from '../own-platform.mjs';
import { commandOf, environmentOf, untilGone } from '../own-processes.mjs';

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Of two replicas of events the one that has the relay's lock is stopped in its tracks (SIGSTOP), as a machine that hangs would be: its connections
 * stay open and answer nothing. The tickets go to the other replica. Then the first goes on where it was.
 */
export const frozenRelayHolder = {
  transports: ['kafka'],
  async prepare({ platform, client }) {
    const pid = platform.pidOf('events');
    const port = await freePort();
    const [program, ...args] = commandOf(pid);
    const replica = spawn(program, args, { env: { ...environmentOf(pid), PORT: String(port) }, stdio: 'ignore' });
    const url = `http://127.0.0.1:${port}`;
    await until('the second replica', async () => {
      const answer = await fetch(`${url}/health/ready`).catch(() => undefined);
      return answer?.ok ? true : undefined;
    });
    const pushClient = new PlatformClient({ ...platform.target, url });
    pushClient.token = client.fetchToken();
    return {
      pushClient,
      end: async () => {
        await pushClient.close();
        if (replica.kill('SIGTERM')) await untilGone(replica.pid);
      },
    };
  },
  async strike({ platform, seconds }) {
    const pid = platform.pidOf('events');
    process.kill(pid, 'SIGSTOP');
    try {
      await sleep(seconds * 1_000);
    } finally {
      process.kill(pid, 'SIGCONT');
    }
  },
};
