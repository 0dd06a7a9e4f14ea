import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

const community = '330106002';

/** Reads tickets, one JSON object a line; throws naming the first line that is none. */
export function readTickets(file) {
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (!line.trim()) return [];
      try {
        return [toPush(JSON.parse(line))];
      } catch (error) {
        throw new Error(`${file}, line ${index + 1}: ${error.message}`);
      }
    });
}

/** The push of one line. A line without an area is filed under one of the demo's three communities, always the same one. */
function toPush(line) {
  for (const field of ['externalNo', 'subject', 'content', 'reportedAt']) {
    if (typeof line[field] !== 'string' || line[field] === '') throw new Error(`the field ${field} is missing`);
  }
  const { caller, callerName, subject, content, ...rest } = line;
  return {
    system: '12345',
    areaCode: `${community}${String(1 + (numberOf(line.externalNo) % 3)).padStart(3, '0')}`,
    ...rest,
    ...((callerName ?? caller) ? { callerName: callerName ?? caller } : {}),
    subject: tidy(subject, 200),
    content: tidy(content, 4_000),
  };
}

/** Real messages carry stray control characters; an integration cleans them before it pushes, and so does this one. */
const tidy = (text, max) =>
  text
    // eslint-disable-next-line no-control-regex -- these are what it is about
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, ' ')
    .trim()
    .slice(0, max);

/** A number that depends on nothing but the text: the demo decides by it who does what, so that every run decides alike. */
export const numberOf = (text) => createHash('sha256').update(text).digest().readUInt32BE(0);
