import type { ProblemTable } from '@linli/service-defaults';
import type { EventsErrorCode } from './events.errors.js';

export const eventsProblems: ProblemTable<EventsErrorCode> = {
  'events.incident-not-found': { status: 404, en: 'There is no incident {id}.', zh: '没有编号为 {id} 的事件。' },
  'events.move-not-allowed': {
    status: 409,
    en: '“{action}” is not possible in the state “{state}”.',
    zh: '事件处于“{state}”状态，不能执行“{action}”。',
  },
  'events.return-not-allowed': {
    status: 409,
    en: 'The unit was designated after a return was refused and may not return the incident again.',
    zh: '退单申请被驳回后的指定承办单位不得再次退单。',
  },
  'events.return-too-late': { status: 409, en: 'A return could be asked for until {until}.', zh: '申请退单的期限为 {until}，现已超过。' },
  'events.redo-too-late': { status: 409, en: 'The incident could be reopened until {until}.', zh: '重办期限为 {until}，现已超过。' },
  'events.due-at-past': { status: 422, en: 'The due time lies in the past.', zh: '办理期限不能早于当前时间。' },
  'events.due-at-later': {
    status: 422,
    en: 'Dispatching again cannot move the due time beyond {dueAt}: the clock runs from the first dispatch.',
    zh: '重新派单不得将办理期限延后至 {dueAt} 之后：时限自首次派单起算。',
  },
  'events.suspended-until-past': { status: 422, en: 'The end of a suspension lies in the past.', zh: '挂账截止时间不能早于当前时间。' },
  'events.master-not-usable': {
    status: 422,
    en: 'The incident {id} cannot be the master: it is unknown, the same one, out of reach or itself merged.',
    zh: '事件 {id} 不能作为主件：不存在、为同一事件、超出权限或已被并案。',
  },
  'events.reporter-absent': { status: 404, en: 'The incident has no reporter on record.', zh: '该事件没有登记上报人。' },
  'events.ticket-conflict': {
    status: 409,
    en: 'The ticket {system}/{externalNo} was pushed before with other content.',
    zh: '工单 {system}/{externalNo} 此前已推送且内容不同。',
  },
  'events.ticket-not-found': { status: 404, en: 'There is no ticket {system}/{externalNo}.', zh: '没有工单 {system}/{externalNo}。' },
  'events.intake-full': { status: 503, en: 'Too many tickets at once; push this one again in a moment.', zh: '工单过多，请稍后重新推送。' },
  'events.category-unknown': { status: 422, en: 'The category “{category}” is not known.', zh: '没有分类“{category}”。' },
  'events.category-missing': {
    status: 422,
    en: 'The incident has no category yet: name one to accept it.',
    zh: '事件尚无分类，受理时须指定分类。',
  },
  'events.rule-exists': { status: 409, en: 'There is a rule for this category and area: {id}.', zh: '该分类与区划已有规则 {id}。' },
  'events.no-rule-matches': { status: 404, en: 'No rule covers {category} in {areaCode}.', zh: '没有规则覆盖 {areaCode} 的 {category}。' },
  'events.notice-not-found': { status: 404, en: 'There is no notice {id}.', zh: '没有通知 {id}。' },
  'events.follow-up-not-due': {
    status: 409,
    en: 'An incident is followed up when it is resolved or closed, not in the state “{state}”.',
    zh: '事件办结或结案后方可回访，当前状态为“{state}”。',
  },
  'events.follow-up-incomplete': {
    status: 422,
    en: 'Say whether the matter is resolved when the reporter was contacted, and only then.',
    zh: '联系上上报人时须填写是否解决，未联系上时不得填写。',
  },
};
