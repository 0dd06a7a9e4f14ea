import { connect } from 'node:net';
import { ask } from '../stored-facts.mjs';

const awayMs = 3_000;
const killsMax = 3;
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** The database dies as by a power cut, and comes back on the same data. */
export const postmasterKilled = {
  transports: ['embedded', 'kafka'],
  async strike({ platform, seconds }) {
    await sleep(seconds * 250);
    await platform.killAndStartAgain(platform.postmasterPid, awayMs, async () => (await ask(platform, 'events', 'SELECT 1')).length === 1);
  },
};

/** The broker dies as by a power cut, and comes back on the same data. */
export const brokerKilled = {
  transports: ['kafka'],
  async strike({ platform, seconds }) {
    await sleep(seconds * 250);
    const [host, port] = platform.brokers.split(':');
    await platform.killAndStartAgain(platform.brokerPid, awayMs, () => isListening(host, Number(port)));
  },
};

/** The platform is killed outright at moments that the seed gives, and started again each time. */
export const killNine = {
  transports: ['embedded', 'kafka'],
  async strike({ platform, seconds, chance }) {
    for (let kill = 0; kill < killsMax; kill += 1) {
      await sleep(((seconds * 1_000) / killsMax) * chance());
      await platform.killOutright();
      await platform.start();
    }
  },
};

const isListening = (host, port) =>
  new Promise((resolve) => {
    const socket = connect(port, host);
    socket.once('connect', () => (socket.destroy(), resolve(true)));
    socket.once('error', () => resolve(false));
  });
