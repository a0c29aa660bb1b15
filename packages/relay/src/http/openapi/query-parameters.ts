import * as z from 'zod';

/** A JSON Schema, as the description writes it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** One parameter of a query. */
export interface QueryParameter {
  name: string;
  schema: JsonSchema;
  required: boolean;
}

/** Lists the parameters of a query as its own schema reads them, with the values that hold when they are left out. */
export function toQueryParameters(query: z.ZodObject): QueryParameter[] {
  return Object.entries(query.shape).map(([name, one]) => {
    const { $schema, ...schema } = z.toJSONSchema(one, { io: 'output', unrepresentable: 'any' });
    return { name, schema, required: !z.safeParse(one, undefined).success };
  });
}
