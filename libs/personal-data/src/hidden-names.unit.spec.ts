import { cleanText, cleanTexts, maskIdentityNumber, maskName } from './index.js';

describe('a masked name', () => {
  it.each([
    ['  张三  ', '张*'],
    ['John  \t Smith', 'J*** S***'],
    ['𠮷野', '𠮷*'],
    ['欧阳建国华', '欧***'],
    ['   ', '*'],
  ])('%j is shown as %j', (given, shown) => expect(maskName(given)).toBe(shown));
});

describe('a masked identity number', () => {
  it.each([
    [' 33010619900101123X ', '3****************X'],
    ['12345678', '1******8'],
    ['1234567', '********'],
    ['', '********'],
  ])('%j is shown as %s', (given, shown) => expect(maskIdentityNumber(given)).toBe(shown));
});

describe('a cleaned text', () => {
  it.each([
    ['13812345678 和 13912345678', '[电话] 和 [电话]'],
    ['0571-87654321、010-62345678', '[电话]、[电话]'],
    ['33010619900101123X，330106199001011248', '[证件号]，[证件号]'],
    ['电话：87654321，tel 62345678', '电话：[电话]，tel [电话]'],
  ])('%j loses every number, not the first alone', (given, left) => expect(cleanText(given)).toBe(left));

  it('loses a name every time, in any case, and also where it was given with blanks', () => {
    expect(cleanText('张三叫来 ANN 和张三', [' 张三 ', 'ann'])).toBe('[姓名]叫来 [姓名] 和[姓名]');
  });

  it('keeps what a name of one character would take with it', () =>
    expect(cleanText('李子树下，Li 说', ['李', ' L '])).toBe('李子树下，Li 说'));

  it('keeps fields that have no value', () => {
    expect(cleanTexts({ text: '13812345678', none: undefined, flag: true }, [], [])).toStrictEqual({
      text: '[电话]',
      none: undefined,
      flag: true,
    });
  });

  it('keeps what is a value and no record', () => {
    const photo = Buffer.from('13812345678');
    expect(cleanTexts({ photo }, [], []).photo).toBe(photo);
  });
});
