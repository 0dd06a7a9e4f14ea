import type { ProblemTable } from '@linli/service-defaults';
import type { WebhooksErrorCode } from './webhooks.errors.js';

export const webhooksProblems: ProblemTable<WebhooksErrorCode> = {
  'webhooks.subscription-not-found': { status: 404, en: 'There is no subscription {id}.', zh: '没有编号为 {id} 的订阅。' },
  'webhooks.subscriptions-too-many': { status: 409, en: 'A client has at most {max} subscriptions.', zh: '一个客户端最多 {max} 个订阅。' },
  'webhooks.url-refused': { status: 422, en: 'This address cannot be called: {reason}.', zh: '不能调用该地址：{reason}。' },
  'webhooks.delivery-not-found': { status: 404, en: 'There is no delivery {id}.', zh: '没有编号为 {id} 的投递。' },
  'webhooks.delivery-pending': { status: 409, en: 'The delivery is still under way.', zh: '该投递仍在进行中。' },
};
