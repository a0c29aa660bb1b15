import geodesic from 'geographiclib-geodesic';
import { communeOf, type Commune } from '@inclusion-kit/sdk/geography';
import { openState } from '@inclusion-kit/sdk/normalise';
import type { ListedStructure, Service } from '@inclusion-kit/sdk/schemas';
import type { OfferSearchParams } from '@inclusion-kit/sdk';
import { filterService, meets } from './obvious-filters.ts';

/** The offer that the obvious rules search. */
export interface ObviousOffer {
  readonly structures: readonly ListedStructure[];
  readonly services: readonly Service[];
  readonly communes: readonly Commune[];
  readonly now: Date;
  /** The services that hold all words of a query, by id, or null for a query without words. */
  readonly findWords: (q: string) => ReadonlyMap<string, FoundByWords> | null;
}

/** How well a service answers to words. */
export interface FoundByWords {
  readonly score: number;
  /** Its own name holds all the words that tell the need. */
  readonly isNamed: boolean;
  /** Its own name holds one of the words. */
  readonly isSaid: boolean;
  /** One word is asked. */
  readonly isWord: boolean;
  /** Its needs that the words may mean: one, unless they mean several. */
  readonly needs: number;
}

/** One result: id, distance, rank. */
export type ObviousResult = readonly [id: string, distance: number | null, score: number | null];

/** The rules of the search told slowly and apart: one pass a rule, over records, nothing shared with the catalogue. */
export function searchObviously(offer: ObviousOffer, params: OfferSearchParams): ObviousResult[] {
  const structureOf = ({ structure_id }: Service) => offer.structures.find(({ id }) => id === structure_id);
  const known = offer.services
    .filter((service, index) => offer.services.findIndex(({ id }) => id === service.id) === index)
    .flatMap((service) => {
      const structure = structureOf(service);
      return structure === undefined
        ? []
        : [
            {
              service,
              structure,
              distance: null as number | null,
              score: null as number | null,
              isNamed: false,
              isSaid: false,
              isWord: false,
              needs: 1,
            },
          ];
    });
  let left = known
    .filter(({ structure }) => isShown(structure))
    .filter(({ service, structure }) => filterService(service, structure, params))
    .filter(({ service }) => params.maj_depuis === undefined || service.date_maj >= params.maj_depuis);

  if (params.bbox !== undefined) {
    const [west, south, east, north] = params.bbox;
    left = left.filter(
      ({ service: { latitude, longitude } }) =>
        latitude !== null &&
        longitude !== null &&
        west <= longitude &&
        longitude <= east &&
        south <= latitude &&
        latitude <= north,
    );
  }
  if (params.ouvert === true) {
    left = left.filter(({ service, structure }) => {
      const { code_insee } = service;
      return (
        openState(service.horaires_accueil ?? structure.horaires_accueil, { now: offer.now, code_insee }).state ===
        'open'
      );
    });
  }
  const found = params.q === undefined ? null : offer.findWords(params.q);
  if (found !== null) {
    left = left.flatMap((one) => {
      const words = found.get(one.service.id);
      return words === undefined ? [] : [{ ...one, ...words }];
    });
  }
  left = left.flatMap((one) => {
    const distance = placeOf(one.service, offer.communes, params);
    return distance === undefined ? [] : [{ ...one, distance }];
  });
  const days = known.map(({ service }) => toDay(service.date_maj));
  left = left.map((one) => {
    const { service, distance, score, isNamed, isSaid, isWord, needs } = one;
    if (score === null) return one;
    const isHere = service.latitude === null && service.code_insee === params.code_commune;
    const away = isHere ? 10 : awayOf(service);
    const half = isNamed && (distance !== null || away === 10) ? 80 : 10;
    const nearness = params.code_commune === undefined ? 1 : half / (half + (distance ?? away));
    const quality = 1 - 0.15 * (1 - service.score_qualite);
    const age = Math.max(...days) - toDay(service.date_maj);
    const persons = service.mobilisable_par ?? [];
    const isPrescribed = persons.length > 0 && persons.every((one) => one === 'professionnels');
    const entry = isPrescribed && params.mobilisable_par?.includes('professionnels') !== true ? 0.85 : 1;
    const told = new Set(service.thematiques).size;
    const others = told > 1 ? Math.min(told - needs, 8) : 0;
    const focus = others > 0 ? 0.99 * 0.97 ** (others - 1) : 1;
    const saying = isSaid ? 1 : service.type === 'atelier' ? 0.4 : isWord ? 0.88 : 1;
    const worth = quality * (1 - 0.1 * Math.min(age / 1095, 1));
    return { ...one, score: Math.fround(score * nearness * worth * entry * focus * saying) };
  });
  if (params.exclure_doublons === true) {
    const rivals = left.map(({ structure }) => structure);
    left = left.filter(
      ({ structure }) =>
        !rivals.some((other) => isSameCluster(offer.structures, structure.id, other.id) && isBetter(other, structure)),
    );
  }

  const tri = params.tri ?? (found === null ? 'distance' : 'pertinence');
  left.sort((a, b) => {
    const byId = compareIds(a.service.id, b.service.id);
    if (tri === 'date') return compare(b.service.date_maj, a.service.date_maj) || byId;
    const byDistance =
      (a.distance ?? Infinity) === (b.distance ?? Infinity) ? 0 : (a.distance ?? Infinity) - (b.distance ?? Infinity);
    const byScore = tri === 'pertinence' ? (b.score ?? 0) - (a.score ?? 0) : 0;
    return byScore || byDistance || byId;
  });
  return left.map(({ service, distance, score }) => [service.id, distance, score]);
}

const toDay = (date: string): number => Date.parse(date) / 86_400_000;

/** Tells how far away a service counts that has no distance, in kilometres. */
function awayOf({ modes_accueil, zone_eligibilite, type }: Service): number {
  if (modes_accueil?.includes('en-presentiel') !== true) return 10;
  if (!zone_eligibilite?.length) return type === 'accompagnement' || type === 'information' ? 50 : 500;
  return type === 'aide-materielle' ? 50 : 10;
}

/** Returns the distance of a service that serves the place asked, `undefined` for one that does not. */
function placeOf(service: Service, communes: readonly Commune[], params: OfferSearchParams): number | null | undefined {
  const isRemote = service.modes_accueil?.includes('a-distance') ?? false;
  const isOnSpot = service.modes_accueil?.includes('en-presentiel') ?? false;
  const zone = service.zone_eligibilite;
  const areas = areasOf(communes, params);
  const stands = areas.map(({ isThere }) => service.code_insee !== null && isThere(service.code_insee));
  const covered = areas.map(
    ({ covers }) =>
      isRemote &&
      (zone === null ||
        zone.length === 0 ||
        meets(['99100', 'france'], zone) ||
        covers.some((all) => all.every((one) => zone.includes(one)))),
  );
  const isThere = params.implantees === true;
  if (areas.some((_, index) => stands[index] !== true && (isThere || covered[index] !== true))) return undefined;

  if (params.code_commune === undefined) {
    if (areas.length === 0 || params.lat === undefined || !isOnSpot || stands.includes(false)) return null;
    const metres = metresTo(params.lat, params.lon ?? null, service);
    return metres === Infinity ? null : Math.round(metres / 1000);
  }
  const commune = communes.find(({ code }) => code === params.code_commune);
  if (commune === undefined) throw new Error(`No commune ${params.code_commune}.`);
  if (isThere) {
    if (service.code_insee === null || communeOf(service.code_insee) !== communeOf(commune.code)) return undefined;
    if (commune.code !== communeOf(commune.code) && commune.code !== service.code_insee) return undefined;
    const away = metresTo(params.lat ?? commune.latitude, params.lon ?? commune.longitude, service);
    return isOnSpot && away !== Infinity ? Math.round(away / 1000) : null;
  }
  const zones = [
    commune.code,
    commune.code_departement,
    '99100',
    'france',
    ...(commune.code_epci === null ? [] : [commune.code_epci]),
  ];
  if (zone !== null && zone.length > 0 && !meets(zones, zone)) return undefined;
  const metres = metresTo(params.lat ?? commune.latitude, params.lon ?? commune.longitude, service);
  if (metres > (params.rayon_km ?? 50) * 1000) return isRemote ? null : undefined;
  return isOnSpot ? Math.round(metres / 1000) : null;
}

function areasOf(communes: readonly Commune[], { code_departement, code_epci }: OfferSearchParams) {
  const areas: { isThere: (code_insee: string) => boolean; covers: string[][] }[] = [];
  if (code_departement !== undefined) {
    areas.push({
      isThere: (code_insee) => isInDepartement(code_insee, code_departement),
      covers: [[code_departement]],
    });
  }
  if (code_epci !== undefined) {
    const members = communes.filter((commune) => commune.code_epci === code_epci);
    areas.push({
      isThere: (code_insee) => members.some(({ code }) => code === code_insee),
      covers: [[code_epci], members.map((member) => member.code_departement)],
    });
  }
  return areas;
}

/** Overseas, the département is told by three figures. */
export function isInDepartement(code_insee: string, code_departement: string): boolean {
  return code_insee.startsWith(code_departement) && code_departement.length === (/^9[78]/.test(code_insee) ? 3 : 2);
}

/** Returns the geodesic, in metres. Infinite when one side has no point, or a point that is not on Earth. */
export function metresTo(latitude: number | null, longitude: number | null, to: Service): number {
  if (latitude === null || longitude === null || to.latitude === null || to.longitude === null) return Infinity;
  if (Math.abs(to.latitude) > 90) return Infinity;
  return geodesic.Geodesic.WGS84.Inverse(latitude, longitude, to.latitude, to.longitude).s12 ?? Infinity;
}

/** Tells whether `doublons` connect two structures, whichever names the other, directly or through others. */
export function isSameCluster(structures: readonly ListedStructure[], a: string, b: string): boolean {
  const reached = new Set([a]);
  for (let before = 0; before !== reached.size;) {
    before = reached.size;
    for (const { id, doublons } of structures) {
      for (const other of doublons) if (reached.has(id) || reached.has(other.id)) reached.add(id).add(other.id);
    }
  }
  return reached.has(b);
}

/** Tells whether lists may show a structure and its services. */
export function isShown({ source }: ListedStructure): boolean {
  return source !== 'soliguide';
}

export function isBetter(a: ListedStructure, b: ListedStructure): boolean {
  return a.score_qualite > b.score_qualite || (a.score_qualite === b.score_qualite && a.date_maj > b.date_maj);
}

/** Compares ids by the numbers of their characters. */
export function compareIds(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)];
  for (const [index, character] of left.entries()) {
    const order = (character.codePointAt(0) ?? 0) - (right[index]?.codePointAt(0) ?? -1);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
