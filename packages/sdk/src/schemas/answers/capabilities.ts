import * as z from 'zod/mini';

const names = z._default(z.array(z.string()), []);

/**
 * The capabilities of a server beyond the API: the extra parameters of its search, its orders, the filters it counts, whether it
 * gives the places of all results and asks what divides them, the large sources whose offers it does not have, the pages that take orientations, and the
 * images under a map.
 * Newer names are kept. An absent list is empty.
 * @see /api/v1/capabilities of a relay
 */
export const Capabilities = z.looseObject({
  params: names,
  tri: names,
  facets: names,
  points: z.optional(z.boolean()),
  question: z.optional(z.boolean()),
  sources_absentes: z.optional(z.array(z.string())),
  orientations: z.optional(
    z.array(z.looseObject({ nom: z.string(), sources: z.array(z.string()), adresse: z.string() })),
  ),
  /** Images under a map: their address from that of the server, with `{z}`, `{x}` and `{y}`, and whom they come from. */
  fond_de_carte: z.optional(
    z.looseObject({ tuiles: z.string(), attribution: z.string(), lien: z.nullable(z.string()), zoom_max: z.number() }),
  ),
});
export type Capabilities = z.infer<typeof Capabilities>;
