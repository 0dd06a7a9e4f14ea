import { problemType } from '../http/problem-table.js';

const fault = {
  type: 'object',
  description: '请求中的一处错误 · One fault of a request',
  required: ['pointer', 'code', 'detail'],
  properties: {
    pointer: {
      type: 'string',
      description: '位置：RFC 6901 指针，或 `path:`、`header:` 加名称 · Where: an RFC 6901 pointer, or `path:`, `header:` and a name',
      example: '/areaCode',
    },
    code: { type: 'string', description: '错误种类 · Kind of fault', example: 'areaCode' },
    detail: { type: 'string', description: '说明 · What is wrong', example: '须为区划代码' },
  },
};

/** RFC 9457, as `renderProblem` makes it. */
export const problemSchemas = {
  ProblemFault: fault,
  Problem: {
    type: 'object',
    description: 'RFC 9457 问题文档 · RFC 9457 problem document',
    required: ['type', 'title', 'status', 'code', 'detail', 'traceId'],
    properties: {
      type: {
        type: 'string',
        format: 'uri-reference',
        description: '错误码在目录中的位置 · Place of the code in the catalogue of problems',
        example: problemType('platform.invalid-request'),
      },
      title: { type: 'string', description: '状态名称 · Name of the status', example: '请求有误' },
      status: { type: 'integer', minimum: 400, maximum: 599, description: 'HTTP 状态 · HTTP status', example: 400 },
      code: { type: 'string', description: '错误码，固定不变 · Stable error code', example: 'platform.invalid-request' },
      detail: { type: 'string', description: '说明 · What happened', example: '请求有 1 处错误。' },
      traceId: { type: 'string', description: '追踪号 · Trace id', example: '0af7651916cd43dd8448eb211c80319c' },
      errors: { type: 'array', description: '各处错误 · Each fault', items: { $ref: '#/components/schemas/ProblemFault' } },
    },
  },
};
