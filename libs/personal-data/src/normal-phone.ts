import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
/** Prefixes that route a call over another network (IP 拨号): not part of the number. */
const routingPrefix = /^(?:17951|17909|17911|17900|12593)[\s-]*(?=(?:\+?86|0086)?[\s-]*1[3-9])/;
const local = /^[2-9]\d{6,7}$/;
/** What nearly every caller has and types: known without the tables of the world's numbers, which cost more than all else that a push does to its texts. */
const usualMobile = /^1(?:[38]\d|[59][0-35-9])\d{8}$/;

/**
 * The one form in which a phone number is compared and hashed: E.164 without the plus (`8613812345678`, `8657187654321`). A local number without its
 * area code stays as its seven or eight digits, since nothing says which city it belongs to.
 * Null where the text is no phone number: letters, too few digits, or a masked number such as `138****5678`.
 */
export function normalPhone(text: string): string | null {
  if (usualMobile.test(text)) return `86${text}`;
  const plain = text.normalize('NFKC').replace(invisible, '').trim().replace(routingPrefix, '');
  if (!/^\(?[+\d][\d\s().·\-‐-—]*$/.test(plain)) return null;
  const digits = plain.replace(/[^\d+]/g, '');
  if (local.test(digits)) return digits;
  const parsed = parsePhoneNumberFromString(digits, 'CN');
  return parsed?.isValid() ? parsed.number.slice(1) : null;
}
