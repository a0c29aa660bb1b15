import { extraNames, facetNames, orders, requireObject, requireObjects } from '@inclusion-kit/sdk/internal';
import type { Commune } from '@inclusion-kit/sdk/geography';
import type { LocalWord } from '@inclusion-kit/sdk/words';
import type { Source } from '@inclusion-kit/sdk/schemas';
import type { AllOptions, CallOptions, Capabilities, OfferLists, OfferSource } from '@inclusion-kit/sdk';
import { buildColumns, type OfferRecords } from '../columns/build-columns.ts';
import { createParts } from '../search/catalogue-parts.ts';
import type { Columns } from '../columns/columns.ts';
import { createFoundByWords } from '../search/found-by-words.ts';
import {
  createKnownCommunes,
  deriveKnownCommunes,
  requireCommunes,
  type KnownCommunes,
} from '../geography/known-communes.ts';
import { createOfferLists } from '../search/lists.ts';
import { createOfferSearch } from '../search/offer-search.ts';
import type { Records } from '../columns/records.ts';
import { askNext } from '../questions/ask-next.ts';
import { createSingles } from '../search/singles.ts';

/** An `OfferSource` over records in memory, which answers every call, also the lists, the counts and the capabilities. */
export interface Catalogue extends OfferSource, OfferLists {
  facets: NonNullable<OfferSource['facets']>;
  points: NonNullable<OfferSource['points']>;
  question: NonNullable<OfferSource['question']>;
  /** The same as `question`. */
  nextQuestion: NonNullable<OfferSource['question']>;
  capabilities: NonNullable<OfferSource['capabilities']>;
}

/** How a catalogue answers, whatever its records. */
export interface CatalogueSettings {
  /** Names and descriptions of sources that data·inclusion does not know. A slug found nowhere serves as its name. */
  readonly sources?: readonly Source[] | undefined;
  /**
   * Returns the moment that `ouvert` is judged at.
   * @default () => new Date()
   */
  readonly now?: (() => Date) | undefined;
  /**
   * Slugs of sources whose structures and services appear in no list, search or count. Their ids still open them. The API hides
   * Soliguide in this way from nearly every token.
   * @default `sourcesHiddenUpstream`. A dataset that is opened hides nothing: its maker chose its content.
   * @see /api/v1/services (checked 2026-06-30)
   */
  readonly hiddenSources?: readonly string[] | undefined;
  /**
   * Words of the territory, beside those of the kit, each with the thématiques that it means: see `checkLocalWords`. A function returns
   * those of now: another list once they change, the same one until then.
   */
  readonly words?: readonly LocalWord[] | (() => readonly LocalWord[]) | undefined;
  /** Towns beside the communes. The name of one in a query is taken for no other word, and a page tells it in `lieu_nomme`. */
  readonly towns?: readonly Pick<Commune, 'nom' | 'population'>[] | undefined;
}

/** The sources that the API hides from an ordinary token. @see /api/v1/services (checked 2026-06-30) */
export const sourcesHiddenUpstream: readonly string[] = ['soliguide'];

/** The records of a catalogue and its settings. */
export interface CatalogueOptions extends OfferRecords, CatalogueSettings {
  /**
   * Every commune a person may search around. When left out or empty, communes are derived from the records: their EPCI is then
   * unknown, and a code that no record bears gives an empty page instead of an error.
   */
  readonly communes?: readonly Commune[] | undefined;
  /**
   * Ids of services whose point is that of another record, such as their structure or their commune. A search finds them by it, yet it
   * tells no distance of theirs: they stand after those whose distance is known, and on no map.
   */
  readonly atOtherPoints?: ReadonlySet<string> | undefined;
}

/**
 * Creates an offer source over records in memory, which answers as the API does. It adds facets, words, radius, rectangle,
 * département, EPCI, opening hours and date, see `ExtraSearchParams`. It leaves out services whose structure is absent, as
 * upstream, and a record whose id came before: `prepareDataset` counts both. The records are kept by reference: do not change
 * them afterwards. The lists inside the answers are shared: do not change them either. The objects of the answers are fresh.
 * The index of words is built when words are first asked for.
 * @throws UsageError when a list is no array of objects, a commune has another shape than `parseCommunes` gives, or there are
 * more than 4,194,304 services
 * @example const page = await createCatalogue({ structures, services, communes }).searchServices({ code_commune: '59350' });
 */
export function createCatalogue(options: CatalogueOptions): Catalogue {
  requireObject('The offer', options);
  const { structures, services, communes, atOtherPoints, hiddenSources = sourcesHiddenUpstream, ...others } = options;
  requireObjects('structures', structures);
  requireObjects('services', services);
  if (communes !== undefined) requireCommunes(communes);
  const settings = { ...others, hiddenSources };
  const { columns, records, kept } = buildColumns({ structures, services });
  const isWhole = communes !== undefined && communes.length > 0;
  const known = isWhole ? createKnownCommunes(communes) : deriveKnownCommunes(kept);
  const isAtOther =
    atOtherPoints === undefined || atOtherPoints.size === 0
      ? null
      : (number: number): boolean => atOtherPoints.has(kept.services[number]?.id ?? '');
  return assemble(columns, records, known, settings, isAtOther);
}

/** Creates a catalogue over columns, whose records may be elsewhere. @param settings its communes are all there are. */
export function createCatalogueOver(
  columns: Columns,
  records: Records,
  { communes, ...settings }: CatalogueSettings & { readonly communes: readonly Commune[] },
): Catalogue {
  return assemble(columns, records, createKnownCommunes(communes), settings);
}

function assemble(
  columns: Columns,
  records: Records,
  communes: KnownCommunes,
  { sources = [], now = () => new Date(), hiddenSources = [], words, towns }: CatalogueSettings,
  isAtOther: ((number: number) => boolean) | null = null,
): Catalogue {
  const parts = createParts(columns, records, { communes, now, hiddenSources, words, towns, isAtOther });
  const offer = createOfferSearch(parts);
  const lists = createOfferLists(parts);
  const search = createFoundByWords(parts);
  const singles = createSingles(parts, sources);
  const question: Catalogue['question'] = async (params, options) =>
    afterCheck(options, () => askNext((asked, call) => offer.survey(asked, call), params, options));

  return {
    searchServices: async (params, options) => afterCheck(options, () => offer.searchServices(params, options)),
    facets: async (params, options) => afterCheck(options, () => offer.facets(params, options)),
    points: async (params, options) => afterCheck(options, () => offer.points(params, options)),
    question,
    nextQuestion: question,
    capabilities: async (options) =>
      afterCheck(options, (): Capabilities => ({
        params: [...extraNames],
        tri: [...orders],
        facets: [...facetNames],
        points: true,
        question: true,
        sources_absentes: sourcesHiddenUpstream.filter(
          (slug) => hiddenSources.includes(slug) || !columns.structures.source.values.includes(slug),
        ),
      })),
    services: async (params = {}, options) => afterCheck(options, () => lists.services(params, options)),
    structures: async (params = {}, options) => afterCheck(options, () => lists.structures(params, options)),
    search: async (params, options) => afterCheck(options, () => search(params, options)),
    allServices: (params = {}, options: AllOptions = {}) => lists.allServices(params, options),
    allStructures: (params = {}, options: AllOptions = {}) => lists.allStructures(params, options),
    service: async (id, options) => afterCheck(options, () => singles.service(id, options)),
    structure: async (id, options) => afterCheck(options, () => singles.structure(id, options)),
    sources: async (options) => afterCheck(options, () => singles.sources()),
    referentiel: async (name, options) => afterCheck(options, () => singles.referentiel(name)),
  };
}

/** Answers unless the call was stopped before it began. */
async function afterCheck<T>(options: CallOptions | undefined, answer: () => T | Promise<T>): Promise<T> {
  options?.signal?.throwIfAborted();
  return answer();
}
