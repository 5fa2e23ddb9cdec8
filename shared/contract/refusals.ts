/**
 * The closed list of refusals: HTTP status under `/api` and the sentence a person reads.
 * `{field}` style words are filled from the refusal's data. Screens and `/api` share these sentences.
 */
export const refusals = {
  'invalid-input': [
    400,
    '有内容填得不对：{fields}。请改好再试。',
    'Some of the input is not right: {fields}. Please correct it and try again.',
  ],
  'malformed-request': [
    400,
    '请求的格式读不懂，请检查后重发。',
    'The request could not be read. Please check its format and send it again.',
  ],
  'not-found': [404, '没有找到，请核对后再查。', 'Nothing was found. Please check and try again.'],
  'sign-in-needed': [401, '请先登录。', 'Please sign in first.'],
  'session-locked': [401, '屏幕已锁，请输入口令解锁。', 'The screen is locked. Please enter your password.'],
  'wrong-password': [
    401,
    '账号或口令不对，请再输一遍。',
    'The account or password is not right. Please try again.',
  ],
  'sign-in-slowed': [
    429,
    '试得太多了，请等 {seconds} 秒再试。',
    'Too many attempts. Please wait {seconds} seconds.',
  ],
  'not-permitted': [
    403,
    '您的岗位不能做这一步，请找有权限的同事。',
    'Your role may not do this. Please ask a colleague who may.',
  ],
  'station-not-paired': [
    401,
    '这块屏幕还没有登记，请找管理员。',
    'This screen is not paired yet. Please ask the administrator.',
  ],
  'hall-not-set-up': [
    409,
    '接待厅还没有设置，请先完成设置。',
    'The hall is not set up yet. Please finish the set-up first.',
  ],
  'hall-already-set-up': [409, '接待厅已经设置好了。', 'The hall is already set up.'],
  'request-id-reused': [
    409,
    '这个请求编号已经用在另一件事上，请换一个。',
    'This request id was used for something else. Please use a new one.',
  ],
  'id-number-length': [
    422,
    '身份证号应是 18 位，请对照证件再输一遍。',
    'An ID number has 18 digits. Please compare it with the card.',
  ],
  'id-number-characters': [
    422,
    '身份证号只有数字，最后一位可以是 X，请对照证件再输一遍。',
    'An ID number has digits only; the last may be X. Please compare it with the card.',
  ],
  'id-number-birth-date': [
    422,
    '身份证号里的出生日期不存在，请对照证件再输一遍。',
    'The birth date inside the ID number does not exist. Please compare it with the card.',
  ],
  'id-number-check-digit': [
    422,
    '身份证号最后一位对不上，可能有一位输错，请对照证件再输一遍。',
    'The last digit of the ID number does not match. Please compare all digits with the card.',
  ],
  'document-number-format': [
    422,
    '证件号码的样子不对，请对照证件再输一遍。',
    'The document number does not look right. Please compare it with the document.',
  ],
  'document-number-needed': [
    422,
    '请输入证件号码；没有带证件请选“无证件”。',
    'Please enter the document number, or choose “no document”.',
  ],
  'document-number-unexpected': [
    422,
    '选了“无证件”就不用填号码。',
    'With “no document” the number stays empty.',
  ],
  'query-code-unknown': [
    404,
    '没有查到这个查询码，请对照小票再输一遍。',
    'This query code was not found. Please compare it with your slip.',
  ],
  'query-tail-needed': [
    422,
    '请再输入证件号码的后四位。',
    'Please also enter the last four characters of your document number.',
  ],
  'query-slowed': [
    429,
    '试得太多了，请等 {seconds} 秒再查，或者找工作人员。',
    'Too many attempts. Please wait {seconds} seconds or ask the staff.',
  ],
  'visit-already-rated': [409, '您已经评价过了，谢谢。', 'You have already rated this visit. Thank you.'],
  'visit-not-finished': [409, '办完以后才能评价。', 'You can rate the visit once it is finished.'],
  'service-unknown': [422, '没有这项业务，请重新选择。', 'There is no such service. Please choose again.'],
  'window-unknown': [422, '没有这个窗口，请重新选择。', 'There is no such window. Please choose again.'],
  'window-taken': [409, '这个窗口已经有人了，请换一个。', 'This window is taken. Please choose another.'],
  'window-not-taken': [409, '请先选定您的窗口。', 'Please take a window first.'],
  'window-busy': [
    409,
    '这个窗口还有一位没办完，请先结束。',
    'This window still has a visitor. Please finish first.',
  ],
  'nobody-waiting': [409, '现在没有人在等。', 'Nobody is waiting.'],
  'ticket-state-changed': [
    409,
    '这张号票的状态刚变了，请看最新的队列。',
    'This ticket has just changed. Please look at the queue again.',
  ],
  'ticket-called-enough': [
    409,
    '已经叫了三次，请标为过号。',
    'Called three times already. Please mark the ticket as missed.',
  ],
  'ticket-at-other-window': [409, '这位来访人在别的窗口。', 'This visitor is at another window.'],
  'ticket-already-registered': [409, '这张号票已经登记过了。', 'This ticket is registered already.'],
  'too-many-representatives': [
    422,
    '代表最多五人（《信访工作条例》第二十条）。其他人记入来访人数。',
    'At most five representatives (art. 20). Count the others as persons present.',
  ],
  'persons-present-too-few': [
    422,
    '来访人数不能少于代表人数，也不能多于涉及人数。',
    'Persons present can be neither fewer than the representatives nor more than the persons involved.',
  ],
  'organ-needed': [422, '请写明转到哪个单位。', 'Please name the organ it goes to.'],
  'accused-needed': [422, '检举控告请写明被反映的人或单位。', 'Please name who is accused.'],
  'organ-is-accused': [
    422,
    '不能转给被检举控告的人或单位（第三十条），请改选。',
    'It can’t go to the accused (art. 30). Please choose another organ.',
  ],
  'reason-needed': [422, '请写明理由。', 'Please state the reason.'],
  'petition-already-triaged': [409, '这件事已经甄别过了。', 'This petition is triaged already.'],
  'petition-not-triaged': [409, '请先甄别，再出告知书。', 'Please triage first, then issue the notice.'],
  'letter-does-not-fit': [
    422,
    '这份文书和这件事的办理方式不符。',
    'This letter does not fit what was decided.',
  ],
  'letter-already-issued': [
    409,
    '这份文书已经出过了；还要一份，请点“补打”。',
    'This letter was issued already. For another copy, please reprint it.',
  ],
  'no-reply-yet': [409, '还没有收到答复。', 'There is no reply yet.'],
  'character-without-font': [
    422,
    '字库里没有“{character}”（{codePoint}），请管理员补字库。',
    'No font has “{character}” ({codePoint}). Please ask the administrator to add one.',
  ],
  'print-job-not-unknown': [409, '这份打印任务不用确认。', 'This print job needs no confirmation.'],
  'event-not-parked': [409, '这一条没有被搁置。', 'This event is not parked.'],
  /** Made by `renderer/client` itself when the host can't be reached; the host never sends it. */
  'no-connection': [
    503,
    '暂时连不上接待厅主机，正在重新连接。请稍等再试。',
    'The hall’s host can’t be reached right now; reconnecting. Please try again in a moment.',
  ],
  'too-busy': [503, '现在有点忙，请稍等再试。', 'The hall is busy. Please try again in a moment.'],
  'something-broke': [
    500,
    '程序出了问题，已记下。请再试一次，不行就叫工作人员。',
    'Something went wrong and was noted. Please try again or ask the staff.',
  ],
} as const satisfies Record<string, readonly [number, string, string]>;

export type RefusalCode = keyof typeof refusals;

/** Values that fill the sentence: all already fit to be shown, none of them personal. */
export type RefusalWords = Record<string, string | number>;

/** An expected refusal with the values its sentence needs. */
export type Refusal = { code: RefusalCode; words?: RefusalWords };

/** Makes a refusal value. */
export function refusal(code: RefusalCode, words?: RefusalWords): Refusal {
  return words ? { code, words } : { code };
}

/** HTTP status of a refusal under `/api`. */
export function statusOf(code: RefusalCode): number {
  return refusals[code][0];
}

/** The sentence a person reads, in their language. */
export function sentenceOf(code: RefusalCode, language: 'zh-CN' | 'en', words: RefusalWords = {}): string {
  const sentence = refusals[code][language === 'en' ? 2 : 1];
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(words[name] ?? ''));
}

/** Whether a string from the wire is one of the closed list. */
export function isRefusalCode(code: unknown): code is RefusalCode {
  return typeof code === 'string' && Object.hasOwn(refusals, code);
}
