import { assemblePlatform, type AssembledPlatform, type Member } from './assemble-platform.js';
import type { Environment } from './services.js';

interface Started {
  name: string;
  env: Environment;
  port: number;
}

/** Assembles identity, two services and a gateway that only write down what happens to them. */
function assemble(options: { failing?: string } = {}): {
  platform: Promise<AssembledPlatform<Member>>;
  events: string[];
  started: Map<string, Started>;
} {
  const events: string[] = [];
  const started = new Map<string, Started>();
  const platform = assemblePlatform({
    services: [{ name: 'identity' }, { name: 'points' }, { name: 'needs' }],
    gateway: { name: 'gateway' },
    listen: { host: '0.0.0.0', port: 3_000 },
    environment: ({ name }): Environment => (name === 'gateway' ? {} : { DATABASE_URL: `postgres://${name}` }),
    prepare: async ({ name }, env) => events.push(`prepare ${name} ${env['DATABASE_URL']}`),
    start: async ({ name }, env, { port }) => {
      if (name === options.failing) throw new Error(`${name} does not start`);
      await Promise.resolve();
      events.push(`start ${name}`);
      started.set(name, { name, env, port });
      return { url: `http://${name}:${port}`, close: async () => void events.push(`close ${name}`) };
    },
  });
  return { platform, events, started };
}

describe('assemblePlatform', () => {
  it('prepares every database before anything starts, and starts the gateway last', async () => {
    const { platform, events } = assemble();
    await platform;
    expect(events.slice(0, 3)).toEqual([
      'prepare identity postgres://identity',
      'prepare points postgres://points',
      'prepare needs postgres://needs',
    ]);
    expect(events.slice(3).sort()).toEqual(['start gateway', 'start identity', 'start needs', 'start points']);
    expect(events.at(-1)).toBe('start gateway');
  });

  it('has everybody trust the tokens of identity, where it really listens, under a name that is the same on every run', async () => {
    const { platform, started } = assemble();
    await platform;
    const port = started.get('identity')?.port;
    expect(port).toBeGreaterThan(0);
    for (const { env } of started.values()) {
      expect(env).toMatchObject({ TOKEN_ISSUER: 'http://localhost:3000', TOKEN_JWKS_URL: `http://127.0.0.1:${port}/oauth/jwks` });
    }
  });

  it('tells the gateway where the services are, and nobody else', async () => {
    const { platform, started } = assemble();
    expect((await platform).gateway.url).toBe('http://gateway:3000');
    expect(started.get('gateway')?.env).toMatchObject({ POINTS_URL: 'http://points:0', NEEDS_URL: 'http://needs:0' });
    expect(started.get('points')?.env).not.toHaveProperty('NEEDS_URL');
  });

  it('closes the door first', async () => {
    const { platform, events } = assemble();
    await (await platform).close();
    expect(events.filter((event) => event.startsWith('close'))[0]).toBe('close gateway');
    expect(events.filter((event) => event.startsWith('close'))).toHaveLength(4);
  });

  it.each(['identity', 'gateway'])('closes what has started when %s does not start, and says why', async (failing) => {
    const { platform, events } = assemble({ failing });
    await expect(platform).rejects.toThrow(`${failing} does not start`);
    const names = (verb: string): string[] =>
      events.flatMap((event) => (event.startsWith(`${verb} `) ? [event.slice(verb.length + 1)] : []));
    expect(names('close').sort()).toEqual(names('start').sort());
    expect(names('start')).toContain('points');
  });
});
