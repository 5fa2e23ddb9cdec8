/** A computed value or an expected refusal; bugs throw instead. */
export type Result<Value, Refusal> = { ok: true; value: Value } | { ok: false; error: Refusal };

/** Wraps a value as a success. */
export function ok<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

/** Wraps an expected refusal. */
export function refused<Refusal>(error: Refusal): { ok: false; error: Refusal } {
  return { ok: false, error };
}
