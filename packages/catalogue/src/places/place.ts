import type { Bbox } from '@inclusion-kit/sdk';
import { pointOf } from '../geography/distance.ts';
import { createGathering, NO_DISTANCE, UNTOLD, type Candidates, type Gathered } from '../shared/gathering.ts';
import type { KnownCommune, KnownCommunes } from '../geography/known-communes.ts';
import { lazily } from '../shared/lazily.ts';
import type { CheckedPlace } from '../params/params.ts';
import { createPlaceCache } from './place-cache.ts';
import type { PlaceIndexes } from './place-indexes.ts';
import { readAreas, standingIn, type Area } from './searched-areas.ts';
import { zonesOf } from '../geography/zone.ts';

/** Finds the services of a place, in the order of results. @throws ApiError or UsageError when the place is unknown */
export type PlaceFinder = (place: CheckedPlace & { readonly bbox: Bbox | null }) => Candidates;

const NOTHING: Candidates = { numbers: new Uint32Array(0), kilometres: null, count: 0 };

/**
 * Creates the finder of a catalogue's places. It remembers the last ones asked.
 * @param isAtOther tells of a service that its point is that of another record, which tells no distance
 */
export function createPlaceFinder(
  indexes: PlaceIndexes,
  communes: KnownCommunes,
  isAtOther: ((number: number) => boolean) | null,
): PlaceFinder {
  const { services } = indexes;
  const everything: Candidates = { numbers: null, kilometres: null, count: services.count };
  const gathering = lazily(() => createGathering(services.count));
  const cached = createPlaceCache(services.count);
  const toDistance = (number: number, kilometres: number): number =>
    isAtOther?.(number) === true ? kilometres | UNTOLD : kilometres;

  function findAround(commune: KnownCommune, areas: readonly Area[], { point, rayon_km }: CheckedPlace): Gathered {
    // A service without a zone is for everywhere.
    const meets = indexes.zones.mark(zonesOf(commune), true);
    const { add, has, take } = gathering();
    const zones = services.zone_eligibilite.codes;
    const modes = services.modes_accueil.codes;
    const isOnSpot = indexes.isOnSpot();
    const { starts, numbers } = indexes.atPoints();
    const centre = point ?? pointOf(commune);
    if (centre !== null && Math.abs(centre.latitude) <= 90) {
      indexes.points.within(centre, rayon_km * 1000, (at, kilometres) => {
        const end = starts[at + 1] ?? 0;
        for (let next = starts[at] ?? 0; next < end; next += 1) {
          const number = numbers[next] ?? 0;
          if (meets[zones[number] ?? 0] !== 1) continue;
          add(number, isOnSpot[modes[number] ?? 0] === 1 ? toDistance(number, kilometres) : NO_DISTANCE);
        }
      });
    }
    const byZone = indexes.remoteByZone();
    for (let zone = 0; zone < meets.length; zone += 1) {
      if (meets[zone] !== 1) continue;
      const end = byZone.starts[zone + 1] ?? 0;
      for (let next = byZone.starts[zone] ?? 0; next < end; next += 1) {
        const number = byZone.numbers[next] ?? 0;
        if (!has(number)) add(number, NO_DISTANCE);
      }
    }
    return take(areas.length === 0 ? null : (number) => areas.every((area) => isOf(area, number)));
  }

  function findIn(areas: readonly Area[], { point }: CheckedPlace): Gathered {
    const { add, take } = gathering();
    const modes = services.modes_accueil.codes;
    const isOnSpot = indexes.isOnSpot();
    const { starts, numbers } = indexes.atCommunes();
    for (const number of indexes.remote()) add(number, NO_DISTANCE);
    for (let code = 1; code + 1 < starts.length; code += 1) {
      if (!areas.some(({ standing }) => standing[code] === 1)) continue;
      const isMeasured = point !== null && areas.every(({ standing }) => standing[code] === 1);
      const end = starts[code + 1] ?? 0;
      for (let next = starts[code] ?? 0; next < end; next += 1) {
        const number = numbers[next] ?? 0;
        const at = services.points.codes[number] ?? 0;
        const hasDistance = isMeasured && at !== 0 && isOnSpot[modes[number] ?? 0] === 1;
        add(number, hasDistance ? toDistance(number, indexes.points.kilometresTo(point, at)) : NO_DISTANCE);
      }
    }
    return take((number) => areas.every((area) => isOf(area, number)));
  }

  /** Without any other place, a rectangle narrows a search before its filters do: maps ask for many, each once. */
  function findWithin([minLon, minLat, maxLon, maxLat]: Bbox): Gathered {
    const { add, take } = gathering();
    const { starts, numbers } = indexes.atPoints();
    const { longitudes } = services.points;
    const [first, end] = indexes.points.band(minLat, maxLat);
    for (let point = first; point < end; point += 1) {
      const longitude = longitudes[point] ?? Number.NaN;
      if (!(longitude >= minLon && longitude <= maxLon)) continue;
      const last = starts[point + 1] ?? 0;
      for (let next = starts[point] ?? 0; next < last; next += 1) add(numbers[next] ?? 0, NO_DISTANCE);
    }
    return take(null);
  }

  /** Tells whether a service stands in an area, or is offered at distance to all of it. */
  function isOf({ standing, covering }: Area, number: number): boolean {
    if (standing[services.code_insee.codes[number] ?? 0] === 1) return true;
    return (
      indexes.isRemote()[services.modes_accueil.codes[number] ?? 0] === 1 &&
      covering[services.zone_eligibilite.codes[number] ?? 0] === 1
    );
  }

  return (place) => {
    const { code_commune } = place;
    const areas = readAreas(place, indexes, communes);
    if (code_commune === null && areas.length === 0) return place.bbox === null ? everything : findWithin(place.bbox);
    const commune = code_commune === null ? null : communes.find(code_commune);
    if (code_commune !== null && commune === null) return NOTHING;
    return cached(place, () => {
      const computed = areas.map((toArea) => toArea());
      if (place.implantees) {
        const point = place.point ?? (commune === null ? null : pointOf(commune));
        return findIn(standingIn(computed, code_commune, indexes), { ...place, point });
      }
      return commune === null ? findIn(computed, place) : findAround(commune, computed, place);
    });
  };
}
