import { clip } from '@linli/contracts';
import { cleanTexts } from '@linli/personal-data';
import { summaryCharactersMax, type Agreement } from '../domain/agreement.js';
import type { Dispute } from '../domain/dispute.js';

/** Ids, codes and words of closed lists; what is sealed when it is written; and the parts that are cleaned below, each with fields of its own. */
const verbatim: readonly (keyof Dispute)[] = [
  ...(['id', 'number', 'areaCode', 'source', 'incidentId', 'type', 'urgency', 'state', 'colour', 'grade'] as const),
  ...(['mediatorIds', 'helperIds', 'parties', 'content'] as const),
  ...(['colourOverride', 'recusals', 'sessions', 'agreement', 'followUps'] as const),
];

/** Every text of the dispute that is kept in clear, without phones, identity numbers and the names of its parties. */
export function cleanDispute(dispute: Dispute): Dispute {
  const names = dispute.parties.map(({ name }) => name);
  const { colourOverride, recusals, sessions, agreement, followUps } = dispute;
  return {
    ...cleanTexts(dispute, names, verbatim),
    colourOverride: colourOverride && cleanTexts(colourOverride, names, ['colour', 'by']),
    recusals: recusals.map((recusal) => cleanTexts(recusal, names, ['mediatorId'])),
    sessions: sessions.map((session) => cleanTexts(session, names, ['id', 'minutes', 'outcome'])),
    agreement: agreement && cleanAgreement(agreement, names),
    followUps: followUps.map((visit) => cleanTexts(visit, names, ['id'])),
  };
}

/** The content and the obligations are sealed when they are written; the summary is what others may know of them. */
function cleanAgreement(agreement: Agreement, names: readonly string[]): Agreement {
  const clean = cleanTexts(agreement, names, ['form', 'content', 'signatures', 'obligations']);
  return { ...clean, summary: clip(clean.summary, summaryCharactersMax) };
}
