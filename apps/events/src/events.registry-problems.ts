import type { ProblemTable } from '@linli/service-defaults';
import type { RegistryErrorCode } from './events.errors.js';

/** What the registries of areas, units and duties say no with. */
export const registryProblems: ProblemTable<RegistryErrorCode> = {
  'events.area-unknown': {
    status: 422,
    en: 'The area {areaCode} is not registered, though its community is.',
    zh: '区划 {areaCode} 没有登记，而其社区已登记。',
    cause: {
      zh: '代码写错，或该小区、网格、楼栋尚未登记或已撤并。',
      en: 'The code is wrong, or the compound, grid or building is not registered yet or was given up.',
    },
    cure: {
      zh: '从 GET /api/events/v1/areas 取代码，或先登记。',
      en: 'Take the code from GET /api/events/v1/areas, or register it first.',
    },
  },
  'events.area-not-found': {
    status: 404,
    en: 'There is no area {areaCode}.',
    zh: '没有登记区划 {areaCode}。',
    cause: { zh: '尚未登记，或不在客户端的区划之内。', en: 'It is not registered, or lies outside the areas of the client.' },
    cure: { zh: '先登记，或从 GET /api/events/v1/areas 取代码。', en: 'Register it, or take the code from GET /api/events/v1/areas.' },
  },
  'events.area-kind-unfit': {
    status: 422,
    en: 'The area {areaCode} can only be of these kinds: {kinds}.',
    zh: '区划 {areaCode} 的类别只能是：{kinds}。',
    cause: { zh: '类别与代码的级别不符。', en: 'The kind does not fit the level of the code.' },
    cure: { zh: '按代码的位数填写类别。', en: 'Choose the kind by the digits of the code.' },
  },
  'events.compound-type-unfit': {
    status: 422,
    en: 'The area {areaCode} is no compound: it has no type of compound.',
    zh: '区划 {areaCode} 不是小区，不填小区类型。',
    cause: { zh: '小区类型只用于小区。', en: 'A type of compound is given for something else.' },
    cure: { zh: '去掉小区类型，或更正类别。', en: 'Leave the type out, or correct the kind.' },
  },
  'events.compound-type-unknown': {
    status: 422,
    en: 'There is no type of compound {type}.',
    zh: '没有小区类型 {type}。',
    cause: { zh: '代码有误，或该类型尚未新增。', en: 'The code is wrong, or the type has not been added.' },
    cure: {
      zh: '从 GET /api/events/v1/compound-types 取代码，或先新增。',
      en: 'Take the code from GET /api/events/v1/compound-types, or add it.',
    },
  },
  'events.compound-type-exists': {
    status: 409,
    en: 'There is a type of compound {code} already.',
    zh: '已有小区类型 {code}。',
    cause: { zh: '该代码已被使用。', en: 'The code is in use.' },
    cure: { zh: '使用已有的类型，或另取代码。', en: 'Use the type that there is, or take another code.' },
  },
  'events.sheet-malformed': {
    status: 422,
    en: 'The sheet cannot be read from line {line} on.',
    zh: '表格自第 {line} 行起无法读取。',
    cause: {
      zh: '引号、列数不合 CSV 格式，或超过 2000 行。',
      en: 'Quotes or columns break the form of CSV, or there are more than 2,000 rows.',
    },
    cure: { zh: '更正该行，或分批导入。', en: 'Correct the line, or import in parts.' },
  },
  'events.unit-unknown': {
    status: 422,
    en: 'The unit {unit} is not registered for this place.',
    zh: '单位 {unit} 没有登记，或在当地没有工作。',
    cause: {
      zh: '编号有误，或该单位未登记、已停用、不在当地工作。',
      en: 'The id is wrong, or the unit is not registered, given up, or does not work there.',
    },
    cure: { zh: '从 GET /api/events/v1/units 取编号，或先登记。', en: 'Take the id from GET /api/events/v1/units, or register it.' },
  },
  'events.unit-not-found': {
    status: 404,
    en: 'There is no unit {id}.',
    zh: '没有登记单位 {id}。',
    cause: {
      zh: '编号有误，或该单位在客户端的区划内没有工作。',
      en: 'The id is wrong, or the unit does not work in the areas of the client.',
    },
    cure: { zh: '从 GET /api/events/v1/units 取编号。', en: 'Take the id from GET /api/events/v1/units.' },
  },
  'events.term-unfit': {
    status: 422,
    en: 'Only a committee has a term, which ends after it begins.',
    zh: '任期仅限业委会与物管会，且须先起后止。',
    cause: { zh: '类别不是业委会或物管会，或任期起止颠倒。', en: 'The kind is no committee, or the term is reversed.' },
    cure: { zh: '去掉任期，或更正起止日期。', en: 'Leave the term out, or correct its days.' },
  },
  'events.contact-absent': {
    status: 404,
    en: 'Nobody is named as the contact of this unit.',
    zh: '该单位没有登记联系方式。',
    cause: { zh: '单位没有联系人与电话。', en: 'The unit has neither contact nor phone.' },
    cure: { zh: '先登记联系方式。', en: 'Register a contact.' },
  },
  'events.duty-not-found': {
    status: 404,
    en: 'There is no duty {id}.',
    zh: '没有值班安排 {id}。',
    cause: { zh: '编号有误，或安排不在客户端的区划之内。', en: 'The id is wrong, or the duty lies outside the areas of the client.' },
    cure: { zh: '从 GET /api/events/v1/duty-roster 取编号。', en: 'Take the id from GET /api/events/v1/duty-roster.' },
  },
  'events.duty-reversed': {
    status: 422,
    en: 'The last day is before the first.',
    zh: '末日早于首日。',
    cause: { zh: '起止日期颠倒。', en: 'The days are reversed.' },
    cure: { zh: '更正日期。', en: 'Correct the days.' },
  },
  'events.duty-deputy-same': {
    status: 422,
    en: 'Nobody is their own deputy.',
    zh: 'A 角与 B 角不能是同一人。',
    cause: { zh: 'B 角与 A 角编号相同。', en: 'The deputy has the id of the person.' },
    cure: { zh: '另指定 B 角，或不填。', en: 'Name another deputy, or none.' },
  },
  'events.duty-overlaps': {
    status: 409,
    en: 'The duty {id} is for the same on one of these days.',
    zh: '安排 {id} 在同一天已有人负责同一事项。',
    cause: { zh: '同一区划、单位与类别在这些日子已有安排。', en: 'Somebody has the duty for the same area, unit and kind on these days.' },
    cure: { zh: '先结束原安排，或改用其他日期、星期。', en: 'End the other one first, or take other days.' },
  },
  'events.duty-ended': {
    status: 409,
    en: 'The duty has ended on {to} already.',
    zh: '该安排已于 {to} 结束。',
    cause: { zh: '所填末日不早于原有末日。', en: 'The day given is not before the last day that it has.' },
    cure: { zh: '另行登记新的安排。', en: 'Enter a new duty.' },
  },
};
