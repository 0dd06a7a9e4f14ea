import fc from 'fast-check';
import { cleanText } from './clean-text.js';

describe('a number that somebody hides', () => {
  it.each([
    ['138 - 1234 - 5678', '[电话]'],
    ['找我：138，1234，5678', '找我：[电话]'],
    ['138、1234、5678', '[电话]'],
    ['138\n1234\n5678', '[电话]'],
    ['138\u00ad1234\u00ad5678', '[电话]'],
    ['138\u20091234\u20095678', '[电话]'],
    ['1\u200b3\u200b8\u200b12345678', '[电话]'],
    ['一三八一二三四五六七八', '[电话]'],
    ['幺三八幺二三四五六七八', '[电话]'],
    ['壹叁捌壹贰叁肆伍陆柒捌', '[电话]'],
    ['①③⑧①②③④⑤⑥⑦⑧', '[电话]'],
    ['١٣٨١٢٣٤٥٦٧٨', '[电话]'],
    ['𝟏𝟑𝟖𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖', '[电话]'],
    ['1三8一2三4五6七8', '[电话]'],
    ['1，3，8，1，2，3，4，5，6，7，8', '[电话]'],
    ['17951 13812345678', '[电话]'],
    ['1795113812345678', '[电话]'],
    ['1259313812345678', '[电话]'],
    ['+86，138，1234，5678', '[电话]'],
    ['零五七一-八七六五四三二一', '[电话]'],
    ['330106，19900101，123X', '[证件号]'],
    ['三三零一零六一九九零零一零一一二三四', '[证件号]'],
    ['330106\n19900101\n1234', '[证件号]'],
    ['😀😀138，1234，5678😀', '😀😀[电话]😀'],
  ])('is taken out of %j', (given, left) => expect(cleanText(given)).toBe(left));

  it.each([
    '1301、1302、1303室停水',
    '13、14、15、16、17、18号楼',
    '2026-11-19 08:30:45，2026年11月20日',
    '3号楼2单元501，电费 138.50 元，共 1,234,567.89 元',
    '工单20261122000123',
    '一楼到三楼，五户人家，七八个老人，九十岁',
    '（2026）浙0106民初12号',
    'SJ-20261122-000123',
    '三月十一日、十二日、十三日、十四日、十五日',
    '101,102,103,201,202,203',
  ])('is nothing in %j', (text) => expect(cleanText(text)).toBe(text));
});

describe('any phone in any writing', () => {
  const digits = ['0123456789', '０１２３４５６７８９', '〇一二三四五六七八九', '零壹贰叁肆伍陆柒捌玖', '⓪①②③④⑤⑥⑦⑧⑨', '٠١٢٣٤٥٦٧٨٩'];
  const separator = fc.constantFrom('', ' ', '-', ' - ', '，', '、', '\n', '\u00ad', '\u2009', '\u200b', '.', '/', '；');
  const phone = fc
    .tuple(fc.constantFrom('3', '5', '7', '8', '9'), fc.stringMatching(/^\d{9}$/))
    .map(([second, rest]) => `1${second}${rest}`);

  it('leaves nothing of itself', () => {
    fc.assert(
      fc.property(phone, fc.constantFrom(...digits), separator, fc.constantFrom('你好', '请回电：', ''), (number, forms, gap, before) => {
        const written = Array.from(number, (digit) => Array.from(forms)[Number(digit)]);
        const parted = [written.slice(0, 3), written.slice(3, 7), written.slice(7)].map((group) => group.join('')).join(gap);
        expect(cleanText(`${before}${parted}谢谢`)).toBe(`${before}[电话]谢谢`);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a name', () => {
  it.each([
    ['张 小 明来过', '[姓名]来过'],
    ['张　小明', '[姓名]'],
    ['张\u200b小\u200b明', '[姓名]'],
    ['张·小·明', '[姓名]'],
    ['张小 明亮', '[姓名]亮'],
    ['张大明', '张大明'],
  ])('is taken out however it is parted: %j', (given, left) => expect(cleanText(given, ['张小明'])).toBe(left));
});
