/** As much of JSON Schema as the document of `/api` uses. */
export type Schema = {
  type?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  enum?: string[];
  pattern?: string;
  format?: string;
};

/** One operation of an OpenAPI document. */
export type Operation = {
  id: string;
  method: string;
  path: string;
  parameters: { name: string; in: string; schema: Schema }[];
  /** Of the JSON body; null for an operation without input. */
  body: Schema | null;
};

/** An OpenAPI document as `/api/openapi.json` serves it. */
export type OpenApi = {
  paths: Record<
    string,
    Record<
      string,
      {
        operationId: string;
        parameters?: Operation['parameters'];
        requestBody?: { content: Record<string, { schema: Schema }> };
      }
    >
  >;
};

/** All operations of a document. */
export function operationsOf(document: OpenApi): Operation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, parameters, requestBody }]) => ({
      id: operationId,
      method: method.toUpperCase(),
      path,
      parameters: parameters ?? [],
      body: requestBody?.content['application/json']?.schema ?? null,
    })),
  );
}

/** Steps from the body to a field; `0` is the first entry of a list. */
export type FieldPath = readonly string[];

/** Every field of a schema: objects, lists and what stands in them. */
export function fieldsOf(schema: Schema, path: FieldPath = []): { path: FieldPath; schema: Schema }[] {
  const here = path.length > 0 ? [{ path, schema }] : [];
  const below = Object.entries(schema.properties ?? {}).flatMap(([name, field]) =>
    fieldsOf(field, [...path, name]),
  );
  const entries = schema.items ? fieldsOf(schema.items, [...path, '0']) : [];
  return [...here, ...below, ...entries];
}

/** A field's value as it stands in the JSON text of a body; null takes the field away. */
export type BrokenValue = { what: string; json: string | null };

const deep = 20_000;
const asJson = (value: unknown) => JSON.stringify(value);

/** What no field takes, whatever it holds, but for its own kind of value. */
export function brokenValuesFor(schema: Schema): BrokenValue[] {
  const kinds = new Set((schema.anyOf ?? [schema]).map((each) => each.type ?? 'string'));
  const number = kinds.has('number') || kinds.has('integer');
  const values: (BrokenValue | false)[] = [
    { what: 'missing', json: null },
    !kinds.has('null') && { what: 'null', json: 'null' },
    { what: 'true', json: 'true' },
    !kinds.has('object') && { what: 'an object', json: '{"__proto__":{"x":1},"constructor":1}' },
    !kinds.has('array') && { what: 'a list', json: '["a","b"]' },
    kinds.has('object') && { what: 'an empty object', json: '{}' },
    !kinds.has('string') && { what: 'text', json: '"three"' },
    !number && { what: 'a number', json: '7' },
    { what: 'a nest of lists', json: '['.repeat(deep) + ']'.repeat(deep) },
    { what: 'a nest of objects', json: `${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}` },
    { what: 'a number past all numbers', json: '1e400' },
    { what: 'a huge number', json: '1e21' },
    { what: 'NaN without quotes', json: 'NaN' },
    { what: 'a part of a number', json: '1.5' },
    { what: 'a negative number', json: '-1' },
    number && { what: 'NaN as text', json: '"NaN"' },
  ];
  const texts = kinds.has('string') ? brokenTexts(schema) : [];
  return [...values.filter((it) => it !== false), ...texts];
}

function brokenTexts(schema: Schema): BrokenValue[] {
  const free = !schema.enum && !schema.pattern && !schema.format && !schema.anyOf;
  return [
    { what: '100,000 letters', json: asJson('x'.repeat(100_000)) },
    { what: '100,000 rare characters', json: asJson('𬱖'.repeat(100_000)) },
    { what: 'a NUL', json: asJson('李\u0000明') },
    { what: 'a bell', json: asJson('李明\u0007') },
    { what: 'a lone high surrogate', json: '"李\\ud800"' },
    { what: 'a lone low surrogate', json: '"\\udfb7明"' },
    { what: 'a right-to-left override', json: asJson('李\u202e明') },
    ...(free
      ? []
      : [
          { what: 'no such choice or id', json: asJson('no such!') },
          { what: 'a path for an id', json: asJson('../hall.key') },
          { what: 'an emoji for an id', json: asJson('😀') },
          { what: 'an empty text', json: '""' },
        ]),
  ];
}

/** The JSON text of `input` with one field replaced; `input` holds every field on the way. */
export function withField(input: unknown, path: FieldPath, json: string | null): string {
  const mark = '\u241ehere\u241e';
  const copy = structuredClone(input) as Record<string, unknown>;
  const holder = path.slice(0, -1).reduce<Record<string, unknown>>((at, step) => at[step] as typeof at, copy);
  const last = path.at(-1) ?? '';
  if (json === null) delete holder[last];
  else holder[last] = mark;
  // Text, not values: what is put here can't be written as a value (1e400, NaN, a nest of 20,000).
  return JSON.stringify(copy).replace(JSON.stringify(mark), () => json ?? '');
}
