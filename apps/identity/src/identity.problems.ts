import type { ProblemTable } from '@linli/service-defaults';
import type { IdentityErrorCode } from './identity.errors.js';

export const identityProblems: ProblemTable<IdentityErrorCode> = {
  'identity.client-not-found': {
    status: 404,
    en: 'There is no client "{id}".',
    zh: '没有编号为“{id}”的客户端。',
    cause: { zh: '编号有误，或客户端从未登记。', en: 'The id is wrong, or no such client was ever registered.' },
    cure: { zh: '从 GET /api/identity/v1/clients 取编号。', en: 'Take the id from GET /api/identity/v1/clients.' },
  },
  'identity.client-exists': {
    status: 409,
    en: 'A client "{id}" is registered already.',
    zh: '编号为“{id}”的客户端已经登记。',
    cause: { zh: '该编号已登记过客户端，停用的也算。', en: 'A client of this id is registered, be it disabled.' },
    cure: { zh: '换一个编号，或不填由系统生成。', en: 'Choose another id, or leave it out and have one made.' },
  },
  'identity.client-disabled': {
    status: 409,
    en: 'Client "{id}" is disabled.',
    zh: '客户端“{id}”已停用。',
    cause: { zh: '客户端已停用，不能更换密钥。', en: 'A disabled client gets no new secret.' },
    cure: { zh: '登记新的客户端。', en: 'Register a new client.' },
  },
  'identity.client-id-malformed': {
    status: 422,
    en: 'A client id is 3 to 64 small letters, digits, dots and dashes, beginning with a letter or digit.',
    zh: '客户端编号由3至64个小写字母、数字、点和短横线组成，并以字母或数字开头。',
    cause: {
      zh: '编号含有大写字母或其他字符，或过短过长。',
      en: 'The id has capital letters or other signs, or is too short or too long.',
    },
    cure: { zh: '按说明改写编号，或不填由系统生成。', en: 'Write the id as the sentence says, or leave it out and have one made.' },
  },
  'identity.client-name-malformed': {
    status: 422,
    en: 'A client name has 1 to 100 characters.',
    zh: '客户端名称为1至100个字符。',
    cause: { zh: '名称为空白或过长。', en: 'The name is blank or too long.' },
    cure: { zh: '填写 1 至 100 个字符的名称。', en: 'Give a name of 1 to 100 characters.' },
  },
  'identity.scope-malformed': {
    status: 422,
    en: '"{scope}" is no scope; a scope reads like "events:write".',
    zh: '“{scope}”不是权限范围；权限范围形如“events:write”。',
    cause: { zh: 'scopes 中有一项不是“服务:动作”的形式。', en: 'An entry of scopes is not of the form service:action.' },
    cure: { zh: '从接口文档的权限范围列表中选取。', en: 'Take scopes from the list in the API documentation.' },
  },
  'identity.area-malformed': {
    status: 422,
    en: '"{area}" is no area code; an area reads like "330106002".',
    zh: '“{area}”不是区划代码；区划代码形如“330106002”。',
    cause: {
      zh: 'areas 中有一项不是 2、4、6、9、12 位区划代码或其下级。',
      en: 'An entry of areas is no code of 2, 4, 6, 9 or 12 digits, or of a part below.',
    },
    cure: { zh: '填写统计用区划代码；十二位之后可加本地编号。', en: 'Use the national codes; local parts may follow twelve digits.' },
  },
  'identity.secret-too-weak': {
    status: 422,
    en: 'A client secret has {charactersMin} to {charactersMax} printable characters.',
    zh: '客户端密钥为{charactersMin}至{charactersMax}个可打印字符。',
    cause: {
      zh: '自定的密钥过短、过长，或含有不可打印字符。',
      en: 'A secret of one’s own choice is too short, too long, or has other than printable characters.',
    },
    cure: { zh: '改用更长的随机密钥，或由系统生成。', en: 'Use a longer random secret, or have one made.' },
  },
};
