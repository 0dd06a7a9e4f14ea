import fc from 'fast-check';
import { maskIdentityNumber, maskName, maskPhone, cleanText } from './index.js';

const numbers = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
const mobile = fc.tuple(fc.constantFrom(...'3456789'), numbers(9)).map(([second, rest]) => `1${second}${rest}`);
const landline = fc
  .tuple(fc.constantFrom('010', '0571', '020'), fc.constantFrom('-', '', ' '), fc.constantFrom(...'2345678'), numbers(7))
  .map((p) => p.join(''));
const identity = fc.tuple(fc.constantFrom('330106', '110101'), numbers(11), fc.constantFrom(...'0123456789X')).map((p) => p.join(''));
const prose = fc.stringMatching(/^[楼道灯坏了请打找a-z，。 ]{0,12}$/);
const name = fc.stringMatching(/^[张三李四王欧阳建国明]{1,5}$/);

describe('masks', () => {
  it.each([
    ['张三', '张*'],
    ['欧阳建国', '欧***'],
    ['李', '*'],
    ['John Smith', 'J*** S***'],
    ['', '*'],
  ])('shows the name %j as %j', (given, shown) => expect(maskName(given)).toBe(shown));

  it.each([
    ['13812345678', '138****5678'],
    ['+86 138-1234-5678', '138****5678'],
    ['0571-87654321', '0571-****4321'],
    ['01087654321', '010-****4321'],
    ['87654321', '****4321'],
    ['12345', '****'],
  ])('shows the phone %j as %j', (given, shown) => expect(maskPhone(given)).toBe(shown));

  it('shows an identity number by its ends', () => expect(maskIdentityNumber('33010619900101123X')).toBe('3****************X'));

  it('never shows the whole value', () => {
    fc.assert(fc.property(name, (value) => !maskName(value).includes(value)));
    fc.assert(fc.property(fc.oneof(mobile, landline), (value) => !maskPhone(value).includes(value)));
    fc.assert(fc.property(identity, (value) => !maskIdentityNumber(value).includes(value)));
  });
});

describe('cleanText', () => {
  it('leaves no mobile number, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.oneof(prose, numbers(3)), mobile, fc.oneof(prose, numbers(3)), (before, number, after) => {
        expect(cleanText(before + number + after)).not.toMatch(/1[3-9]\d{9}/);
      }),
    );
  });

  it('leaves no landline and no identity number in prose', () => {
    fc.assert(
      fc.property(
        prose,
        landline,
        prose,
        (before, number, after) => cleanText(`${before}请${number}楼${after}`).includes(number) === false,
      ),
    );
    fc.assert(
      fc.property(prose, identity, prose, (before, number, after) => cleanText(before + number + after).includes(number) === false),
    );
  });

  it.each([
    ['请回电138 1234 5678。', '请回电[电话]。'],
    ['请回电１３８-１２３４-５６７８。', '请回电[电话]。'],
    ['+86 13812345678', '[电话]'],
    ['座机0571-87654321转8001', '座机[电话]转8001'],
    ['电话：87654321', '电话：[电话]'],
    ['身份证330106 19900101 123X', '身份证[证件号]'],
    ['旧证330106900101123', '旧证[证件号]'],
    ['3号楼2单元，2026-11-22 报修，工单20261122000123', '3号楼2单元，2026-11-22 报修，工单20261122000123'],
  ])('turns %j into %j', (given, left) => expect(cleanText(given)).toBe(left));

  it('removes the names it is given, the longest first', () => {
    expect(cleanText('张三丰和张三说 john 知道', ['张三', '张三丰', 'John', '和'])).toBe('[姓名]和[姓名]说 [姓名] 知道');
  });

  it('does not take a name for a pattern', () => expect(cleanText('楼道灯', ['.*'])).toBe('楼道灯'));

  it('removes every given name', () => {
    fc.assert(
      fc.property(prose, name, prose, (before, who, after) => who.length < 2 || !cleanText(before + who + after, [who]).includes(who)),
    );
  });
});
