import * as z from 'zod/mini';
import { ServiceSearchResult } from '../service.ts';
import { pageOf } from './page.ts';

const Words = /* @__PURE__ */ z.array(z.string());

/**
 * A page of the results of a search at a relay, with what it tells of the words asked. Fields that came since are kept.
 * @see /api/v1/search/services of a relay
 */
export const FoundPage = /* @__PURE__ */ z.extend(pageOf(ServiceSearchResult), {
  mots_laisses: z.optional(Words),
  laisses_trouves: z.optional(z.number()),
  reseau_absent: z.optional(z.looseObject({ valeur: z.string(), un: z.string() })),
  mots_compris: z.optional(
    z.looseObject({ champ: z.string(), mots: Words, pour: z.optional(Words), valeurs: z.optional(Words) }),
  ),
  lieu_nomme: z.optional(z.string()),
  tout_de_suite: z.optional(z.literal(true)),
  mots_proches: z.optional(z.array(z.looseObject({ q: z.string(), total: z.number() }))),
});
