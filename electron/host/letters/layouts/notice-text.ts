/** What an A4 notice says, ready to be set; every layout of a letter answers with one. */
export type NoticeText = {
  /** The organ in whose name the paper speaks, in red at the head. */
  organ: string;
  documentNumber: string;
  title: string;
  /** Who is addressed (主送), without the colon. */
  recipient: string;
  paragraphs: string[];
  /** The organ's name and the date as written above and on the seal's place. */
  signature: { organ: string; date: string };
  /** Small print in brackets under the date (附注). */
  remark: string;
  /** Content of the QR code: the registration number alone. */
  code: string;
  /** When the facts were frozen: the PDF's creation date. */
  at: Date;
};
