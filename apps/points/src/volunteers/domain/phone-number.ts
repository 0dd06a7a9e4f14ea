import { PointsError } from '../../points.errors.js';

const mobile = /^1[3-9]\d{9}$/;
const landline = /^0(?:[12]\d|[3-9]\d{2})[2-9]\d{6,7}$/;

/** A phone of China as bare digits, however it was written: one number has one keyed hash. Throws `points.phone-invalid`. */
export function normalisePhone(phone: string): string {
  const digits = phone
    .normalize('NFKC')
    .replace(/[\s\-()]/g, '')
    .replace(/^(?:\+|00)86/, '');
  const local =
    landline.test(`0${digits}`) && !mobile.test(digits) && /^\s*(?:\+|00)\s*86/.test(phone.normalize('NFKC')) ? `0${digits}` : digits;
  if (!mobile.test(local) && !landline.test(local)) throw new PointsError('points.phone-invalid', {}, { pointer: '/phone' });
  return local;
}
