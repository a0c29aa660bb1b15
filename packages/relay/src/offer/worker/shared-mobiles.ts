import type { Catalogue } from '@inclusion-kit/catalogue';
import { isMobile } from '@inclusion-kit/sdk/internal';
import type { ListedStructure } from '@inclusion-kit/sdk/schemas';

/**
 * Puts beside each service of a list the mobile that its structure publishes: a list of services holds no structure, and the
 * number of a desk is not hidden. `present` takes it away again.
 */
export function tellSharedMobiles(
  source: Catalogue,
  structures: readonly Pick<ListedStructure, 'id' | 'telephone'>[],
): Catalogue {
  const mobiles = new Map(
    structures.flatMap(({ id, telephone }) => (isMobile(telephone) ? [[id, { telephone }] as const] : [])),
  );
  return {
    ...source,
    services: async (params, options) => {
      const page = await source.services(params, options);
      const items = page.items.map((service) => {
        const structure = mobiles.get(service.structure_id);
        return structure === undefined ? service : { ...service, structure };
      });
      return { ...page, items };
    },
  };
}
