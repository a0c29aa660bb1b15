import type { Bbox } from '@inclusion-kit/sdk';
import { send } from '../../shared/elements/events.ts';
import { nextTask } from '../../shared/elements/turn.ts';
import { ReadingTask } from '../../shared/reading/reading-task.ts';
import type { MapProperties } from './map-properties.ts';
import { boundsOf, type MapView, type Pixels } from '../../shared/map/mercator.ts';
import { gatherPins, placesOf, type MapOffer, type Pin, type PinRoom, type Place } from './pins/pins.ts';

/** Of so many results all the places are asked for at once: a map of more has those around the list first. */
const AT_ONCE = 2000;
/** Pins wait for all the places so long at most, in ms: those of the list alone would jump when the others come. */
const AWAITED_MS = 1000;
/** The sides of the rectangle whose places are asked for first, in those of the map: one that grows a little has them already. */
const AHEAD = 1.1;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Cuts what a view of far places shows beside the Earth. */
function onEarth([west, south, east, north]: Bbox): Bbox {
  return [Math.max(-180, west), Math.max(-90, south), Math.min(180, east), Math.min(90, north)];
}

/**
 * Gives a map its offers: those of the list, which have numbers, and behind them the places of the other results, first those
 * around what the map shows, and all of them once somebody uses it. Until these come, and when they do not, the offers of the
 * list are alone.
 */
export function createPlaces(host: MapProperties) {
  /** The rectangle whose places are asked for, null for the places of all the results, undefined until the map has its size. */
  let within: Bbox | null | undefined;
  /** The first places are read for so long that the offers of the list stand alone until then. */
  let isLate = false;
  const points = new ReadingTask(host, {
    from: () => host.source,
    key: () =>
      host.asked === null || within === undefined ? null : `${JSON.stringify(host.asked)}\n${String(within)}`,
    // The places around stay until all come.
    isSame: (before, now) => before.split('\n', 1)[0] === now.split('\n', 1)[0],
    read: async (source, _key, signal) => {
      const bbox = within ?? null;
      const { asked } = host;
      void wait(AWAITED_MS).then(() => {
        isLate = true;
        host.requestUpdate();
      });
      const answer = await source.points?.({ ...asked, ...(bbox !== null && { bbox }) }, { signal });
      // They are read in one task, and joined with those of the list in another.
      await nextTask();
      return answer === undefined ? null : { ...answer, isPart: bbox !== null, asked: JSON.stringify(asked) };
    },
    onFailure: (error) => send(host, 'failure', { error, during: 'more' }),
  });
  let joined: readonly unknown[] = [];
  let gathered: { key: string; pins: readonly Pin[] } | null = null;
  const places = {
    /** The offers on the map, in the order of the list. */
    shown: [] as readonly MapOffer[],
    /** Their places, each once. */
    all: [] as readonly Place[],
    /** The part of the results that is on the map, or null when all are, or are about to be. */
    get plotted(): MapProperties['plotted'] {
      const { answer } = points;
      if (answer === undefined || answer === null) return points.isReading ? null : host.plotted;
      return answer.cut ? { shown: answer.points.length, total: answer.total } : null;
    },
    /**
     * The offers on the map, and the others of the results, which only the points tell. Null while there may be other places, which
     * nobody asked for.
     */
    get counted(): { offers: number; others: number } | null {
      const { answer } = points;
      if (answer?.isPart === true) return null;
      if (answer === undefined || answer === null) return { offers: places.shown.length, others: 0 };
      return { offers: answer.points.length, others: answer.cut ? 0 : answer.total - answer.points.length };
    },
    /** All the places are read for the first time, and may still come soon. */
    get areAwaited(): boolean {
      return within === null && points.isReading && points.answer === undefined && !isLate;
    },
    /** The places of other results of this search have come, or nothing tells them. */
    get hasCome(): boolean {
      const { answer } = points;
      return answer === null || answer?.asked === JSON.stringify(host.asked);
    },
    /** Forgets the rectangle of the search before. */
    restart: (): void => (within = undefined),
    /** Asks for all the places where they are not too many, before the map has its size. Else for those around a view, and for all of them once the view leaves that rectangle. */
    look: (view: MapView, size: Pixels): void => {
      const isLong = (host.plotted?.total ?? 0) > AT_ONCE;
      if (within === undefined && !isLong && (host.asked !== null || size.x > 0)) within = null;
      if (size.x === 0) return;
      const [west, south, east, north] = boundsOf(view, size);
      const [w, s, e, n] = within ?? [west, south, east, north];
      if (within === undefined && host.searchable && host.asked?.bbox === undefined)
        within = onEarth(boundsOf(view, { x: size.x * AHEAD, y: size.y * AHEAD }));
      else if (within === undefined || west < w || south < s || east > e || north > n) within = null;
    },
    /** Asks for the places of all the results. */
    lookAtAll: (): void => {
      if (within === null) return;
      within = null;
      host.requestUpdate();
    },
    /** Joins the offers of the list and all the places anew, when one of them changed. Returns true when it did. */
    join: (): boolean => {
      const { answer } = points;
      const from = [host.offers, host.known, answer];
      if (from.every((one, index) => one === joined[index])) return false;
      joined = from;
      gathered = null;
      // A result that the list has stands there already, or behind a similar one.
      const others = answer?.points.filter(([id]) => !host.known.has(id)) ?? [];
      places.shown = [
        ...host.offers,
        ...others.map(([id, lat, lon]) => ({ id, lat, lon, number: null, result: null })),
      ];
      places.all = placesOf(places.shown);
      return true;
    },
    /** Returns the pins at a zoom. On a small map all drops are small, so that more of them stand. */
    pinsAt: (zoom: number, room: PinRoom): readonly Pin[] => {
      const key = JSON.stringify([zoom, room]);
      if (gathered?.key !== key) gathered = { key, pins: gatherPins(places.shown, zoom, room) };
      return gathered.pins;
    },
    /** Gathers the pins at a zoom, for when they are drawn. Returns true where they were not yet. */
    gather: (zoom: number, room: PinRoom): boolean => {
      const before = gathered;
      places.pinsAt(zoom, room);
      return gathered !== before;
    },
    /** Lists the places outside of a rectangle: west, south, east, north. */
    outOf: ([west, south, east, north]: Bbox): Place[] =>
      places.all.filter(({ lon, lat }) => lon < west || lon > east || lat < south || lat > north),
  };
  return places;
}
