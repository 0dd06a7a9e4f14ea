import { publicContracts, type MessageContract } from '@linli/contracts';

/** What subscribers are called with, for the OpenAPI document: a call for each message type, by Standard Webhooks. */
export const messageCalls = {
  tags: { messages: '发给订阅方的消息 · Messages to subscribers' },
  webhooks: Object.fromEntries(publicContracts.map((contract) => [contract.type, { post: callOf(contract) }])),
  schemas: Object.fromEntries(publicContracts.map((contract) => [nameOf(contract), bodyOf(contract)])),
};

/** `events.incident.resolved.v1` → `IncidentResolvedV1`. */
function nameOf({ type }: MessageContract): string {
  const words = type.split('.').slice(1).join('-').split('-');
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

function header(name: string, description: string) {
  return { name, in: 'header', required: true, description, schema: { type: 'string' } };
}

function callOf(contract: MessageContract) {
  return {
    operationId: `on${nameOf(contract)}`,
    tags: ['messages'],
    summary: contract.description,
    description:
      '签名按 Standard Webhooks 验证。同一聚合的消息按序、至少一次送达：以 `webhook-id` 去重，以 `aggregate.version` 辨别先后。非 2xx 视为失败，一天之内重试；410 表示不再接收。',
    security: [],
    parameters: [
      header('webhook-id', '消息编号，重试与重放时不变 · Id of the message, the same for retries and replays'),
      header('webhook-timestamp', '发送时间，Unix 秒 · When it was sent, in Unix seconds'),
      header('webhook-signature', '签名，`v1,` 加 Base64，可有多个 · Signatures, `v1,` and Base64, one or more'),
    ],
    requestBody: { required: true, content: { 'application/json': { schema: { $ref: `#/components/schemas/${nameOf(contract)}` } } } },
    responses: { '2XX': { description: '收到 · Received' }, '410': { description: '不再接收 · Never again' } },
  };
}

/** The body that `QueueDeliveries` makes of a message. */
function bodyOf({ type, description, data }: MessageContract) {
  return {
    type: 'object',
    description,
    required: ['type', 'timestamp', 'aggregate', 'data'],
    properties: {
      type: { type: 'string', const: type },
      timestamp: { type: 'string', format: 'date-time', description: '发生时间 · When it happened' },
      aggregate: {
        type: 'object',
        required: ['id', 'version'],
        properties: {
          id: { type: 'string', description: '聚合编号 · Id of the aggregate' },
          version: { type: 'integer', description: '此后的版本 · Version of the aggregate after it' },
        },
      },
      data: JSON.parse(JSON.stringify(data)) as object,
    },
  };
}
