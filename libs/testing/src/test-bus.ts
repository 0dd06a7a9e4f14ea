import { allContracts, allTopics, type MessageContract, type MessageData } from '@linli/contracts';
import {
  createTransport,
  decodeRecord,
  outboxRow,
  partitionsPerTopic,
  toRecord,
  type Message,
  type Publisher,
  type Transport,
} from '@linli/messaging';
import type { WorkContext } from '@linli/unit-of-work';
import type { TObject } from '@sinclair/typebox';
import { v7 as uuidv7 } from 'uuid';

export interface TestMessage<S extends TObject> {
  key: string;
  data: MessageData<MessageContract<S>>;
  /** 1 unless given. */
  version?: number;
  /** Give the id of an earlier message to deliver it once more. */
  id?: string;
  correlationId?: string;
  time?: Date;
}

const groupName = 'test.bus';
const batchMax = 100;

/** The bus of a spec, seen from outside the service under test: says what other services would say, hears what it says. */
export class TestBus {
  private readonly heard: Message[] = [];
  private readonly own = new Set<string>();
  private readonly contracts = new Map(allContracts.map((contract) => [contract.type, contract]));
  private stop: () => Promise<void> = async () => {};

  private constructor(
    readonly url: string,
    private readonly transport: Transport,
    private readonly publisher: Publisher,
  ) {}

  /** @param url an empty database for the embedded bus */
  static async open(url: string): Promise<TestBus> {
    const transport = createTransport({ kind: 'postgres', url });
    await transport.ensureTopics(allTopics, { partitions: partitionsPerTopic });
    const bus = new TestBus(url, transport, transport.publisher());
    const subscription = await transport.subscribe({ group: groupName, topics: allTopics, batchMax }, async ({ records }) => {
      for (const record of records) {
        const decoded = decodeRecord(record, bus.contracts);
        if (decoded.kind === 'message') bus.heard.push(decoded.message);
      }
    });
    bus.stop = () => subscription.stop();
    return bus;
  }

  /** Resolves with the message's id when the bus has it. Throws when the data does not fit the contract. */
  async publish<S extends TObject>(contract: MessageContract<S>, message: TestMessage<S>): Promise<string> {
    const { key, data, version = 1, id = uuidv7(), correlationId = id, time = new Date() } = message;
    const context: WorkContext = { clientId: 'test', actor: { kind: 'system', id: 'test' }, correlationId };
    const row = { ...outboxRow(contract, { key, version, data }, context, time), id, headers: null };
    this.own.add(id);
    await this.publisher.publish([toRecord(row, contract.topic.split('.')[0] ?? 'test')]);
    return id;
  }

  /** The messages of this contract that have arrived so far, each once, in order per key. Use with `eventually`. */
  async published<S extends TObject>(contract: MessageContract<S>): Promise<Message<MessageData<MessageContract<S>>>[]> {
    const seen = new Set<string>();
    return this.heard.filter(({ id, type }) => type === contract.type && !seen.has(id) && seen.add(id)) as Message<
      MessageData<MessageContract<S>>
    >[];
  }

  /** What has arrived so far that was not said through this bus: the words of the services under test, each message once. */
  fromServices(): Message[] {
    return [...new Map(this.heard.filter(({ id }) => !this.own.has(id)).map((message) => [message.id, message])).values()];
  }

  /** Messages that this listener has not heard yet. */
  async unheard(): Promise<number> {
    return (await this.transport.lag(groupName)).reduce((sum, { messages }) => sum + messages, 0);
  }

  async close(): Promise<void> {
    await this.stop();
    await this.publisher.close();
    await this.transport.close();
  }
}
