import { type DynamicModule, Inject, Module, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService } from '@nestjs/core';
import { Clock, Outboxes } from '@linli/unit-of-work';
import { DataSource } from 'typeorm';
import { findHandlers } from './inbox/find-handlers.js';
import type { MessagingLimits } from './limits.js';
import { MessagingGauges } from './messaging-gauges.js';
import { MessagingRuntime } from './messaging-runtime.js';
import { MessageOutboxes } from './outbox/message-outboxes.js';
import { OutboxWake } from './outbox/outbox-wake.js';
import type { Transport } from './transport/transport.js';

/** The bus, provided globally by whoever boots the service, who also closes it. */
export const MESSAGING_TRANSPORT = Symbol('MESSAGING_TRANSPORT');

/** The options that the module was made with. */
export const MESSAGING_OPTIONS = Symbol('MESSAGING_OPTIONS');

/** `MESSAGING_TRANSPORT`, or undefined where nothing is to run. */
const MESSAGING_TRANSPORT_OR_NONE = Symbol('MESSAGING_TRANSPORT_OR_NONE');

export interface MessagingOptions {
  service: string;
  /** False: neither relay nor consumers run and no transport is needed, as when the OpenAPI document is generated. */
  run?: boolean;
  limits?: Partial<MessagingLimits>;
  partitions?: number;
}

/** Outbox, relay and consumers of one service. Needs a TypeORM `DataSource`, the unit of work and, to run, `MESSAGING_TRANSPORT`. */
@Module({})
export class MessagingModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private runtime: MessagingRuntime | undefined;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly wake: OutboxWake,
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
    @Inject(MESSAGING_TRANSPORT_OR_NONE) private readonly transport: Transport | undefined,
  ) {}

  static forService(options: MessagingOptions): DynamicModule {
    return {
      module: MessagingModule,
      global: true,
      imports: [DiscoveryModule],
      providers: [
        { provide: MESSAGING_OPTIONS, useValue: options },
        OutboxWake,
        { provide: Outboxes, useFactory: (wake: OutboxWake) => new MessageOutboxes(wake), inject: [OutboxWake] },
        {
          provide: MESSAGING_TRANSPORT_OR_NONE,
          useFactory: (transport?: Transport) => transport,
          inject: [{ token: MESSAGING_TRANSPORT, optional: true }],
        },
        {
          provide: MessagingGauges,
          useFactory: (dataSource: DataSource, discovery: DiscoveryService, transport?: Transport) =>
            new MessagingGauges(dataSource, transport, () => [...findHandlers(discovery, options.service).keys()]),
          inject: [DataSource, DiscoveryService, MESSAGING_TRANSPORT_OR_NONE],
        },
      ],
      exports: [MESSAGING_OPTIONS, OutboxWake, Outboxes, MessagingGauges],
    };
  }

  onApplicationBootstrap(): void {
    const { service, run = true, limits, partitions } = this.options;
    const handlers = findHandlers(this.discovery, service);
    if (!run) return;
    const { transport, dataSource, clock, wake } = this;
    if (!transport) throw new Error('MESSAGING_TRANSPORT is not provided.');
    this.runtime = new MessagingRuntime({ service, dataSource, transport, clock, wake, handlers, limits, partitions });
    this.runtime.start();
  }

  /** Before the data source closes, which happens in the next phase. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.runtime?.stop();
  }
}
