import type * as z from 'zod/mini';

/**
 * The values of a shape as read. Each field keeps the sentence written beside its schema, which editors show: the types that
 * zod infers lose it. A declaration keeps the sentences of its own file only, so that an interface names each shape apart.
 */
export type Read<Shape extends z.core.$ZodShape> = { -readonly [Field in keyof Shape]: z.output<Shape[Field]> };

/** The fields that this version does not know: reading keeps them. */
export interface UnknownFields {
  [field: string]: unknown;
}

/** The names of the fields that a model knows. */
export type KnownField<Model> = keyof { [Field in keyof Model as string extends Field ? never : Field]: Model[Field] };
