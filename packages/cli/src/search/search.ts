import {
  isDataInclusionError,
  type FoundService,
  type OfferSearchParams,
  type OfferSource,
  type Page,
} from '@inclusion-kit/sdk';
import { extraNames } from '@inclusion-kit/sdk/internal';
import { CallError, createCommand, flag, list, text } from '../call.ts';
import { recherche } from '../locales/search.ts';
import { describeFilters, filterOptions, findPlaceOption, toParams } from './filters.ts';
import { findPlace, type FoundPlace } from './find-place.ts';
import { formatTable } from './format-table.ts';
import { openSource } from './open-source.ts';

/** Offers a page, where none is asked: they fit on a screen. */
const PAGE_SIZE = 20;
const WIDTH = 100;

/** Runs `inclusion-kit search`: writes a page of services, as a table for a person and as JSON for a program. */
export const runSearch = createCommand(
  'search',
  () => recherche.help(describeFilters(), PAGE_SIZE),
  { options: { ...filterOptions, lieu: text, dataset: list, api: text, communes: text, json: flag }, takesWords: true },
  async (values, environment, words) => {
    const { lieu, dataset, api, communes, json = false, ...given } = values;
    // Remarks go beside the results, which a program reads.
    const tell = (line: string): void => console.error(line);
    const params = toParams(given, words, tell);
    if (lieu !== undefined && lieu.trim() === '') throw new CallError(recherche.unknownPlace(lieu, []));
    const opened = await openSource({ dataset, api, communes }, environment);
    const { source, notice } = opened;
    let found: FoundPlace | null = null;
    try {
      found = lieu === undefined ? null : await findPlace(lieu.trim(), opened);
      if (found !== null) tell(found.told);
      if (notice !== null) tell(notice);
      const page = await search(source, { size: PAGE_SIZE, ...params, ...found?.params }, api ?? null);
      console.log(
        json || !process.stdout.isTTY
          ? JSON.stringify(page, null, 2)
          : formatTable(page, process.stdout.columns || WIDTH),
      );
      return 0;
    } catch (error) {
      if (!isDataInclusionError(error)) throw error;
      // A SIREN is taken as it is: nobody knows yet whether an EPCI has it.
      const asked = found?.params.code_epci === undefined ? findPlaceOption(given) : `--lieu ${found.params.code_epci}`;
      throw new CallError(recherche.failed(error, api ?? null, asked), { cause: error });
    } finally {
      await opened.close();
    }
  },
);

/** @throws CallError for a filter that the source does not have */
async function search(source: OfferSource, params: OfferSearchParams, api: string | null): Promise<Page<FoundService>> {
  const extras = extraNames.filter((name) => params[name] !== undefined);
  const known = extras.length === 0 ? [] : ((await source.capabilities?.())?.params ?? []);
  const missing = extras.filter((name) => !known.includes(name));
  if (missing.length > 0) throw new CallError(recherche.notOffered(missing, api));
  return source.searchServices(params);
}
