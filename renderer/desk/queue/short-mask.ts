/** A masked name short enough for a narrow column: a long run of stars says no more than three. */
export function shortMask(maskedName: string | null): string | null {
  return maskedName === null ? null : maskedName.replace(/\*{4,}/g, '***');
}
