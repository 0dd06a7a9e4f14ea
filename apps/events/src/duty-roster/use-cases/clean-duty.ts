import { cleanTexts } from '@linli/personal-data';
import type { DutyFacts } from '../domain/duty.js';

/** A duty with the ids and work names of people free of phones. */
export function cleanDuty(facts: DutyFacts): DutyFacts {
  const { person, deputy } = facts;
  return { ...facts, person: cleanTexts(person, [], []), deputy: deputy && cleanTexts(deputy, [], []) };
}
