import { connect } from 'node:net';
import { kafkaOrSkip } from './kafka-or-skip.js';

kafkaOrSkip('kafkaOrSkip', (brokers) => {
  it('names a broker that takes connections', async () => {
    const [host = '', port] = (brokers[0] ?? '').split(':');
    await new Promise<void>((resolve, reject) => {
      const socket = connect(Number(port), host, () => {
        socket.destroy();
        resolve();
      });
      socket.once('error', reject);
    });
  });
});
