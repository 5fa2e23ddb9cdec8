/** Throws when something the program relies on does not hold: always a bug, never bad input. */
export function invariant(condition: unknown, because: string): asserts condition {
  if (!condition) throw new Error(`Broken invariant: ${because}`);
}

/** Closes an exhaustive switch: the compiler objects when a case is missing. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected case: ${JSON.stringify(value)}`);
}
