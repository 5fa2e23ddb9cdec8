import { identityCheckCharacter } from '#shared/domain/check-digits.ts';
import type { StatedDocument } from '#shared/domain/people.ts';
import type { Random } from '#test/bench/registrations/random.ts';

// Ten times in the list: names that every third person has.
const commonSurnames = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗'];
const otherSurnames = [
  ...'郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤盖单仇查区解',
  ...['欧阳', '司马', '诸葛', '上官', '夏侯', '皇甫', '尉迟', '慕容'],
];
const surnames = [...Array.from({ length: 10 }, () => commonSurnames).flat(), ...otherSurnames];
const givenCharacters = [
  ...'伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂兰玉珍凤华建国志新春梅红文辉晓雪婷宇浩然子轩梓涵欣怡雨泽思远俊博瑞嘉诚佳慧琳倩颖淑贞惠珠莲云海林森鹏飞龙虎生根福德贵祥永庆庚庭柏松竹青山川江河源泉清波亮光照朝阳旭升立成功胜利和顺安康宁泰舟帆航㼆喆㛃',
];
const minorityNames = [
  '阿依古丽·买买提',
  '巴图·孟和',
  '扎西·次仁',
  '古丽娜尔·艾山',
  '木合塔尔·吐尔逊',
  '卓玛·央金',
];
const foreignNames = ['Maria Okonkwo', 'John Carter', 'Nguyen Van Anh', 'Elena Petrova', 'Ahmed Hassan'];

/** A made-up person and a document that passes the host's own rules. */
export type MadeUpPerson = { name: string; document: StatedDocument; phone: string };

/** Mostly residents with an identity card; a few foreigners, minority names and people without papers. */
export function madeUpPerson(random: Random, year: number): MadeUpPerson {
  const phone = random.chance(0.9) ? `120${digits(random, 8)}` : '';
  if (random.chance(0.01)) {
    const number = `E${digits(random, 8)}`;
    return { name: random.pick(foreignNames), document: { type: 'passport', number }, phone };
  }
  const name = random.chance(0.02) ? random.pick(minorityNames) : chineseName(random);
  if (random.chance(0.03)) return { name, document: { type: 'none', number: '' }, phone };
  return { name, document: { type: 'resident-id', number: identityNumber(random, year) }, phone };
}

/** A name of two or three characters (a compound surname counts as one). */
export function chineseName(random: Random): string {
  const given = random.chance(0.8)
    ? random.pick(givenCharacters) + random.pick(givenCharacters)
    : random.pick(givenCharacters);
  return random.pick(surnames) + given;
}

/** An adult's number in a region that no county has. */
function identityNumber(random: Random, year: number): string {
  const born = year - 18 - random.below(70);
  const day = `${two(1 + random.below(12))}${two(1 + random.below(28))}`;
  const body = `440199${born}${day}${digits(random, 3)}`;
  return body + identityCheckCharacter(body);
}

/** `count` digits. */
function digits(random: Random, count: number): string {
  return Array.from({ length: count }, () => random.below(10)).join('');
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
