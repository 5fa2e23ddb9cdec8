import type { SearchReading, SearchTerm } from '#host/petitions/search-query.ts';
import { type SearchColumn, searchColumns } from '#host/petitions/search-tokens.ts';

/**
 * In which columns a found petition matches. Answered from its tokens, made once more: to ask the
 * index column by column would walk every list of a common word to its end.
 */
export function matchingColumns(
  readings: readonly SearchReading[],
  tokens: Record<SearchColumn, ReadonlySet<string>>,
): SearchColumn[] {
  const matchesIn = (term: SearchTerm, column: SearchColumn) =>
    term[column]?.every((token) => tokens[column].has(token)) ?? false;
  const whole = readings.filter((terms) =>
    terms.every((term) => searchColumns.some((column) => matchesIn(term, column))),
  );
  return searchColumns.filter((column) => whole.flat().some((term) => matchesIn(term, column)));
}
