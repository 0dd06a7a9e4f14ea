/** Headers of every message: CloudEvents 1.0 in Kafka's binary mode, with the extensions that Linli adds. */
const headers = {
  type: 'object',
  required: [
    'ce_specversion',
    'ce_id',
    'ce_source',
    'ce_type',
    'ce_subject',
    'ce_time',
    'ce_correlationid',
    'ce_aggregateversion',
    'content-type',
  ],
  properties: {
    ce_specversion: { type: 'string', const: '1.0' },
    ce_id: { type: 'string', description: 'id of the message; consumers keep it to apply a message once' },
    ce_source: { type: 'string', description: '/linli/<service>' },
    ce_type: { type: 'string', description: '<service>.<noun>.<past-verb>.v<N>' },
    ce_subject: { type: 'string', description: 'id of the aggregate, also the partition key' },
    ce_time: { type: 'string', format: 'date-time', description: 'when it happened' },
    ce_correlationid: { type: 'string', description: 'the story that it belongs to' },
    ce_causationid: { type: 'string', description: 'id of the message or request that caused it' },
    ce_aggregateversion: {
      type: 'string',
      pattern: '^\\d+$',
      description: 'version of the aggregate after it; consumers apply by version',
    },
    traceparent: { type: 'string', description: 'W3C trace context' },
    'content-type': { type: 'string', const: 'application/json' },
  },
};

/** AsyncAPI 3.0 of everything that the services say to each other: a channel for each topic, a message for each contract. */
export function asyncApiDocument(contracts) {
  const topics = [...new Set(contracts.map(({ topic }) => topic))];
  return {
    asyncapi: '3.0.0',
    info: {
      title: '邻里消息 · Linli messages',
      version: '0.1.0',
      description:
        '邻里各服务之间的消息：以过去时陈述已发生的事，每类聚合一个主题，同一聚合按序，至少一次。\n\n' +
        'What the services of Linli say to each other: past tense, one topic for each aggregate, in order for each aggregate, at least once.',
      license: { name: 'Apache-2.0' },
    },
    defaultContentType: 'application/json',
    servers: {
      kafka: { host: 'kafka:9092', protocol: 'kafka', description: 'KAFKA_BROKERS 所列的代理 · the brokers that KAFKA_BROKERS names' },
    },
    channels: Object.fromEntries(topics.map((topic) => [topic, channel(topic, contracts)])),
    operations: Object.fromEntries(topics.map((topic) => [`${topic}.publish`, operation(topic, contracts)])),
    components: {
      messages: Object.fromEntries(contracts.map((contract) => [contract.type, message(contract)])),
      schemas: { headers },
      correlationIds: { story: { location: '$message.header#/ce_correlationid' } },
    },
  };
}

const of = (topic, contracts) => contracts.filter((contract) => contract.topic === topic);

const channel = (topic, contracts) => ({
  address: topic,
  description: `${topic.split('.')[0]} 服务的聚合 ${topic.split('.')[1]} 上发生的事；分区键为其 id · What happened to the aggregate ${topic.split('.')[1]} of the service ${topic.split('.')[0]}; the partition key is its id.`,
  messages: Object.fromEntries(of(topic, contracts).map(({ type }) => [type, { $ref: `#/components/messages/${type}` }])),
});

const operation = (topic, contracts) => ({
  action: 'send',
  channel: { $ref: `#/channels/${topic}` },
  summary: `${topic.split('.')[0]} 服务发布，需要者订阅 · The service ${topic.split('.')[0]} publishes; whoever needs it subscribes.`,
  messages: of(topic, contracts).map(({ type }) => ({ $ref: `#/channels/${topic}/messages/${type}` })),
});

const message = ({ type, description, schema, examples }) => ({
  name: type,
  title: type,
  summary: description,
  contentType: 'application/json',
  headers: { $ref: '#/components/schemas/headers' },
  correlationId: { $ref: '#/components/correlationIds/story' },
  payload: schema,
  bindings: { kafka: { key: { type: 'string', description: 'id of the aggregate' } } },
  examples: examples.map((payload, index) => ({ name: `${type}-${index + 1}`, payload })),
});
