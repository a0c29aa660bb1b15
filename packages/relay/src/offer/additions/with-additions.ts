import { type Catalogue, mergeSources } from '@inclusion-kit/catalogue';
import type { CallOptions, OfferLists, OfferSource } from '@inclusion-kit/sdk';
import type { DetailedService, DetailedStructure, Source } from '@inclusion-kit/sdk/schemas';
import type { ReadAsBytes } from '../reading/read.ts';
import { readBytes } from '../reading/read-bytes.ts';
import { sourceMethods } from '@inclusion-kit/sdk/internal';
import { handOn } from '../reading/hand-on.ts';
import { isSourceRefusal } from '../../shared/source-problem.ts';
import { peek, tryToPeek } from '../overlays/current-record.ts';
import { mapRecords } from '../../privacy/protect.ts';
import type { RelaySource } from '../relay-source.ts';
import type { AddedOffer } from './added-offer.ts';

type ListName = 'searchServices' | 'services' | 'structures' | 'facets' | 'points' | 'question';
const LISTS: ReadonlySet<string> = new Set<ListName>([
  'searchServices',
  'services',
  'structures',
  'facets',
  'points',
  'question',
]);
/** As long as a synchronised offer may take. The additions are in this very process. */
const PATIENCE_MS = 30_000;

export interface AdditionsOptions {
  /** Returns the offers that contributions add now, or null when there are none or they are not known yet. */
  current: () => Promise<AddedOffer | null>;
  /** Changes when the offer does. */
  version: () => string | null;
  /** The source that added offers are of, by its name: a slug tells a person nothing. */
  named: Pick<Source, 'slug' | 'nom'>;
}

/** Shows added offers over a source, which answers the calls that they do not concern, and wins on the same id. */
export function withAdditions(source: RelaySource, { current, version, named }: AdditionsOptions): RelaySource {
  const own = toObjects(source);
  async function detail<M extends 'service' | 'structure'>(
    modele: M,
    id: string,
    options: CallOptions | undefined,
  ): Promise<M extends 'service' ? DetailedService : DetailedStructure> {
    type Detail = M extends 'service' ? DetailedService : DetailedStructure;
    const added = await current();
    // Without telling the API of an opening.
    if (added?.origins.has(id) === true && !(await tryToPeek(source, { modele, id }))) {
      return mark(added, await (await added.around(null))[modele](id)) as Detail;
    }
    const found = (await source[modele](id, options)) as Detail;
    if (modele === 'service' || added?.structures.has(id) !== true) return found;
    const more = mark(added, await (await added.around(null)).structure(id)) as DetailedStructure;
    const { services } = found as DetailedStructure;
    const known = new Set(services.map((service) => service.id));
    return { ...found, services: [...services, ...more.services.filter((service) => !known.has(service.id))] };
  }

  const readAsBytes: ReadAsBytes = async (read, options) => {
    const added = await current();
    if (added !== null) {
      const { name, argument } = read;
      if (name === 'sources') return readBytes(shown, version, read, options);
      if ((name === 'service' || name === 'structure') && typeof argument === 'string') {
        if (added.origins.has(argument) || added.structures.has(argument))
          return readBytes(shown, version, read, options);
      } else if (LISTS.has(name)) {
        const merged = await merge(added, name as ListName, argument);
        if (merged !== null) return readBytes(merged, version, read, options);
      }
    }
    return readBytes(source, version, read, options);
  };

  /** Joins the source with the offers added to this very answer, or returns null when none are. */
  async function merge(added: AddedOffer, name: ListName, argument: unknown): Promise<RelaySource | null> {
    const params = (argument ?? {}) as { code_commune?: string };
    const catalogue = await added.around(params.code_commune ?? null);
    if (!(await isConcerned(catalogue, name, params))) return null;
    const marked = markAll(catalogue, added);
    const parts = [
      { name: 'offre', source },
      { name: 'contributions', source: marked },
    ];
    const merged = mergeSources(parts, { timeoutMs: PATIENCE_MS });
    return { ...own, ...handOn([name], () => merged), absentFrom: (answer) => merged.absentFrom(answer) };
  }

  const shown: RelaySource = {
    ...own,
    service: (id, options) => detail('service', id, options),
    structure: (id, options) => detail('structure', id, options),
    sources: async (options) => {
      const known = await source.sources(options);
      const isNew = (await current()) !== null && !known.some(({ slug }) => slug === named.slug);
      return isNew ? [...known, { ...named, description: null }] : known;
    },
  };
  return {
    ...shown,
    // A peek at a record shows it as readers see it.
    peek: async (modele, id) => {
      const added = await current();
      if (added?.origins.has(id) === true) return detail(modele, id, undefined);
      return peek(source, { modele, id });
    },
    readAsBytes,
  };
}

/** Binds to a source its methods that answer with objects: the source of a host may be a class. */
function toObjects(source: RelaySource): RelaySource {
  const names = sourceMethods.filter((name) => typeof source[name] === 'function');
  return {
    ...(handOn(names, () => source) as RelaySource),
    ...(source.absentFrom === undefined ? {} : { absentFrom: source.absentFrom.bind(source) }),
  };
}

async function isConcerned(catalogue: Catalogue, name: ListName, params: object): Promise<boolean> {
  const one = { ...params, page: 1, size: 1 };
  const list = name === 'facets' || name === 'points' || name === 'question' ? 'searchServices' : name;
  try {
    return (await (catalogue[list] as (given: object) => Promise<{ total: number }>)(one)).total > 0;
  } catch (error) {
    // Refused by the source as well, in its own words.
    if (isSourceRefusal(error)) return false;
    throw error;
  }
}

/** Says of a record that it is waiting for its source. */
function mark(added: AddedOffer, answer: unknown): unknown {
  return mapRecords(answer, (record) => {
    const origin = typeof record['id'] === 'string' ? added.origins.get(record['id']) : undefined;
    if (origin === undefined) return record;
    const point = added.placed.has(String(record['id'])) ? { latitude: null, longitude: null } : {};
    return { ...record, ...point, overlay: { ...origin, changements: {} } };
  });
}

function markAll(catalogue: Catalogue, added: AddedOffer): OfferSource & OfferLists {
  const marking =
    <A extends unknown[], T>(call: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> =>
      mark(added, await call(...args)) as T;
  return {
    ...catalogue,
    searchServices: marking(catalogue.searchServices.bind(catalogue)),
    services: marking(catalogue.services.bind(catalogue)),
    structures: marking(catalogue.structures.bind(catalogue)),
  };
}
