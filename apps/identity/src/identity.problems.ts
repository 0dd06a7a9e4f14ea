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
    en: '"{scope}" is no scope; a scope reads like "events:report".',
    zh: '“{scope}”不是权限范围；权限范围形如“events:report”。',
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
  'identity.unit-malformed': {
    status: 422,
    en: '"{unit}" is no id of a unit.',
    zh: '“{unit}”不是单位编号。',
    cause: {
      zh: '单位编号只能含字母、数字、点、下划线和短横线，或为 * 表示全部。',
      en: 'An id has letters, digits, dots, underscores and dashes, or is * for every unit.',
    },
    cure: { zh: '改用登记的单位编号。', en: 'Use the id that the unit is known by.' },
  },
  'identity.system-malformed': {
    status: 422,
    en: '"{system}" is no name of a hotline system.',
    zh: '“{system}”不是热线系统的名称。',
    cause: { zh: '系统名称过长，或含有不允许的字符。', en: 'The name is too long, or holds characters that are not allowed.' },
    cure: { zh: '改用推送工单时所用的系统名称，如 12345。', en: 'Use the name under which tickets are pushed, such as 12345.' },
  },
  'identity.actor-kind-unknown': {
    status: 422,
    en: 'There is no kind of actor "{kind}".',
    zh: '没有办理人类别“{kind}”。',
    cause: { zh: '类别不在固定的清单之内。', en: 'The kind is not one of the closed list.' },
    cure: { zh: '改用 Actor 头说明中列出的类别。', en: 'Use one of the kinds that the header Actor lists.' },
  },
  'identity.grant-exceeded': {
    status: 403,
    en: 'Nobody grants what they do not hold: {value}.',
    zh: '不得授予自己没有的权限：{value}。',
    cause: {
      zh: '要授予的区划、权限范围、单位、类别或系统超出管理客户端自身的范围。',
      en: 'An area, scope, unit, kind or system goes beyond those of the managing client.',
    },
    cure: { zh: '减去超出的部分，或由权限更大的管理员登记。', en: 'Leave it out, or have it registered by somebody who holds it.' },
  },
  'identity.client-is-own': {
    status: 409,
    en: 'A client does not disable itself.',
    zh: '客户端不得停用自身。',
    cause: { zh: '停用的正是发出请求的客户端。', en: 'The client to be disabled is the one that asks.' },
    cure: { zh: '由另一个管理客户端停用。', en: 'Let another managing client disable it.' },
  },
  'identity.last-administrator': {
    status: 409,
    en: 'The last client that may manage clients must remain.',
    zh: '须保留最后一个管理客户端。',
    cause: { zh: '变更后将没有启用的客户端持有 clients:manage。', en: 'After the change no active client would hold clients:manage.' },
    cure: { zh: '先登记或启用另一个管理客户端。', en: 'Register or enable another managing client first.' },
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
