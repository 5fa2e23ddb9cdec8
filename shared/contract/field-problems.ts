/** What can be wrong with one field, in both languages; `{n}` is the limit the schema names. */
const problems = {
  required: ['要填', 'is needed'],
  'control-character': ['有不能用的字符', 'has characters that can’t be used'],
  'too-long': ['太长，最多 {n} 个字', 'is too long, {n} characters at most'],
  'too-short': ['太短，至少 {n} 个字', 'is too short, at least {n} characters'],
  'too-many': ['太多，最多 {n} 项', 'has too many entries, {n} at most'],
  'not-a-number': ['应是数字', 'must be a number'],
  'out-of-range': ['应在 {n} 之间', 'must be within {n}'],
  'not-a-choice': ['请从给出的选项里选', 'must be one of the choices'],
  'not-an-id': ['编号不对', 'is not a valid id'],
  'not-a-phone': ['电话号码只用数字', 'must be a telephone number'],
  'not-a-code': ['应是 4 到 12 位数字或大写字母', 'must be 4 to 12 digits or capital letters'],
  'not-a-url': ['应是 http 或 https 地址', 'must be an http or https address'],
  invalid: ['格式不对', 'is not in the right format'],
} as const satisfies Record<string, readonly [string, string]>;

/** People's words for the last step of a field's path; other fields show their path. */
const fieldNames: Record<string, readonly [string, string]> = {
  name: ['姓名', 'name'],
  number: ['证件号码', 'document number'],
  type: ['证件类型', 'document type'],
  phone: ['电话', 'phone'],
  partySize: ['同来人数', 'party size'],
  matterKind: ['事项类别', 'kind of matter'],
  statement: ['简要诉求', 'statement'],
  language: ['语言', 'language'],
  address: ['住址', 'address'],
  request: ['诉求', 'request'],
  facts: ['事实', 'facts'],
  reasons: ['理由', 'reasons'],
  reason: ['理由', 'reason'],
  organ: ['单位', 'organ'],
  accused: ['被反映的人或单位', 'accused'],
  personsPresent: ['来访人数', 'persons present'],
  personsInvolved: ['涉及人数', 'persons involved'],
  representatives: ['代表', 'representatives'],
  account: ['账号', 'account'],
  password: ['口令', 'password'],
  queryCode: ['查询码', 'query code'],
  documentTail: ['证件后四位', 'document tail'],
  comment: ['意见', 'comment'],
  words: ['查找内容', 'search words'],
};

/** The problem's name from a schema message; anything unforeseen is `invalid`. */
export function fieldProblemOf(message: string): string {
  const [name = ''] = message.split(':');
  return Object.hasOwn(problems, name) ? message : 'invalid';
}

/** A few words such as 姓名太长，最多 70 个字. */
export function sentenceOfProblem(path: string, problem: string, language: 'zh-CN' | 'en'): string {
  const [name = 'invalid', limit = ''] = problem.split(':');
  const words = problems[(Object.hasOwn(problems, name) ? name : 'invalid') as keyof typeof problems];
  const last = path.split('.').findLast((step) => !/^\d+$/.test(step)) ?? '';
  const known = fieldNames[last];
  const field = known ? known[language === 'en' ? 1 : 0] : path || (language === 'en' ? 'the input' : '内容');
  const said = words[language === 'en' ? 1 : 0].replace('{n}', limit);
  return language === 'en' ? `${field} ${said}` : `${field}${said}`;
}
