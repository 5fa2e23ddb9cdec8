/** Reasons of a failed print job that the desk has words for; another shows by its own name. */
export const printReasons = ['folder-not-writable', 'paper-not-composed', 'printer-away'] as const;
