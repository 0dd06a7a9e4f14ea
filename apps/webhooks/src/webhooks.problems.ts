import type { ProblemTable } from '@linli/service-defaults';
import type { WebhooksErrorCode } from './webhooks.errors.js';

export const webhooksProblems: ProblemTable<WebhooksErrorCode> = {
  'webhooks.subscription-not-found': {
    status: 404,
    en: 'There is no subscription {id}.',
    zh: '没有编号为 {id} 的订阅。',
    cause: { zh: '编号有误，或订阅属于其他客户端。', en: 'The id is wrong, or the subscription is another client’s.' },
    cure: { zh: '从 GET /api/webhooks/v1/subscriptions 取编号。', en: 'Take the id from GET /api/webhooks/v1/subscriptions.' },
  },
  'webhooks.subscriptions-too-many': {
    status: 409,
    en: 'A client has at most {max} subscriptions.',
    zh: '一个客户端最多 {max} 个订阅。',
    cause: { zh: '该客户端的订阅已达上限。', en: 'The client has as many subscriptions as it may.' },
    cure: { zh: '退订不用的，或把几种消息类型合为一个订阅。', en: 'Remove what is not needed, or subscribe to several types at once.' },
  },
  'webhooks.type-not-readable': {
    status: 403,
    en: 'To be told of {type} the token needs the scope {scope}.',
    zh: '订阅 {type} 须有权限范围 {scope}。',
    cause: { zh: '令牌没有该消息所属服务的读取权限。', en: 'The token may not read the records of the service that says the message.' },
    cure: {
      zh: '取令牌时带上该权限范围，或只订阅可读的类型。',
      en: 'Ask for the scope with the token, or subscribe to readable types only.',
    },
  },
  'webhooks.url-refused': {
    status: 422,
    en: 'This address cannot be called: {reason}.',
    zh: '不能调用该地址：{reason}。',
    cause: {
      zh: '地址不是 http(s)、带有用户名密码或片段，或指向内部网络。',
      en: 'The address is not http(s), holds credentials or a fragment, or leads into a private network.',
    },
    cure: {
      zh: '填写外部可达的 https 地址；验证信息放在自己的路径中，并核对签名。',
      en: 'Name an https address that can be reached from outside; put what you need into its path, and check the signature.',
    },
  },
  'webhooks.delivery-not-found': {
    status: 404,
    en: 'There is no delivery {id}.',
    zh: '没有编号为 {id} 的投递。',
    cause: {
      zh: '编号有误、投递记录已过保存期，或属于其他客户端。',
      en: 'The id is wrong, the delivery is older than the log, or it is another client’s.',
    },
    cure: { zh: '从订阅的投递记录取编号。', en: 'Take the id from the deliveries of the subscription.' },
  },
  'webhooks.delivery-pending': {
    status: 409,
    en: 'The delivery is still under way.',
    zh: '该投递仍在进行中。',
    cause: { zh: '投递还在进行或等待重试。', en: 'The delivery is being sent, or waits for its next attempt.' },
    cure: { zh: '等它送达或放弃后再重新投递。', en: 'Replay it once it is delivered or given up.' },
  },
};
