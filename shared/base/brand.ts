declare const brand: unique symbol;

/** A primitive that carries its meaning in its type, so that two ids can't be swapped. */
export type Brand<Primitive, Name extends string> = Primitive & { readonly [brand]: Name };

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type EpochMs = Brand<number, 'EpochMs'>;

/** A calendar day of the hall, `YYYY-MM-DD` in the hall's own time zone. */
export type HallDay = Brand<string, 'HallDay'>;
