import type { ProblemTable } from '@linli/service-defaults';
import type { GatewayErrorCode } from './gateway.errors.js';

export const gatewayProblems: ProblemTable<GatewayErrorCode> = {
  'gateway.body-too-large': { status: 413, en: 'The body is larger than {bytesMax} bytes.', zh: '请求体超过 {bytesMax} 字节的上限。' },
  'gateway.request-malformed': {
    status: 400,
    en: 'The request cannot be passed on: its address or a header is malformed.',
    zh: '请求无法转发：地址或请求头有误。',
  },
  'gateway.too-many-requests': {
    status: 429,
    en: 'Too many requests; try again in {seconds} second(s).',
    zh: '请求过多，请在 {seconds} 秒后再试。',
  },
  'gateway.service-unreachable': { status: 502, en: 'The service "{service}" cannot be reached.', zh: '服务“{service}”无法访问。' },
  'gateway.service-overloaded': {
    status: 503,
    en: 'The service "{service}" has too much in hand; try again in a moment.',
    zh: '服务“{service}”繁忙，请稍后再试。',
  },
  'gateway.service-timeout': { status: 504, en: 'The service "{service}" did not answer in time.', zh: '服务“{service}”未能及时应答。' },
};
