import { DomainError } from '@linli/unit-of-work';
import { PlatformError } from './platform.problems.js';
import { languageOf, renderProblem } from './render-problem.js';

const trace = '0af7651916cd43dd8448eb211c80319c';
const table = {
  'x.late': { status: 409, en: '{who} is late by {days} days, {days}!', zh: '{who}晚了{days}天，{days}！' },
  'x.odd': { status: 418, en: 'Odd.', zh: '奇。' },
  'platform.unavailable': { status: 502, en: 'Own words.', zh: '自己的话。' },
};

describe('a problem', () => {
  it('says everything that its document has, and no more', () => {
    expect(renderProblem(new DomainError('x.late', { who: 'Li', days: 0 }), table, 'en', trace)).toStrictEqual({
      type: '/problems#x.late',
      title: 'Conflict',
      status: 409,
      code: 'x.late',
      detail: 'Li is late by 0 days, 0!',
      traceId: trace,
    });
  });

  it('repeats no phone and no identity number, but ids, numbers and times as they are', () => {
    const detail = (who: string) => renderProblem(new DomainError('x.late', { who, days: 1 }), table, 'en', trace).detail.split(' is ')[0];
    expect(detail('王13800001111')).toBe('王[电话]');
    expect(detail('13800001111')).toBe('[电话]');
    for (const said of [
      '0199d0a0-0000-7000-8000-138000011112',
      '2026-11-22T08:30:00.000Z',
      'SJ-20261122-000001',
      '330106002003-G05',
      '/a/b',
    ])
      expect(detail(said)).toBe(said);
  });

  it('leaves a blank for what nobody said', () => {
    expect(renderProblem(new DomainError('x.late', { who: '' }), table, 'zh-CN', trace).detail).toBe('晚了天，！');
  });

  it('with a status that has no name of its own is called by its sentence', () => {
    expect(renderProblem(new DomainError('x.odd'), table, 'zh-CN', trace)).toMatchObject({ title: '奇。', detail: '奇。', status: 418 });
  });

  it('of a code that nobody mapped shows nothing of it', () => {
    expect(renderProblem(new DomainError('y.unmapped', { secret: 1 }), table, 'en', trace)).toEqual({
      type: '/problems#platform.internal',
      title: 'Internal server error',
      status: 500,
      code: 'platform.internal',
      detail: 'Something went wrong on our side; the trace id helps to find it.',
      traceId: trace,
    });
  });

  it('is told in the service’s own words where it has some', () => {
    expect(renderProblem(new PlatformError('platform.unavailable'), table, 'en', trace)).toMatchObject({
      status: 502,
      detail: 'Own words.',
    });
  });

  it('points first at its own place, then at each fault', () => {
    const fault = { pointer: '/b', code: 'isInt', detail: { zh: '须为整数', en: 'must be a whole number' } };
    const refused = new PlatformError('platform.invalid-request', { count: 1 }, [fault]);
    expect(renderProblem(refused, table, 'zh-CN', trace).errors).toEqual([{ ...fault, detail: '须为整数' }]);
    const pointing = new DomainError('x.odd', {}, { pointer: '/a' });
    expect(renderProblem(pointing, table, 'en', trace).errors).toEqual([{ pointer: '/a', code: 'x.odd', detail: 'Odd.' }]);
  });
});

describe('the language of an answer', () => {
  it.each([
    ['en-US;q=0.5, zh;q=0.4', 'en'],
    ['en;q=0.4, zh;q=0.5', 'zh-CN'],
    ['zh, en', 'zh-CN'],
    ['en, zh', 'en'],
    ['EN', 'en'],
    [' en ; q=0.9 , zh;q=0.8', 'en'],
    ['en;level=1;q=0.3,zh;q=0.2', 'en'],
    ['en;q=x, zh;q=0.1', 'zh-CN'],
    ['en;q=0, fr', 'zh-CN'],
    ['eng', 'zh-CN'],
    ['xen', 'zh-CN'],
    ['zhuang, en', 'en'],
    ['de', 'zh-CN'],
    ['', 'zh-CN'],
    [undefined, 'zh-CN'],
  ])('asked for as %j is %s', (header, language) => expect(languageOf(header)).toBe(language));
});
