import type { ProblemTable } from '@linli/service-defaults';
import type { EventsErrorCode } from './events.errors.js';
import { registryProblems } from './events.registry-problems.js';

export const eventsProblems: ProblemTable<EventsErrorCode> = {
  'events.unit-not-concerned': {
    status: 403,
    en: 'Only the lead or an assisting unit of the incident may do this.',
    zh: '仅事件的主办或协办单位可以办理。',
    cause: {
      zh: 'Actor 未注明单位，或该单位不是本事件的主办、协办单位。',
      en: 'The Actor names no unit, or one that neither leads nor assists.',
    },
    cure: {
      zh: '由主办或协办单位的人员办理，Actor 中注明 ;unit=。',
      en: 'Let somebody of the lead or an assisting unit do it, with ;unit= in the Actor.',
    },
  },
  'events.same-person': {
    status: 409,
    en: 'Who applied or handled the incident may not decide on it.',
    zh: '申请人、承办人不得自行审批或登记回访。',
    cause: { zh: '办理人就是提出申请或办结事件的人。', en: 'The actor is who applied, or who resolved the incident.' },
    cure: { zh: '由另一人以自己的 Actor 办理。', en: 'Let somebody else do it, as the Actor.' },
  },
  'events.incident-not-found': {
    status: 404,
    en: 'There is no incident {id}.',
    zh: '没有编号为 {id} 的事件。',
    cause: { zh: '编号有误，或事件不在客户端的区划之内。', en: 'The id is wrong, or the incident lies outside the areas of the client.' },
    cure: {
      zh: '从列表或推送的应答中取编号；确在其他区划的，由有权的客户端办理。',
      en: 'Take the id from a list or from the answer to a push; what lies in another area is for a client of that area.',
    },
  },
  'events.move-not-allowed': {
    status: 409,
    en: '“{action}” is not possible in the state “{state}”.',
    zh: '事件处于“{state}”状态，不能执行“{action}”。',
    cause: {
      zh: '事件在此期间已流转，或该状态本就没有这一动作。',
      en: 'The incident has moved in the meantime, or its state never allows the action.',
    },
    cure: {
      zh: '重新读取事件；可行的动作见 GET /api/events/v1/incidents/transitions。',
      en: 'Read the incident again; GET /api/events/v1/incidents/transitions lists what each state allows.',
    },
  },
  'events.return-not-allowed': {
    status: 409,
    en: 'The unit was designated after a return was refused and may not return the incident again.',
    zh: '退单申请被驳回后的指定承办单位不得再次退单。',
    cause: { zh: '该单位是退单申请被驳回后再次指定的。', en: 'A return was refused before, and this unit was designated for good.' },
    cure: {
      zh: '由该单位办理；确有困难的，与派单方协商后重新派单。',
      en: 'Let the unit handle it; where it cannot, agree with whoever dispatches on another dispatch.',
    },
  },
  'events.return-too-late': {
    status: 409,
    en: 'A return could be asked for until {until}.',
    zh: '申请退单的期限为 {until}，现已超过。',
    cause: { zh: '自最近一次派单起，申请退单的期限已过。', en: 'The time for a return, counted from the latest dispatch, has run out.' },
    cure: { zh: '由该单位办理，或请派单方重新派单。', en: 'Let the unit handle it, or ask whoever dispatches to dispatch it again.' },
  },
  'events.redo-too-late': {
    status: 409,
    en: 'The incident could be reopened until {until}.',
    zh: '重办期限为 {until}，现已超过。',
    cause: { zh: '办结已久，超过允许重办的期限。', en: 'The incident was resolved longer ago than a redo is allowed.' },
    cure: { zh: '作为新的事件上报，并在内容中注明原事件编号。', en: 'Report it as a new incident and name the former one in its text.' },
  },
  'events.due-at-past': {
    status: 422,
    en: 'The due time lies in the past.',
    zh: '办理期限不能早于当前时间。',
    cause: { zh: 'dueAt 早于当前时间。', en: 'dueAt is earlier than now.' },
    cure: { zh: '改为将来的时间，或不填，由规则推算。', en: 'Name a time to come, or leave it out and let the rules reckon it.' },
  },
  'events.due-at-later': {
    status: 422,
    en: 'A dispatch cannot move the due time beyond {dueAt}.',
    zh: '派单不得将办理期限延后至 {dueAt} 之后。',
    cause: {
      zh: '所填 dueAt 晚于等级所定的期限，或改定的等级使期限延后；时限自首次派单起算。',
      en: 'The dueAt lies after what the grade allows from the first dispatch, or another grade would give more time.',
    },
    cure: {
      zh: '不填 dueAt 与 grade，沿用原期限；等级确有不当的，由有 events:review 的人员说明理由改定；需要更多时间的，申请挂账。',
      en: 'Leave dueAt and grade out to keep the former ones; a reviewer (events:review) may correct the grade with a reason; where more time is needed, suspend the incident.',
    },
  },
  'events.suspended-until-past': {
    status: 422,
    en: 'The end of a suspension lies in the past.',
    zh: '挂账截止时间不能早于当前时间。',
    cause: { zh: 'until 早于当前时间。', en: 'until is earlier than now.' },
    cure: { zh: '改为将来的时间，或不填，待人工恢复。', en: 'Name a time to come, or leave it out and resume the incident by hand.' },
  },
  'events.same-place': {
    status: 422,
    en: 'The incident lies in {areaCode} already.',
    zh: '事件已在区划 {areaCode}。',
    cause: { zh: 'areaCode 就是事件现在的区划。', en: 'areaCode is where the incident lies now.' },
    cure: { zh: '填写要移交到的区划。', en: 'Name the area that it is to go to.' },
  },
  'events.same-category': {
    status: 422,
    en: 'The incident has the category {categoryCode} already.',
    zh: '事件的分类已是 {categoryCode}。',
    cause: { zh: 'category 就是事件现在的分类。', en: 'category is the one that the incident has now.' },
    cure: { zh: '填写要改为的分类。', en: 'Name the category that it is to have.' },
  },
  'events.master-not-usable': {
    status: 422,
    en: 'The incident {id} cannot be the master: it is unknown, the same one, out of reach or not open.',
    zh: '事件 {id} 不能作为主件：不存在、为同一事件、超出权限或不在办理中。',
    cause: {
      zh: '所给主件不存在、就是本件、不在客户端区划之内，或已并案、办结、结案、撤销、作废。',
      en: 'The master named is unknown, is this incident, lies outside the areas of the client, or is merged, resolved or ended.',
    },
    cure: {
      zh: '选一件仍在办理的主件；主件已并案的，并入它的主件。',
      en: 'Choose a master that is still open; where it was merged itself, merge into its own master.',
    },
  },
  'events.incident-is-master': {
    status: 409,
    en: '{count} incidents are merged into this one.',
    zh: '已有 {count} 件并入本件。',
    cause: { zh: '本件是其他事件的主件。', en: 'The incident is the master of others.' },
    cure: { zh: '先将并入的事件解除并案，再办理。', en: 'Unmerge those first.' },
  },
  'events.merge-full': {
    status: 409,
    en: 'A master takes at most {max} incidents.',
    zh: '一件主件至多并入 {max} 件。',
    cause: { zh: '并入该主件的事件已达上限。', en: 'As many incidents are merged into the master as there may be.' },
    cure: { zh: '另选一件作为主件。', en: 'Choose another master.' },
  },
  'events.reporter-absent': {
    status: 404,
    en: 'The incident has no reporter on record.',
    zh: '该事件没有登记上报人。',
    cause: { zh: '事件上报时没有留下上报人。', en: 'No reporter was given when the incident was reported.' },
    cure: {
      zh: '无从查看；需要联系人的，向来源系统查询。',
      en: 'There is nothing to reveal; ask the source system for somebody to contact.',
    },
  },
  'events.ticket-conflict': {
    status: 409,
    en: 'The ticket {system}/{externalNo} was pushed before with other content.',
    zh: '工单 {system}/{externalNo} 此前已推送且内容不同。',
    cause: {
      zh: '同一来源系统与工单号此前推送过，字段有不同。',
      en: 'A ticket of this system and number was pushed before, and a field differs.',
    },
    cure: {
      zh: '原样重发得到 200；内容确有变化的，在原事件上办理，不要改写工单。',
      en: 'Send it exactly as before to get 200; where the matter has changed, act on the incident instead of rewriting the ticket.',
    },
  },
  'events.ticket-not-found': {
    status: 404,
    en: 'There is no ticket {system}/{externalNo}.',
    zh: '没有工单 {system}/{externalNo}。',
    cause: {
      zh: '该来源系统没有推送过此工单号，或事件不在客户端的区划之内。',
      en: 'The system never pushed this number, or the incident lies outside the areas of the client.',
    },
    cure: { zh: '检查系统名与工单号；尚未推送的，先推送。', en: 'Check system and number; push the ticket first where it was not.' },
  },
  'events.external-no-personal': {
    status: 422,
    en: 'The number of the ticket tells of a person.',
    zh: '工单号含有个人信息。',
    cause: {
      zh: '工单号含手机号、身份证号，或来电人的姓名、号码；工单号明文保存并回写，不得含个人信息。',
      en: 'The number holds a mobile number, an identity number, or the caller’s name or phone. It is kept and written back in clear.',
    },
    cure: { zh: '由来源系统另编工单号后推送。', en: 'Let the source system give the ticket a number of another kind, and push it again.' },
  },
  'events.intake-full': {
    status: 503,
    en: 'Too many tickets at once; push this one again in a moment.',
    zh: '工单过多，请稍后重新推送。',
    cause: { zh: '等待写入的工单已达上限。', en: 'As many tickets wait to be written as there is room for.' },
    cure: {
      zh: '等待 Retry-After 所示秒数后重推；推送可以放心重复。',
      en: 'Push it again after the seconds of Retry-After; pushes can be repeated safely.',
    },
  },
  'events.category-unknown': {
    status: 422,
    en: 'The category “{category}” is not known.',
    zh: '没有分类“{category}”。',
    cause: { zh: '分类的代码、名称或路径都没有匹配到现有分类。', en: 'Neither code, name nor path of a category matches.' },
    cure: { zh: '从 GET /api/events/v1/categories 取代码。', en: 'Take a code from GET /api/events/v1/categories.' },
  },
  'events.category-missing': {
    status: 422,
    en: 'The incident has no category yet: name one to accept it.',
    zh: '事件尚无分类，受理时须指定分类。',
    cause: {
      zh: '自动分类没有得出结果，受理时又没有指定。',
      en: 'No category was found by itself, and none was named when it was accepted.',
    },
    cure: { zh: '受理时在 category 中指定分类代码。', en: 'Name a category code in category when accepting it.' },
  },
  'events.rule-exists': {
    status: 409,
    en: 'There is a rule for this category and area: {id}.',
    zh: '该分类与区划已有规则 {id}。',
    cause: { zh: '同一分类、区划已有责任规则。', en: 'The responsibility list has a rule for this category and area.' },
    cure: { zh: '使用已有规则；其编号见说明。', en: 'Use the rule that is there; the sentence names its id.' },
  },
  'events.no-rule-matches': {
    status: 404,
    en: 'No rule covers {category} in {areaCode}.',
    zh: '没有规则覆盖 {areaCode} 的 {category}。',
    cause: {
      zh: '责任清单没有覆盖该分类与区划及其上级。',
      en: 'The responsibility list covers neither the category and area nor what lies above them.',
    },
    cure: { zh: '为该分类或上级区划添加规则。', en: 'Add a rule for the category, or for an area above.' },
  },
  'events.notice-not-found': {
    status: 404,
    en: 'There is no notice {id}.',
    zh: '没有通知 {id}。',
    cause: { zh: '编号有误，或通知不在客户端的区划之内。', en: 'The id is wrong, or the notice lies outside the areas of the client.' },
    cure: { zh: '从 GET /api/events/v1/notices 取编号。', en: 'Take the id from GET /api/events/v1/notices.' },
  },
  'events.follow-up-not-due': {
    status: 409,
    en: 'An incident is followed up when it is resolved or closed, not in the state “{state}”.',
    zh: '事件办结或结案后方可回访，当前状态为“{state}”。',
    cause: { zh: '事件尚未办结，或已进入其他状态。', en: 'The incident is not resolved yet, or has gone to another state.' },
    cure: { zh: '办结后再回访。', en: 'Follow it up once it is resolved.' },
  },
  'events.follow-up-incomplete': {
    status: 422,
    en: 'Say whether the matter is resolved when the reporter was contacted, and only then.',
    zh: '联系上上报人时须填写是否解决，未联系上时不得填写。',
    cause: {
      zh: '联系结果与是否解决不相符：联系上却未填，或未联系上却填了。',
      en: 'Contact and outcome do not fit: contacted without saying whether it is resolved, or the other way round.',
    },
    cure: {
      zh: '联系上的填 resolved，未联系上的不填。',
      en: 'Give resolved where the reporter was contacted, and leave it out where not.',
    },
  },
  ...registryProblems,
};
