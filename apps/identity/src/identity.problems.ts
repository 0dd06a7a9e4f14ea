import type { ProblemTable } from '@linli/service-defaults';
import type { IdentityErrorCode } from './identity.errors.js';

export const identityProblems: ProblemTable<IdentityErrorCode> = {
  'identity.client-not-found': { status: 404, en: 'There is no client "{id}".', zh: '没有编号为“{id}”的客户端。' },
  'identity.client-exists': { status: 409, en: 'A client "{id}" is registered already.', zh: '编号为“{id}”的客户端已经登记。' },
  'identity.client-disabled': { status: 409, en: 'Client "{id}" is disabled.', zh: '客户端“{id}”已停用。' },
  'identity.client-id-malformed': {
    status: 422,
    en: 'A client id is 3 to 64 small letters, digits, dots and dashes, beginning with a letter or digit.',
    zh: '客户端编号由3至64个小写字母、数字、点和短横线组成，并以字母或数字开头。',
  },
  'identity.client-name-malformed': { status: 422, en: 'A client name has 1 to 100 characters.', zh: '客户端名称为1至100个字符。' },
  'identity.scope-malformed': {
    status: 422,
    en: '"{scope}" is no scope; a scope reads like "events:write".',
    zh: '“{scope}”不是权限范围；权限范围形如“events:write”。',
  },
  'identity.area-malformed': {
    status: 422,
    en: '"{area}" is no area code; an area reads like "330106002".',
    zh: '“{area}”不是区划代码；区划代码形如“330106002”。',
  },
  'identity.secret-too-weak': {
    status: 422,
    en: 'A client secret has {charactersMin} to {charactersMax} printable characters.',
    zh: '客户端密钥为{charactersMin}至{charactersMax}个可打印字符。',
  },
};
