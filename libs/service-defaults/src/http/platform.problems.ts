import { DomainError, type ErrorParams } from '@linli/unit-of-work';
import type { Fault, ProblemTable } from './problem-table.js';

export type PlatformErrorCode =
  | 'platform.malformed-request'
  | 'platform.request-timeout'
  | 'platform.headers-too-long'
  | 'platform.invalid-request'
  | 'platform.cursor-invalid'
  | 'platform.token-missing'
  | 'platform.token-invalid'
  | 'platform.scope-missing'
  | 'platform.area-forbidden'
  | 'platform.actor-required'
  | 'platform.actor-not-allowed'
  | 'platform.system-forbidden'
  | 'platform.not-found'
  | 'platform.method-not-allowed'
  | 'platform.idempotency-running'
  | 'platform.idempotency-reused'
  | 'platform.version-mismatch'
  | 'platform.version-required'
  | 'platform.too-large'
  | 'platform.media-type'
  | 'platform.too-many-requests'
  | 'platform.unavailable'
  | 'platform.internal';

export class PlatformError extends DomainError<PlatformErrorCode> {
  constructor(
    code: PlatformErrorCode,
    params: ErrorParams = {},
    readonly faults: readonly Fault[] = [],
  ) {
    super(code, params);
  }
}

export const platformProblems: ProblemTable<PlatformErrorCode> = {
  'platform.malformed-request': {
    status: 400,
    en: 'The request cannot be read: {reason}.',
    zh: '请求无法解析：{reason}。',
    cause: {
      zh: '请求体不是 JSON、地址或请求头写法有误，或某个值不可能存在。',
      en: 'The body is not JSON, the address or a header is malformed, or a value cannot exist.',
    },
    cure: {
      zh: '按 detail 所说更正请求后重新发送；原样重发不会成功。',
      en: 'Correct what the detail names and send it again; the same request will not succeed.',
    },
  },
  'platform.request-timeout': {
    status: 408,
    en: 'The request did not arrive in time.',
    zh: '请求未能在规定时间内传完。',
    cause: { zh: '连接已建立，但请求迟迟没有传完。', en: 'The connection was open, but the request was not sent to its end in time.' },
    cure: { zh: '检查网络后重新发送。', en: 'Check the network and send it again.' },
  },
  'platform.headers-too-long': {
    status: 431,
    en: 'The headers of the request are too long.',
    zh: '请求头超过上限。',
    cause: {
      zh: '地址与请求头合计超过 16 KiB，常因 Cookie 或查询条件过长。',
      en: 'Address and headers together exceed 16 KiB, often because of cookies or a long query.',
    },
    cure: { zh: '去掉不需要的请求头，或缩短查询条件。', en: 'Leave out headers that are not needed, or shorten the query.' },
  },
  'platform.invalid-request': {
    status: 400,
    en: 'The request has {count} fault(s).',
    zh: '请求有 {count} 处错误。',
    cause: {
      zh: '字段缺失、类型或取值不符，或有未知字段；errors 逐项列出位置与原因。',
      en: 'A field is missing, has a wrong type or value, or is unknown; errors lists each place and what is wrong there.',
    },
    cure: { zh: '按 errors 中每一项的 pointer 与 detail 更正。', en: 'Correct each entry of errors: pointer says where, detail what.' },
  },
  'platform.cursor-invalid': {
    status: 400,
    en: 'The cursor does not belong to this list.',
    zh: '游标不属于该列表。',
    cause: {
      zh: '游标被改动，或换了筛选条件、换了客户端后仍沿用旧游标。',
      en: 'The cursor was changed, or it is used with other filters or by another client than the page it came from.',
    },
    cure: {
      zh: '不带 cursor 从第一页重新读取，翻页时保持筛选条件不变。',
      en: 'Read again from the first page without a cursor, and keep the filters while paging.',
    },
  },
  'platform.token-missing': {
    status: 401,
    en: 'An access token is required.',
    zh: '需要访问令牌。',
    cause: {
      zh: '请求没有 Authorization 头，或不是 Bearer 形式。',
      en: 'The request has no Authorization header, or none of the form Bearer.',
    },
    cure: {
      zh: '以客户端编号与密钥向 POST /oauth/token 取得令牌，放入 Authorization: Bearer …。',
      en: 'Get a token from POST /oauth/token with the client id and secret, and send it as Authorization: Bearer ….',
    },
  },
  'platform.token-invalid': {
    status: 401,
    en: 'The access token is not valid or has expired.',
    zh: '访问令牌无效或已过期。',
    cause: {
      zh: '令牌已过期、被改动，或由其他签发方或为其他用途签发。',
      en: 'The token has expired, was changed, or was issued by another issuer or for another audience.',
    },
    cure: { zh: '重新取得令牌后重试。', en: 'Get a new token and try again.' },
  },
  'platform.scope-missing': {
    status: 403,
    en: 'The token lacks the scope {scope}.',
    zh: '令牌缺少权限范围 {scope}。',
    cause: {
      zh: '客户端没有登记该权限范围，或取令牌时没有申请。',
      en: 'The client is not registered for this scope, or did not ask for it with its token.',
    },
    cure: {
      zh: '取令牌时带上该权限范围；未登记的，请管理员为客户端登记。',
      en: 'Ask for the scope with the token; if the client is not registered for it, have an administrator add it.',
    },
  },
  'platform.area-forbidden': {
    status: 403,
    en: 'The client is not authorised for this area.',
    zh: '客户端无权访问该区划。',
    cause: { zh: '区划不在客户端登记的区划范围之内。', en: 'The area lies outside those that the client is registered for.' },
    cure: {
      zh: '改用授权范围内的区划，或请管理员扩大客户端的区划。',
      en: 'Use an area within those of the client, or have an administrator widen them.',
    },
  },
  'platform.actor-required': {
    status: 400,
    en: 'The request must name who gives this command.',
    zh: '须指明由谁办理。',
    cause: {
      zh: '该操作由人发出，请求没有 Actor 头，令牌也不代表某个人。',
      en: 'A person gives this command, but the request has no Actor header and the token stands for nobody.',
    },
    cure: {
      zh: '加上 Actor 头，如 Actor: staff:zhou-min；可用的类别见该操作的说明。',
      en: 'Send an Actor header, such as Actor: staff:zhou-min; the operation lists the kinds that may give it.',
    },
  },
  'platform.actor-not-allowed': {
    status: 403,
    en: 'The client may not speak for this actor here, or a {kind} does not give this command.',
    zh: '客户端不得代该办理人办理，或该操作不由 {kind} 办理。',
    cause: {
      zh: '办理人的类别或单位不在客户端登记的范围内、与令牌所代表的人不符，或该类别的人不办理此操作。',
      en: 'The kind or the unit of the actor is not among those of the client, the token stands for somebody else, or this kind does not give the command.',
    },
    cure: {
      zh: '改由登记范围内的办理人发出，或请管理员为客户端登记该类别或单位。',
      en: 'Name an actor that the client may speak for, or have an administrator register the kind or the unit for it.',
    },
  },
  'platform.system-forbidden': {
    status: 403,
    en: 'The client may not speak for this hotline system.',
    zh: '客户端不得代该热线系统推送。',
    cause: { zh: '工单的来源系统不在客户端登记的系统之内。', en: 'The system of the ticket is not among those of the client.' },
    cure: {
      zh: '只推送本系统的工单，或请管理员为客户端登记该系统。',
      en: 'Push tickets of your own system only, or have an administrator register the system for the client.',
    },
  },
  'platform.not-found': {
    status: 404,
    en: 'There is nothing at this address.',
    zh: '该地址不存在。',
    cause: { zh: '路径有误，或请求方法不适用于该路径。', en: 'The path is wrong, or it does not take this method.' },
    cure: { zh: '对照接口文档检查路径与方法。', en: 'Compare path and method with the documentation.' },
  },
  'platform.method-not-allowed': {
    status: 405,
    en: 'The method is not allowed here.',
    zh: '不允许使用该方法。',
    cause: { zh: '该路径不接受此请求方法。', en: 'The path does not take this method.' },
    cure: { zh: '改用接口文档列出的方法。', en: 'Use a method that the documentation lists.' },
  },
  'platform.idempotency-running': {
    status: 409,
    en: 'A request with this Idempotency-Key is still running.',
    zh: '使用同一 Idempotency-Key 的请求仍在处理中。',
    cause: { zh: '前一次相同的请求尚未完成就重发了。', en: 'The same request was sent again before the first one had ended.' },
    cure: {
      zh: '稍候用同一 Idempotency-Key 重发，将得到第一次的结果。',
      en: 'Send it again in a moment under the same Idempotency-Key: it gets the answer of the first.',
    },
  },
  'platform.idempotency-reused': {
    status: 422,
    en: 'This Idempotency-Key was used for another request.',
    zh: '该 Idempotency-Key 已用于其他请求。',
    cause: { zh: '同一键配了不同的方法、地址、办理人或内容。', en: 'The key came with another method, address, actor or body before.' },
    cure: {
      zh: '新的请求换一个新键；重发时内容须与第一次完全相同。',
      en: 'Give a new request a new key; a repeat must be the same as the first request.',
    },
  },
  'platform.version-mismatch': {
    status: 412,
    en: 'It has changed since: the current version is {etag}.',
    zh: '内容已变更，当前版本为 {etag}。',
    cause: {
      zh: 'If-Match 中的版本不是当前版本：读取之后有人先改了。',
      en: 'If-Match names another version than the current one: somebody changed it after it was read.',
    },
    cure: {
      zh: '重新读取，确认改动仍然合适，再以新的 ETag 提交。',
      en: 'Read it again, see whether the change still fits, and send it with the new ETag.',
    },
  },
  'platform.version-required': {
    status: 428,
    en: 'If-Match is required here.',
    zh: '此处需要 If-Match。',
    cause: { zh: '该操作只接受基于已读版本的修改。', en: 'This operation only takes changes that say which version they were made on.' },
    cure: { zh: '先读取，把 ETag 放入 If-Match 再提交。', en: 'Read it first and send its ETag as If-Match.' },
  },
  'platform.too-large': {
    status: 413,
    en: 'The body is larger than allowed.',
    zh: '请求体超过上限。',
    cause: { zh: '请求体超过服务允许的字节数。', en: 'The body has more bytes than the service takes.' },
    cure: { zh: '拆成几次发送。', en: 'Send it in several parts.' },
  },
  'platform.media-type': {
    status: 415,
    en: 'The media type is not supported.',
    zh: '不支持的媒体类型。',
    cause: { zh: 'Content-Type 不是 application/json。', en: 'The Content-Type is not application/json.' },
    cure: { zh: '以 Content-Type: application/json 发送 JSON。', en: 'Send JSON with Content-Type: application/json.' },
  },
  'platform.too-many-requests': {
    status: 429,
    en: 'Too many requests; try again later.',
    zh: '请求过多，请稍后再试。',
    cause: { zh: '短时间内请求过多。', en: 'There were too many requests in a short time.' },
    cure: { zh: '等待 Retry-After 所说的秒数后再试。', en: 'Wait for the seconds that Retry-After names.' },
  },
  'platform.unavailable': {
    status: 503,
    en: 'The service cannot answer just now; try again later.',
    zh: '服务暂不可用，请稍后再试。',
    cause: {
      zh: '服务暂时连不上数据库，或取不到签发方的公钥。',
      en: 'The service cannot reach its database or the public keys of the issuer for the moment.',
    },
    cure: {
      zh: '等待 Retry-After 所说的秒数后重试；带 Idempotency-Key 的请求可以放心重发。',
      en: 'Try again after the seconds that Retry-After names; a request with an Idempotency-Key can be repeated safely.',
    },
  },
  'platform.internal': {
    status: 500,
    en: 'Something went wrong on our side; the trace id helps to find it.',
    zh: '系统内部错误，可凭追踪号查询。',
    cause: {
      zh: '系统出现未预料的错误，与请求内容无关。',
      en: 'A fault of the platform that was not foreseen; the request is not to blame.',
    },
    cure: {
      zh: '保存 traceId 并告知运维人员；稍后可以重试。',
      en: 'Keep the traceId and tell the operators; it may be tried again later.',
    },
  },
};
