import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  lin,
  openPetitionsUnderTest,
  type PetitionsUnderTest,
  registrationOf,
} from '#host/petitions/petitions-under-test.ts';
import { searchPetitions } from '#host/petitions/search-petitions.ts';
import { formatRegistrationNumber } from '#shared/domain/registration-number.ts';

describe('finding petitions', () => {
  let room: PetitionsUnderTest;
  const numbers = new Map<string, string>();

  beforeAll(async () => {
    room = await openPetitionsUnderTest();
    const people = [
      registrationOf(
        { name: '张小明', document: { type: 'resident-id', number: '11010519491231002X' } },
        { request: '请求支付拖欠的工资', facts: '在木棉镇３号楼干活，三个月没有领到钱。' },
      ),
      registrationOf({ name: '王𬱖' }, { request: '楼上漏水' }),
      registrationOf({ name: '𠮷野㐱' }),
      registrationOf({ name: '阿卜杜拉·买买提' }),
      registrationOf({ name: '单雄' }),
      registrationOf({ name: '吕布衣' }),
      registrationOf({ name: 'José Smith', document: { type: 'passport', number: 'X1234567' } }),
      registrationOf(
        { name: '欧阳海' },
        {
          representatives: [{ name: '李代表' }],
          personsPresent: 2,
          personsInvolved: 9,
          facts: '张小明也在场。',
        },
      ),
    ];
    for (const registration of people) {
      const petition = await room.register(registration);
      numbers.set(registration.petitioner.name, petition.registrationNumber);
    }
  });
  afterAll(() => room.close());

  const search = (words: string, limit = 20) =>
    room.database.read((tx) => searchPetitions(tx, { words, limit }, lin.staff));
  const names = (words: string) => search(words).found.map(({ name }) => name);
  const why = (words: string) => search(words).found.map((line) => [line.name, line.why]);

  it.each([
    ['a whole name', '张小明', ['欧阳海', '张小明']],
    ['a surname alone', '王', ['王𬱖']],
    ['a given name', '小明', ['欧阳海', '张小明']],
    ['a rare character, never cut in half', '𬱖', ['王𬱖']],
    ['rare characters at either end', '𠮷野', ['𠮷野㐱']],
    ['a rare character of the first plane', '㐱', ['𠮷野㐱']],
    ['a name with ·', '阿卜杜拉·买买提', ['阿卜杜拉·买买提']],
    ['the same name without ·', '阿卜杜拉买买提', ['阿卜杜拉·买买提']],
    ['the same name with another dot', '阿卜杜拉・买买提', ['阿卜杜拉·买买提']],
    ['its second part', '买买提', ['阿卜杜拉·买买提']],
    ['a Latin name in any case', 'smith', ['José Smith']],
    ['a Latin name without its accent', 'jose', ['José Smith']],
    ['a Latin name in two words', 'José Smith', ['José Smith']],
    ['a representative', '李代表', ['欧阳海']],
  ])('finds %s', (_, words, expected) => {
    expect(names(words)).toEqual(expected);
  });

  it.each([
    ['pinyin', 'zhangxiaoming', ['张小明']],
    ['the beginning of pinyin', 'zhangxiaom', ['张小明']],
    ['pinyin with a space', 'zhang xiaoming', ['张小明']],
    ['pinyin with an apostrophe', "ouyang'hai", ['欧阳海']],
    ['the given name’s pinyin', 'xiaoming', ['张小明']],
    ['initials', 'zxm', ['张小明']],
    ['a surname read as a surname', 'shanxiong', ['单雄']],
    ['a surname read as a character', 'danxiong', ['单雄']],
    ['ü as v', 'lvbu', ['吕布衣']],
    ['ü as u', 'lubu', ['吕布衣']],
    ['ü as ü', 'lübu', ['吕布衣']],
    ['a character the dictionary has wrong', 'wangwei', ['王𬱖']],
    ['characters the dictionary lacks', 'jiyezhen', ['𠮷野㐱']],
  ])('finds a name by %s', (_, words, expected) => {
    expect(names(words)).toEqual(expected);
    expect(search(words).found[0]?.why).toEqual(['pinyin']);
  });

  it('finds by document tail, in either case, and by the whole document', () => {
    expect(why('002x')).toEqual([['张小明', ['tail']]]);
    expect(why('002Ｘ')).toEqual([['张小明', ['tail']]]);
    expect(why('11010519491231002X')).toEqual([['张小明', ['document']]]);
    expect(why('x1234567')).toEqual([['José Smith', ['document']]]);
  });

  it('finds by registration number: whole, with dashes, with spaces, its beginning, without the hall’s code', () => {
    const number = numbers.get('王𬱖') ?? '';
    const written = formatRegistrationNumber(number);
    for (const typed of [number, written, written.replaceAll('-', ' '), number.slice(6)]) {
      expect(why(typed), typed).toEqual([['王𬱖', ['number']]]);
    }
    expect(names('440199-20261123')).toHaveLength(8);
    expect(names('20261123')).toHaveLength(8);
    expect(names('440198')).toEqual([]);
  });

  it('finds words of the statement, whole-width digits like half-width ones', () => {
    expect(why('拖欠工资')).toEqual([]);
    expect(why('拖欠的工资')).toEqual([['张小明', ['words']]]);
    expect(why('拖欠 工资')).toEqual([['张小明', ['words']]]);
    expect(why('水')).toEqual([['王𬱖', ['words']]]);
    expect(names('3号楼')).toEqual(['张小明']);
  });

  it('wants everything typed to be found, wherever it stands', () => {
    expect(why('张小明 002X')).toEqual([['张小明', ['name', 'tail']]]);
    expect(why('zxm 工资')).toEqual([['张小明', ['pinyin', 'words']]]);
    expect(names('张小明 漏水')).toEqual([]);
  });

  it('says of each petition why it is there', () => {
    expect(why('张小明')).toEqual([
      ['欧阳海', ['words']],
      ['张小明', ['name']],
    ]);
  });

  it('lists the newest first and says when there are more', () => {
    expect(search('押金', 2)).toMatchObject({
      found: [{ name: '欧阳海' }, { name: 'José Smith' }],
      more: true,
    });
    expect(search('押金', 6)).toMatchObject({ more: false });
    expect(search('', 3)).toMatchObject({ found: [{ name: '欧阳海', why: [] }, {}, {}], more: true });
  });

  it.each(['!!!', '"', '*', 'name : (', 'NEAR(', '张" OR "王', '-', '(', '\u0301'])(
    'takes %j as something nobody wrote, not as a command',
    (words) => {
      expect(search(words)).toEqual({ found: [], more: false });
    },
  );
});
