import { demoStreet } from './services.js';

export interface WelcomeFacts {
  gateway: string;
  clientId: string;
  clientSecret: string;
  /** What became ready, and how fast. */
  ready: string;
  notes?: readonly string[];
}

/** What a run prints when it is ready. */
export function welcome({ gateway, clientId, clientSecret, ready, notes = [] }: WelcomeFacts): string {
  const ticket = JSON.stringify({
    system: '12345',
    externalNo: 'SAMPLE-1',
    callerName: '张三',
    callerPhone: '13812345678',
    appealType: 'complaint',
    subject: '楼道灯不亮',
    content: '3号楼2单元楼道的灯坏了三天，晚上看不见台阶。',
    areaCode: '330106002003',
    place: '3号楼2单元',
    category: '城乡建设',
    reportedAt: '2026-11-22T09:00:00+08:00',
  });
  const token = `TOKEN=$(curl -s -u ${clientId}:${clientSecret} -d grant_type=client_credentials ${gateway}/oauth/token | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')`;
  const push = `curl -s -i -X POST ${gateway}/api/events/v1/hotline/tickets -H "authorization: Bearer $TOKEN" -H 'content-type: application/json' -d '${ticket}'; echo`;
  return [
    '',
    `Linli is ready (${ready}).`,
    '',
    `  gateway         ${gateway}`,
    `  API docs        ${gateway}/docs`,
    `  client id       ${clientId}`,
    `  client secret   ${clientSecret}`,
    `                  may do everything, as anybody, in the street ${demoStreet}`,
    ...notes.map((note) => `  ${note}`),
    '',
    'Get a token and push a hotline ticket:',
    '',
    `${token}; ${push}`,
    '',
    'Ctrl-C stops everything; the data stays for the next start.',
    '',
  ].join('\n');
}
