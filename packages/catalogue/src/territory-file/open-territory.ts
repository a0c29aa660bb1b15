import type { OfferSearchParams } from '@inclusion-kit/sdk';
import { createGeography } from '@inclusion-kit/sdk/geography';
import { createCatalogueOver, type Catalogue } from '../offer/catalogue.ts';
import type { Dataset } from '../offer/dataset.ts';
import { broken } from './dataset-errors.ts';
import type { FileBytes } from './members.ts';
import { fromIndexLines, type TextField } from './file-index.ts';
import type { ReadHead } from './head.ts';
import { readMember, toMembers } from './members.ts';
import { breathe } from '../shared/pacer.ts';
import type { Column, Columns } from '../columns/columns.ts';
import { remember } from '../shared/remember.ts';
import { createTerritoryRecords } from './territory-records.ts';

/** Opens a territory file: reads its index, and nothing more before it is asked. */
export async function openTerritory(bytes: FileBytes, head: ReadHead): Promise<Dataset> {
  const { date, licence } = head;
  const index = await readMember(bytes, head.index, (lines) => fromIndexLines(lines, date), 'its index cannot be read');
  const { services, structures, communes, sources, places } = index;
  if (services.count !== head.services || structures.count !== head.structures) {
    throw broken('its index does not hold what its first line says');
  }
  const blocks = toMembers(head.ids.end, index.blocks);
  const records = createTerritoryRecords({ bytes, places, structureOf: services.structures, ids: head.ids, blocks });
  let texts: Readonly<Record<TextField, Column>> | undefined;
  const loadTexts = remember(async () => {
    texts = await readMember(bytes, head.texts, index.toTexts, 'the texts that filters look at cannot be read');
  });
  const columns: Columns = {
    services: {
      ...services,
      publics_precisions: toLateColumn(() => texts?.publics_precisions),
      horaires_accueil: toLateColumn(() => texts?.horaires_accueil),
    },
    structures,
  };
  await breathe();
  const source = afterTexts(createCatalogueOver(columns, records, { communes, sources }), loadTexts);
  return { source, geography: createGeography(communes), date, licence, sources };
}

/** Makes a column of texts that are read later. It throws when a search looks at it before they are read. */
function toLateColumn(read: () => Column | undefined): Column {
  const column = (): Column => {
    const loaded = read();
    if (loaded === undefined) throw new RangeError('The texts of filters were looked at before they were read.');
    return loaded;
  };
  return {
    get values() {
      return column().values;
    },
    get sets() {
      return column().sets;
    },
    get codes() {
      return column().codes;
    },
  };
}

/** Lets calls that look at long texts wait for them: two filters, and the counts of one of them. */
function afterTexts(catalogue: Catalogue, loadTexts: () => Promise<void>): Catalogue {
  const loadFor = async (params: OfferSearchParams | undefined): Promise<void> => {
    const { recherche_public, ouvert } = params ?? {};
    if ((recherche_public ?? null) !== null || (ouvert ?? false)) await loadTexts();
  };
  return {
    ...catalogue,
    searchServices: async (params, options) => loadFor(params).then(() => catalogue.searchServices(params, options)),
    facets: async (params, options) => loadTexts().then(() => catalogue.facets(params, options)),
    points: async (params, options) => loadFor(params).then(() => catalogue.points(params, options)),
    question: async (params, options) => loadTexts().then(() => catalogue.question(params, options)),
    nextQuestion: async (params, options) => loadTexts().then(() => catalogue.nextQuestion(params, options)),
    services: async (params, options) => loadFor(params).then(() => catalogue.services(params, options)),
    allServices: (params, options) => ({
      async *[Symbol.asyncIterator]() {
        await loadFor(params);
        yield* catalogue.allServices(params, options);
      },
    }),
  };
}
