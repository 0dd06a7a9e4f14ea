import type { Label } from '@linli/unit-of-work';

/** The short name of a status, which is the `title` of a problem. Chinese where a reader of an answer would not know the English one. */
export const statusTitles: Readonly<Record<number, Label>> = {
  400: { zh: '请求有误', en: 'Bad request' },
  401: { zh: '未通过身份验证', en: 'Unauthorized' },
  403: { zh: '没有权限', en: 'Forbidden' },
  404: { zh: '未找到', en: 'Not found' },
  405: { zh: '不允许的方法', en: 'Method not allowed' },
  408: { zh: '请求超时', en: 'Request timeout' },
  409: { zh: '与当前状态冲突', en: 'Conflict' },
  412: { zh: '版本不符', en: 'Precondition failed' },
  413: { zh: '请求体过大', en: 'Content too large' },
  415: { zh: '不支持的媒体类型', en: 'Unsupported media type' },
  422: { zh: '不符合规则', en: 'Unprocessable content' },
  428: { zh: '缺少前提条件', en: 'Precondition required' },
  429: { zh: '请求过多', en: 'Too many requests' },
  431: { zh: '请求头过长', en: 'Request header fields too large' },
  500: { zh: '系统内部错误', en: 'Internal server error' },
  502: { zh: '服务无法访问', en: 'Bad gateway' },
  503: { zh: '服务暂不可用', en: 'Service unavailable' },
  504: { zh: '服务应答超时', en: 'Gateway timeout' },
};
