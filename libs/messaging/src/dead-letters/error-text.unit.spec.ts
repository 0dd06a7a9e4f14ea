import { DomainError } from '@linli/unit-of-work';
import { QueryFailedError } from 'typeorm';
import { describeError } from './error-text.js';

const databaseError = (code: string) => Object.assign(new Error('Key (phone)=(13812345678)'), { code, constraint: 'people_phone_key' });
const wrapped = (code: string) => new QueryFailedError('SELECT 13812345678', ['13812345678'], databaseError(code));

describe('describeError', () => {
  it('names kind, code and place, never the text', () => {
    expect(describeError(wrapped('23505'))).toMatch(/^QueryFailedError 23505 people_phone_key at .*error-text\.unit\.spec\.ts/);
    expect(describeError(new TypeError('13812345678'))).toMatch(/^TypeError at /);
    expect(describeError(new DomainError('spec.refused', { phone: '13812345678' }))).toBe('DomainError spec.refused');
    expect(describeError('13812345678')).not.toContain('138');
  });
});
