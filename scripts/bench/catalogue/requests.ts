import type { Commune } from '@inclusion-kit/sdk/geography';
import type { OfferSearchParams, ServicesParams, StructuresParams } from '@inclusion-kit/sdk';
import { frais, modesAccueil, publics, thematiques, typesServices } from '@inclusion-kit/sdk/referentiels';
import { createDraws, createWeighted, type Draws } from '../national/random.ts';

/** Requests of one kind, told together. */
export interface RequestKind {
  name: string;
  /** Whether the commune was asked before, on the same catalogue. Null when the requests name no commune. */
  asked: 'never' | 'before' | null;
  /** The model that a request is compared with: the API's search around a place, or its search by words. */
  peer: 'search' | 'words' | null;
  params: OfferSearchParams[];
}

/** Requests of one list, as synchronisations and tables make them. */
export interface ListKind {
  name: string;
  model: 'services' | 'structures';
  params: (ServicesParams & StructuresParams)[];
}

/** Creates requests of the two lists: their first page, by département. */
export function createListKinds(communes: readonly Commune[], count: number): ListKind[] {
  const towns = drawTowns(createDraws(78), communes, count);
  const params = towns.map(({ code_departement }) => ({ code_departement, size: 100 }));
  return [
    { name: 'list of services, 100 of a département', model: 'services', params },
    { name: 'list of structures, 100 of a département', model: 'structures', params },
  ];
}

/** Creates seeded kinds of requests that people make. Communes are drawn as people are spread, each one once. */
export function createRequestKinds(communes: readonly Commune[], count: number): RequestKind[] {
  const draws = createDraws(77);
  const towns = drawTowns(draws, communes, count + 1);
  const places = towns.slice(0, count).map(({ code }) => code);
  const page = { size: 20 };
  const perPlace = (more: (town: Commune) => OfferSearchParams): OfferSearchParams[] =>
    towns.slice(0, count).map((town) => ({ ...page, ...more(town) }));
  const filtered = (): OfferSearchParams => drawFilters(draws, 2);
  return [
    {
      name: 'commune and two filters',
      asked: 'never',
      peer: 'search',
      params: places.map((code_commune) => ({ ...page, code_commune, ...filtered() })),
    },
    {
      name: 'commune and two filters',
      asked: 'before',
      peer: 'search',
      params: places.map((code_commune) => ({ ...page, code_commune, ...filtered() })),
    },
    {
      name: 'commune alone',
      asked: 'before',
      peer: 'search',
      params: places.map((code_commune) => ({ ...page, code_commune })),
    },
    {
      name: 'commune, 10 km',
      asked: 'before',
      peer: 'search',
      params: perPlace(({ code }) => ({ code_commune: code, rayon_km: 10 })),
    },
    {
      name: 'commune, duplicates left out',
      asked: 'before',
      peer: 'search',
      params: perPlace(({ code }) => ({ code_commune: code, exclure_doublons: true })),
    },
    {
      name: 'commune, latest update first',
      asked: 'before',
      peer: 'search',
      params: perPlace(({ code }) => ({ code_commune: code, tri: 'date' })),
    },
    {
      name: 'commune, page 50',
      asked: 'before',
      peer: 'search',
      params: perPlace(({ code }) => ({ code_commune: code, page: 50 })),
    },
    {
      name: 'commune, open now',
      asked: 'before',
      peer: 'search',
      params: perPlace(({ code }) => ({ code_commune: code, ouvert: true })),
    },
    { name: 'two filters, no place', asked: null, peer: 'search', params: perPlace(filtered) },
    {
      name: 'département and two filters',
      asked: null,
      peer: 'search',
      params: perPlace(({ code_departement }) => ({ code_departement, ...filtered() })),
    },
    {
      name: 'EPCI and two filters',
      asked: null,
      peer: 'search',
      params: perPlace(({ code_epci }) => ({ ...(code_epci === null ? {} : { code_epci }), ...filtered() })),
    },
    {
      name: 'rectangle of a map',
      asked: null,
      peer: 'search',
      params: perPlace(({ latitude, longitude }) => ({ bbox: toRectangle(latitude ?? 0, longitude ?? 0) })),
    },
    {
      name: 'two filters, latest update first',
      asked: null,
      peer: 'search',
      params: perPlace(() => ({ ...filtered(), tri: 'date' })),
    },
    { name: 'one or two words', asked: null, peer: 'words', params: perPlace(() => ({ q: draws.pick(words) })) },
    {
      name: 'words and commune',
      asked: 'before',
      peer: 'words',
      params: perPlace(({ code }) => ({ code_commune: code, q: draws.pick(words) })),
    },
    { name: 'a word with a typo', asked: null, peer: 'words', params: perPlace(() => ({ q: draws.pick(typos) })) },
    {
      name: 'the start of a word',
      asked: null,
      peer: 'words',
      params: perPlace(() => ({ q: draws.pick(words).slice(0, draws.int(2, 5)) })),
    },
  ];
}

/** Draws communes as people are spread, each one once. */
function drawTowns(draws: Draws, communes: readonly Commune[], count: number): Commune[] {
  const draw = createWeighted(communes.map((commune) => [commune, commune.population ?? 0]));
  const towns = new Set<Commune>();
  while (towns.size < count) towns.add(draw(draws));
  return [...towns];
}

/** Draws one value for each of `count` different filters. */
function drawFilters(draws: Draws, count: number): OfferSearchParams {
  const filters: OfferSearchParams[] = [
    { thematiques: [draws.pick(thematiques).value] },
    { thematiques: [draws.pick(thematiques).value.split('--')[0] ?? ''] },
    { publics: [draws.pick(publics).value] },
    { types: [draws.pick(typesServices).value] },
    { frais: [draws.pick(frais).value] },
    { modes_accueil: [draws.pick(modesAccueil).value] },
  ];
  const chosen = new Map<string, OfferSearchParams>();
  while (chosen.size < count) {
    const filter = draws.pick(filters);
    chosen.set(Object.keys(filter).join(), filter);
  }
  return Object.assign({}, ...chosen.values()) as OfferSearchParams;
}

/** A rectangle as a page shows it: about 25 by 25 kilometres. */
function toRectangle(latitude: number, longitude: number): [number, number, number, number] {
  return [longitude - 0.17, latitude - 0.11, longitude + 0.17, latitude + 0.11];
}

const words = [
  'permis de conduire',
  'garde d’enfants',
  'aide alimentaire',
  'apprendre le français',
  'logement',
  'CV',
  'ordinateur',
  'mission locale',
  'violences',
  'psychologue',
  'transport',
  'dettes',
  'écrivain public',
  'cours de français débutants',
  'atelier couture',
  'vélo',
  'titre de séjour',
  'entretien d’embauche',
  'bénévolat',
  'épicerie solidaire',
] as const;

const typos = [
  'logment',
  'permi conduir',
  'alimentare',
  'fraçais',
  'ordinateru',
  'psycologue',
  'trasport',
  'belevolat',
];
