import { DomainError } from '@linli/unit-of-work';
import { PlatformError } from './platform.problems.js';
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

  it('names type and status, the status in the language asked for', () => {
    const error = new DomainError('x.too-late', { days: 3 });
    expect(renderProblem(error, table, 'zh-CN', trace)).toMatchObject({ type: '/problems#x.too-late', title: '与当前状态冲突' });
    expect(renderProblem(error, table, 'en', trace)).toMatchObject({ type: '/problems#x.too-late', title: 'Conflict' });
  });

  it('says what is wrong with each field, and what a parameter is called, in the language asked for', () => {
    const fault = { pointer: '/title', code: 'length', detail: { zh: '须为 1 至 5 个字符', en: 'must have 1 to 5 characters' } };
    const refused = new PlatformError('platform.invalid-request', { count: 1 }, [fault]);
    expect(renderProblem(refused, table, 'zh-CN', trace).errors).toEqual([{ ...fault, detail: '须为 1 至 5 个字符' }]);
    expect(renderProblem(refused, table, 'en', trace).errors).toEqual([{ ...fault, detail: 'must have 1 to 5 characters' }]);
    const moved = new DomainError('x.moved', { state: { zh: '处置中', en: 'in progress' } });
    const texts = { 'x.moved': { status: 409, en: 'It is {state}.', zh: '现为“{state}”。' } };
    expect(renderProblem(moved, texts, 'zh-CN', trace).detail).toBe('现为“处置中”。');
    expect(renderProblem(moved, texts, 'en', trace).detail).toBe('It is in progress.');
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
