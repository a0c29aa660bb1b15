import * as z from 'zod/mini';

/**
 * The answer that the contributor gets. `numero` is only a label for people. `suivi` is the private link that opens the
 * follow-up.
 */
export const Receipt = z.looseObject({
  id: z.string(),
  numero: z.string(),
  suivi: z.optional(z.url({ protocol: /^https?$/ })),
  etat: z.string(),
});
export type Receipt = z.infer<typeof Receipt>;
