import type { OfferSearchParams } from '@inclusion-kit/sdk';
import { createGeography } from '@inclusion-kit/sdk/geography';
import { createCatalogueOver, type Catalogue } from '../catalogue.ts';
import { createUpdatableSource } from '../updatable.ts';
import type { Dataset } from '../dataset.ts';
import { broken } from './dataset-errors.ts';
import type { FileBytes } from './members.ts';
import { fromIndexLines } from './file-index.ts';
import type { ReadHead } from './head.ts';
import { readMember, toMembers } from './members.ts';
import { breathe } from '../pacer.ts';
import { remember } from '../remember.ts';
import { createTerritoryRecords } from './territory-records.ts';

/** Opens a territory file: reads its index, and nothing more before it is asked. */
export async function openTerritory(bytes: FileBytes, head: ReadHead): Promise<Dataset> {
  const { date, licence } = head;
  const index = await readMember(bytes, head.index, (lines) => fromIndexLines(lines, date), 'its index cannot be read');
  const { columns, communes, sources, places } = index;
  const { services, structures } = columns;
  if (services.count !== head.services || structures.count !== head.structures) {
    throw broken('its index does not hold what its first line says');
  }
  const blocks = toMembers(head.ids.end, index.blocks);
  const records = createTerritoryRecords({ bytes, places, structureOf: services.structures, ids: head.ids, blocks });
  await breathe();
  const source = createUpdatableSource(createCatalogueOver(columns, records, { communes, sources }));
  const loadTexts = remember(async () => {
    const texts = await readMember(bytes, head.texts, index.toTexts, 'the texts that filters look at cannot be read');
    const whole = { services: { ...services, ...texts }, structures };
    source.replace(createCatalogueOver(whole, records, { communes, sources }));
  });
  return { source: afterTexts(source, loadTexts), geography: createGeography(communes), date, licence, sources };
}

/** Lets searches that look at long texts, or build an index of words over them, wait for them. */
function afterTexts(catalogue: Catalogue, loadTexts: () => Promise<void>): Catalogue {
  const loadFor = async (params: OfferSearchParams | undefined): Promise<void> => {
    const { q, recherche_public, ouvert } = params ?? {};
    if ([q, recherche_public, ouvert].some((asked) => (asked ?? false) !== false)) await loadTexts();
  };
  return {
    ...catalogue,
    searchServices: async (params, options) => loadFor(params).then(() => catalogue.searchServices(params, options)),
    facets: async (params, options) => loadTexts().then(() => catalogue.facets(params, options)),
    services: async (params, options) => loadFor(params).then(() => catalogue.services(params, options)),
    search: async (params, options) => loadTexts().then(() => catalogue.search(params, options)),
    allServices: (params, options) => ({
      async *[Symbol.asyncIterator]() {
        await loadFor(params);
        yield* catalogue.allServices(params, options);
      },
    }),
  };
}
