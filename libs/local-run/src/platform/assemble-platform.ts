import { freePort } from '../ports.js';
import { gatewayEnvironment, tokenEnvironment, type Environment } from './services.js';

export interface Address {
  host: string;
  /** 0 takes a free one. */
  port: number;
}

/** A service that runs, wherever it does. */
export interface Member {
  readonly url: string;
  close(): Promise<void>;
}

/** What is assembled, and how a service of it is brought up: in this process, in one of its own, in a spec. */
export interface PlatformPlan<S extends { readonly name: string }, M extends Member> {
  services: readonly S[];
  gateway: S;
  /** Where the gateway listens; the services take free ports of the loopback. */
  listen: Address;
  /** What a service is told besides whose tokens it trusts and, the gateway, where the others are. */
  environment(service: S): Environment;
  /** What must be done for every service before the first one starts: migrations. */
  prepare(service: S, env: Environment): Promise<unknown>;
  start(service: S, env: Environment, listen: Address): Promise<M>;
  /** Told of each step that takes a while. */
  step?: <T>(title: string, work: () => Promise<T>) => Promise<T>;
}

export interface AssembledPlatform<M extends Member> {
  readonly gateway: M;
  /** By name, without the gateway. */
  readonly services: ReadonlyMap<string, M>;
  /** First the door, then who stands behind it. */
  close(): Promise<void>;
}

/**
 * The one order in which the platform comes up: every database, then the services at once, then the gateway, which is told where they are.
 * Identity's address is settled beforehand, since the others read its keys, and the gateway's, since tokens name it. Where one does not start, all are closed again.
 */
export async function assemblePlatform<S extends { readonly name: string }, M extends Member>(
  plan: PlatformPlan<S, M>,
): Promise<AssembledPlatform<M>> {
  const step = plan.step ?? (<T>(_title: string, work: () => Promise<T>): Promise<T> => work());
  const identityPort = await freePort();
  const listen = plan.listen.port === 0 ? { ...plan.listen, port: await freePort() } : plan.listen;
  const tokens = tokenEnvironment(publicUrl(listen), `http://127.0.0.1:${identityPort}`);
  const environment = (service: S): Environment => ({ ...tokens, ...plan.environment(service) });
  const launch = async (service: S): Promise<M> => {
    const port = service.name === 'identity' ? identityPort : 0;
    return plan.start(service, environment(service), { host: '127.0.0.1', port });
  };

  await step('Migrating the databases', () => Promise.all(plan.services.map((service) => plan.prepare(service, environment(service)))));
  const services = new Map<string, M>();
  const closeServices = async (): Promise<void> => void (await Promise.all([...services.values()].map((service) => service.close())));
  try {
    const gateway = await step('Starting the services', async () => {
      await allSettled(plan.services, async (service) => services.set(service.name, await launch(service)));
      const urls = new Map([...services].map(([name, { url }]) => [name, url]));
      return plan.start(plan.gateway, { ...environment(plan.gateway), ...gatewayEnvironment(urls) }, listen);
    });
    const close = async (): Promise<void> => {
      await gateway.close();
      await closeServices();
    };
    return { gateway, services, close };
  } catch (error) {
    await closeServices();
    throw error;
  }
}

/** As this machine's programs reach it: an address that stands for every interface is none to go to. */
const publicUrl = ({ host, port }: Address): string => `http://${['0.0.0.0', '::'].includes(host) ? 'localhost' : host}:${port}`;

/** Waits for all, so that nothing is still starting while the rest is cleaned up; then throws the first failure. */
async function allSettled<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  const results = await Promise.allSettled(items.map(work));
  const failure = results.find(({ status }) => status === 'rejected');
  if (failure?.status === 'rejected') throw failure.reason;
}
