/** Asks the store something; `$1 …` stand for `values`. Sums and counts come back as numbers. */
export type Query = { rows<Row>(text: string, values?: readonly unknown[]): Promise<Row[]> };

/** The city's store: PGlite in a folder or in memory, or PostgreSQL. */
export type CityStore = Query & {
  kind: 'pglite' | 'postgresql';
  /** All of `work` or nothing of it. */
  transaction<T>(work: (tx: Query) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};
