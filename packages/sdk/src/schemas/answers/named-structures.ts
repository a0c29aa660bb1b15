import * as z from 'zod/mini';

const text = z.nullable(z.string());

/** A structure of a name, as far as a person tells it from another one. */
const NamedStructure = z.looseObject({
  id: z.string(),
  nom: z.string(),
  adresse: text,
  complement_adresse: text,
  code_postal: text,
  commune: text,
  code_insee: text,
  fermee: z.optional(z.literal(true)),
});

/**
 * The structures of a name, also those whose offers are all closed. Fields that came since are kept.
 * @see /api/v1/structures-nommees of a relay
 */
export const NamedStructures = z.looseObject({ items: z.array(NamedStructure) });
export type NamedStructures = z.infer<typeof NamedStructures>;
