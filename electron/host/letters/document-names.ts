import type { DocumentType } from '#shared/domain/people.ts';

/** Documents as letters name them. */
export const documentNames: Record<DocumentType, string> = {
  'resident-id': '居民身份证',
  'hong-kong-macao-taiwan-residence': '港澳台居民居住证',
  'hong-kong-macao-permit': '港澳居民来往内地通行证',
  'taiwan-permit': '台湾居民来往大陆通行证',
  'foreign-permanent-residence': '外国人永久居留身份证',
  passport: '护照',
  none: '无证件',
};
