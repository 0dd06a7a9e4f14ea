import { cleanText } from '@linli/personal-data';

/** Free text about a service is kept readable, so phones and identity numbers are taken out of it first. */
export const withoutNumbers = <T extends string | null>(text: T): T => (text === null ? text : (cleanText(text) as T));
