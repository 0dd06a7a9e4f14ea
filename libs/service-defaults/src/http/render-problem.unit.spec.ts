import { DomainError } from '@linli/unit-of-work';
import { languageOf, renderProblem } from './render-problem.js';

const table = { 'x.too-late': { status: 409, en: 'Too late by {days} days.', zh: '晚了 {days} 天。' } };
const trace = 'a'.repeat(32);

describe('renderProblem', () => {
  it('gives code, status and the sentence in the language asked for', () => {
    const error = new DomainError('x.too-late', { days: 3 }, { pointer: '/at' });
    expect(renderProblem(error, table, 'en', trace)).toMatchObject({
      status: 409,
      code: 'x.too-late',
      detail: 'Too late by 3 days.',
      traceId: trace,
    });
    expect(renderProblem(error, table, 'zh-CN', trace).detail).toBe('晚了 3 天。');
    expect(renderProblem(error, table, 'en', trace).errors).toEqual([
      { pointer: '/at', code: 'x.too-late', detail: 'Too late by 3 days.' },
    ]);
  });

  it('shows nothing of an unknown error', () => {
    const problem = renderProblem(new Error('password=hunter2'), table, 'en', trace);
    expect(problem).toMatchObject({ status: 500, code: 'platform.internal' });
    expect(JSON.stringify(problem)).not.toContain('hunter2');
  });
});

describe('languageOf', () => {
  it.each([
    [undefined, 'zh-CN'],
    ['en', 'en'],
    ['en-GB,zh;q=0.8', 'en'],
    ['zh-CN,en;q=0.9', 'zh-CN'],
    ['fr, en;q=0.2', 'en'],
    ['en;q=0', 'zh-CN'],
    ['*', 'zh-CN'],
  ])('reads %p as %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
