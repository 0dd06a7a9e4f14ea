/** States of an incident (事件) with the words people use for them. */
export const incidentStates = {
  reported: '已上报',
  accepted: '已受理',
  rejected: '不予受理',
  dispatched: '已派单',
  'in-progress': '处置中',
  'return-requested': '申请退单',
  suspended: '挂账',
  resolved: '已办结待回访',
  closed: '已结案',
  merged: '已并案',
  cancelled: '已撤销',
  voided: '已作废',
} as const;

export type IncidentState = keyof typeof incidentStates;
export const incidentStateNames = Object.keys(incidentStates) as IncidentState[];
