/** Document types of `shared/domain/identity-documents.ts`; formats there. */
export const documentTypes = [
  'resident-id', // 居民身份证, GB 11643
  'hong-kong-macao-taiwan-residence', // 港澳台居民居住证
  'hong-kong-macao-permit', // 港澳居民来往内地通行证
  'taiwan-permit', // 台湾居民来往大陆通行证
  'foreign-permanent-residence', // 外国人永久居留身份证, 2017 and 2023 formats
  'passport', // 护照
  'none', // 无证件: registered by the name the visitor states
] as const;
export type DocumentType = (typeof documentTypes)[number];

/** A document as the visitor stated it; `number` is empty exactly when the type is `none`. */
export type StatedDocument = { type: DocumentType; number: string };

/** How the visitor's identity was established. */
export type IdentityCheck = 'stated' | 'seen-by-officer';

/** A natural person as registered. */
export type Person = { name: string; document: StatedDocument; phone: string };

/** Languages of the screens and papers. */
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];
