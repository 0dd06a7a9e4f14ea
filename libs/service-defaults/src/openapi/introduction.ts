/** What a reader of any document of the platform must know first, in both languages. */
export const introduction = `邻里：城市社区日常工作的开放服务。本文件所列接口都经由同一个网关访问。

- **令牌**：以客户端编号与密钥向 \`POST /oauth/token\` 申请（client_credentials），以 \`Authorization: Bearer …\` 携带。每个操作列明所需的权限范围；客户端只能看到和改动其区划范围内的记录。
- **语言**：\`Accept-Language\` 为 \`zh-CN\`（默认）或 \`en\`，决定错误说明的语言。
- **错误**：RFC 9457 问题文档（\`application/problem+json\`）；\`code\` 固定不变，原因与处理办法见 [/problems](/problems)。
- **重复请求**：除以来源编号推送的以外，POST 都接受 \`Idempotency-Key\`；重复的请求得到第一次的结果，并带 \`Idempotent-Replayed: true\`。
- **版本**：\`ETag\` 为记录的版本；读取时带 \`If-None-Match\` 未变则答 304，改动时带 \`If-Match\` 已变则答 412。
- **分页**：列表答 \`{items, next}\`；把 \`next\` 作为 \`cursor\` 取下一页，筛选条件须保持不变。
- **文本**：不得含有制表符、换行以外的控制字符；时间为带时区的 RFC 3339，日期为 YYYY-MM-DD，时长为 ISO 8601。
- **追踪**：\`traceparent\`（W3C）与 \`X-Request-Id\` 原样传递；错误中的 \`traceId\` 即日志中的追踪号。

---

Linli: open services for the daily work of a Chinese city neighbourhood. Every operation is reached through one gateway.

- **Token**: ask \`POST /oauth/token\` for one with the client id and secret (client_credentials) and send it as \`Authorization: Bearer …\`. Each operation names the scopes it needs; a client sees and changes only records within its areas.
- **Language**: \`Accept-Language\` is \`zh-CN\` (default) or \`en\` and decides the language of problems.
- **Errors**: RFC 9457 problem documents (\`application/problem+json\`); \`code\` never changes, causes and cures are at [/problems](/problems).
- **Repeats**: every POST but pushes under the source's own number takes an \`Idempotency-Key\`; a repeat gets the first answer, marked \`Idempotent-Replayed: true\`.
- **Versions**: the \`ETag\` is the version of a record; a read with \`If-None-Match\` is answered 304 while nothing changed, a change with \`If-Match\` 412 once something did.
- **Pages**: lists answer \`{items, next}\`; send \`next\` as \`cursor\` for the next page, with the same filters.
- **Text** holds no control characters but tab and line breaks; times are RFC 3339 with an offset, days YYYY-MM-DD, durations ISO 8601.
- **Traces**: \`traceparent\` (W3C) and \`X-Request-Id\` are handed on; the \`traceId\` of a problem is the one in the logs.
`;
