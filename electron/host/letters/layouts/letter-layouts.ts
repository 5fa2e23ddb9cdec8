import type { LetterFacts } from '#host/letters/composition.ts';
import { cityReply } from '#host/letters/layouts/city-reply.ts';
import { guidanceNotice } from '#host/letters/layouts/guidance-notice.ts';
import { notAcceptedNotice } from '#host/letters/layouts/not-accepted-notice.ts';
import type { NoticeText } from '#host/letters/layouts/notice-text.ts';
import { registrationReceipt } from '#host/letters/layouts/registration-receipt.ts';
import { transferNotice } from '#host/letters/layouts/transfer-notice.ts';
import type { LetterKind } from '#shared/domain/letters.ts';

/** How each kind of letter puts its facts into words. */
export const letterLayouts: Record<LetterKind, (facts: LetterFacts) => NoticeText> = {
  'registration-receipt': registrationReceipt,
  'transfer-notice': transferNotice,
  'guidance-notice': guidanceNotice,
  'not-accepted-notice': notAcceptedNotice,
  'city-reply': cityReply,
};
