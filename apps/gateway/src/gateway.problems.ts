import type { ProblemTable } from '@linli/service-defaults';
import type { GatewayErrorCode } from './gateway.errors.js';

export const gatewayProblems: ProblemTable<GatewayErrorCode> = {
  'gateway.body-too-large': {
    status: 413,
    en: 'The body is larger than {bytesMax} bytes.',
    zh: '请求体超过 {bytesMax} 字节的上限。',
    cause: { zh: '请求体超过网关允许的字节数。', en: 'The body has more bytes than the gateway passes on.' },
    cure: { zh: '拆成几次发送。', en: 'Send it in several parts.' },
  },
  'gateway.request-malformed': {
    status: 400,
    en: 'The request cannot be passed on: its address or a header is malformed.',
    zh: '请求无法转发：地址或请求头有误。',
    cause: {
      zh: '地址含有无法解析的字符，或请求头写法有误。',
      en: 'The address has characters that cannot be read, or a header is malformed.',
    },
    cure: { zh: '检查百分号编码与请求头后重新发送。', en: 'Check the percent-encoding and the headers, and send it again.' },
  },
  'gateway.too-many-requests': {
    status: 429,
    en: 'Too many requests; try again in {seconds} second(s).',
    zh: '请求过多，请在 {seconds} 秒后再试。',
    cause: {
      zh: '该客户端（未带令牌时为该地址）在时间窗内的请求超过 RateLimit-Policy 所示限额；申请令牌另有更严的限额。',
      en: 'The client, or without a token the address, sent more than RateLimit-Policy allows; requests for tokens have a stricter limit of their own.',
    },
    cure: {
      zh: '等待 Retry-After 所示秒数；令牌在到期前重复使用，不要每次请求都申请。',
      en: 'Wait for the seconds of Retry-After; use a token until it expires instead of asking for one with each request.',
    },
  },
  'gateway.service-unreachable': {
    status: 502,
    en: 'The service "{service}" cannot be reached.',
    zh: '服务“{service}”无法访问。',
    cause: { zh: '该服务正在重启、已停止，或中途断开了连接。', en: 'The service is restarting or stopped, or broke off the connection.' },
    cure: {
      zh: '稍后重试；请求可能已被处理，改动类请求须带同一 Idempotency-Key 重发。',
      en: 'Try again later; the request may have been carried out, so repeat a change under the same Idempotency-Key.',
    },
  },
  'gateway.service-overloaded': {
    status: 503,
    en: 'The service "{service}" has too much in hand; try again in a moment.',
    zh: '服务“{service}”繁忙，请稍后再试。',
    cause: {
      zh: '网关手中发往该服务的请求已达上限，本次请求没有转发。',
      en: 'The gateway has as many requests in hand for this service as it takes; this one was not passed on.',
    },
    cure: { zh: '等待 Retry-After 所示秒数后重试。', en: 'Try again after the seconds of Retry-After.' },
  },
  'gateway.service-timeout': {
    status: 504,
    en: 'The service "{service}" did not answer in time.',
    zh: '服务“{service}”未能及时应答。',
    cause: {
      zh: '该服务在规定时间内没有答复，请求是否已被处理并不确定。',
      en: 'The service did not answer in the time allowed; whether it carried the request out is not known.',
    },
    cure: {
      zh: '改动类请求须带同一 Idempotency-Key 重发；读取可直接重试。',
      en: 'Repeat a change under the same Idempotency-Key; a read can simply be repeated.',
    },
  },
};
