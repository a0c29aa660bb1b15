// The parts of an OpenAPI 3.1 description that are compared, and how they are reached.

/** A JSON Schema, as far as it is compared. */
export interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
}

/** One parameter of an operation. */
export interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema?: JsonSchema;
}

interface Operation {
  parameters?: Parameter[];
  responses?: Record<string, { content?: Record<string, { schema?: JsonSchema }> } | undefined>;
}

/** The description of an API. */
export interface OpenApi {
  openapi: string;
  paths: Record<string, { get?: Operation; parameters?: Parameter[] } | undefined>;
  components?: { schemas?: Record<string, JsonSchema> };
}

/** The types that a schema allows, with null set apart. */
export interface Alternatives {
  nullable: boolean;
  options: Named[];
}

/** A schema without reference, and the name it was referred to by. */
export interface Named {
  name: string | null;
  schema: JsonSchema;
}

/** Tells whether a value is an OpenAPI description. */
export function isOpenApi(value: unknown): value is OpenApi {
  return (
    typeof value === 'object' &&
    value !== null &&
    'openapi' in value &&
    typeof value.openapi === 'string' &&
    'paths' in value &&
    typeof value.paths === 'object' &&
    value.paths !== null
  );
}

/** Follows references and alternatives down to schemas that say something themselves. */
export function toAlternatives(api: OpenApi, schema: JsonSchema, name: string | null = null): Alternatives {
  if (schema.$ref !== undefined) {
    const referred = schema.$ref.replace('#/components/schemas/', '');
    const found = api.components?.schemas?.[referred];
    if (found === undefined) throw new Error(`${schema.$ref} is nowhere in the description.`);
    return toAlternatives(api, found, referred);
  }
  const several = schema.anyOf ?? schema.oneOf ?? (schema.allOf?.length === 1 ? schema.allOf : undefined);
  if (several !== undefined) {
    const all = several.map((one) => toAlternatives(api, one, name));
    return { nullable: all.some(({ nullable }) => nullable), options: all.flatMap(({ options }) => options) };
  }
  const types = schema.type === undefined ? [] : [schema.type].flat();
  const own = types.filter((type) => type !== 'null');
  if (types.length > 0 && own.length === 0) return { nullable: true, options: [] };
  const options =
    own.length <= 1
      ? [{ name, schema: { ...schema, ...(own[0] === undefined ? {} : { type: own[0] }) } }]
      : own.map((type) => ({ name, schema: { ...schema, type } }));
  return { nullable: own.length < types.length, options };
}

/** Returns the values of the enumerations among alternatives, together, or null when one of them is open. */
export function toValues({ options }: Alternatives): string[] | null {
  const values = options.map(({ schema }) => schema.enum ?? (schema.const === undefined ? null : [schema.const]));
  return values.length === 0 || values.includes(null) ? null : values.flatMap((some) => (some ?? []).map(String));
}

/** The word for what a schema describes. */
export function kindOf({ schema }: Named): string {
  const kinds: Record<string, string> = {
    string: 'text',
    integer: 'number',
    number: 'number',
    boolean: 'boolean',
    array: 'list',
    object: 'record',
  };
  const type = typeof schema.type === 'string' ? schema.type : schema.enum === undefined ? undefined : 'string';
  return (type === undefined ? undefined : kinds[type]) ?? 'anything';
}

/** Returns the schema of the JSON that an operation answers with a status, or undefined when it describes none. */
export function answerOf(operation: Operation, status: string): JsonSchema | undefined {
  return operation.responses?.[status]?.content?.['application/json']?.schema;
}
