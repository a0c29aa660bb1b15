import * as z from 'zod/mini';

/**
 * A vocabulary value as read: the known ones are suggested by the editor, any other text is accepted,
 * because vocabularies grow in patch releases of the schema.
 */
export type OpenEnum<Known extends string> = Known | (string & {});

/** Schema of a text typed as an open vocabulary. */
export function openEnum<Known extends string>(): z.ZodMiniType<OpenEnum<Known>, OpenEnum<Known>> {
  return z.string();
}

/** Schema of a field that files may leave out: absent is read as null, as the API writes it. */
export function orNull<T extends z.ZodMiniType>(schema: T): z.ZodMiniDefault<z.ZodMiniNullable<T>> {
  return z._default(z.nullable(schema), null);
}
