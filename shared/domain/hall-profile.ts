import type { ServiceId, WindowId } from '#shared/domain/ids.ts';

/** A name shown in both languages of the house. */
export type BilingualText = { zh: string; en: string };

/** A queue of the hall; `prefix` is the one letter before its ticket numbers. */
export type HallService = { id: ServiceId; prefix: string; name: BilingualText };

/** A window (counter 窗口) with the services it takes; `number` is what is spoken: 三号窗口. */
export type HallWindow = { id: WindowId; number: number; serviceIds: ServiceId[] };

/** A notice of the hall (信访须知, 政策法规): Markdown-free paragraphs. */
export type HallNotice = {
  id: string;
  shelf: 'visitor-notice' | 'policy';
  title: BilingualText;
  paragraphs: BilingualText[];
};

/**
 * What a hall is: set once by the set-up wizard, changed by later events.
 * `code` is the registering organ's code in registration numbers (4 to 12 digits or capitals);
 * `documentPrefix` stands before 〔year〕 in document numbers, for example `木棉信访`.
 */
export type HallProfile = {
  code: string;
  name: BilingualText;
  organName: string;
  documentPrefix: string;
  address: string;
  phone: string;
  timeZone: string;
  services: HallService[];
  windows: HallWindow[];
  notices: HallNotice[];
  cityUrl: string | null;
};
