import { cleanText } from '@linli/personal-data';
import type { Dispute } from '../domain/dispute.js';

const reference = /^(?:[a-z]+:)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A note of the timeline without phones, identity numbers and the names of the parties. One that is an id says nothing else, though its digits may look like a phone. */
export const cleanNote = (note: string, { parties }: Dispute): string =>
  reference.test(note)
    ? note
    : cleanText(
        note,
        parties.map(({ name }) => name),
      );
