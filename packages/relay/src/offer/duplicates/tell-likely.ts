import type { Catalogue } from '@inclusion-kit/catalogue';

/** The ids of the services that probably are the same as one, by its id. It is filled once they are found. */
export type LikelyTwins = Map<string, readonly string[]>;

/** Names beside each service that is found or read those that probably describe the same offer, as `doublons_probables`. */
export function tellLikely(source: Catalogue, twins: LikelyTwins): Catalogue {
  return {
    ...source,
    service: async (id, options) => {
      const service = await source.service(id, options);
      const doublons_probables = twins.get(id);
      return doublons_probables === undefined ? service : { ...service, doublons_probables };
    },
    searchServices: async (params, options) => {
      const page = await source.searchServices(params, options);
      if (twins.size === 0) return page;
      const items = page.items.map((item) => {
        const doublons_probables = twins.get(item.service.id);
        return doublons_probables === undefined ? item : { ...item, service: { ...item.service, doublons_probables } };
      });
      return { ...page, items };
    },
  };
}
