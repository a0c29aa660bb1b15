import { type Interval, timeZoneOf } from '@inclusion-kit/sdk/normalise';
import { calendarPlaceOf, type LocalTime, openStretches, toLocalTime } from '@inclusion-kit/sdk/internal';
import { isCodePassing, toLazyCodeTest, UNJUDGED, type CodeTest } from './code-test.ts';
import type { Column, ServiceColumns } from './columns.ts';
import { lazily } from '../shared/lazily.ts';
import { toPairs } from './pairs.ts';

const MINUTE_MS = 60_000;

/** Creates the test of services that are open now, in their own time zones. A verdict holds for a minute. */
export function createOpenness(services: ServiceColumns, now: () => Date) {
  const judged = lazily(() => {
    const places = toPlaces(services.code_insee);
    const pairs = toPairs(
      services.horaires_accueil.codes,
      services.code_insee.codes.map((code) => places.codes[code] ?? 0),
    );
    const stretches: (readonly Interval[] | undefined)[] = [];
    const verdicts = new Uint8Array(pairs.first.length).fill(UNJUDGED);
    let clocks: PlacedClock[] = [];
    const test = toLazyCodeTest(pairs.codes, verdicts, (pair) => {
      const clock = clocks[pairs.second[pair] ?? 0];
      if (clock === undefined) return false;
      const known = (stretches[pair] ??= openStretches(
        textOf(services.horaires_accueil, pairs.first[pair] ?? 0),
        clock.today,
        clock.place,
      ));
      return known.some(({ from, to }) => from <= clock.minutes && clock.minutes < to);
    });
    const areUnknown = (pair: number): boolean => textOf(services.horaires_accueil, pairs.first[pair] ?? 0) === null;
    const openOrUnknown = new Uint8Array(verdicts.length).fill(UNJUDGED);
    return {
      test,
      areUnknown,
      testOrUnknown: toLazyCodeTest(
        pairs.codes,
        openOrUnknown,
        (pair) => areUnknown(pair) || isCodePassing(test, pair),
      ),
      setTime: (time: Date): void => {
        const before = clocks;
        clocks = places.starts.map((place) => ({ ...toLocalTime(time, timeZoneOf(place)), place }));
        // A new day anywhere is rare enough to forget every place's stretches.
        if (clocks.some(({ today }, place) => !isSameDay(today, before[place]?.today))) stretches.length = 0;
        verdicts.fill(UNJUDGED);
        openOrUnknown.fill(UNJUDGED);
      },
    };
  });
  let minute = Number.NaN;

  return {
    /** Those open at this minute, and those whose hours are unknown where they are kept too. */
    now: (withUnknown = false): CodeTest => {
      const time = now();
      const asked = Math.floor(time.getTime() / MINUTE_MS);
      if (asked !== minute) judged().setTime(time);
      minute = asked;
      return withUnknown ? judged().testOrUnknown : judged().test;
    },
    /** Tells whether the hours of a code are unknown. */
    areUnknown: (code: number): boolean => judged().areUnknown(code),
    /** Those open at the minute that `now` was last called. */
    asJudged: (): CodeTest => judged().test,
  };
}

/** The clock of the communes that have the same time and the same holidays, by the first characters of their INSEE codes. */
interface PlacedClock extends LocalTime {
  readonly place: string;
}

/** The places that addresses stand in as far as clocks and holidays go, and the position of each set code's. */
function toPlaces({ values, sets }: Column): { starts: string[]; codes: Uint32Array } {
  const starts: string[] = [];
  const codes = Uint32Array.from(sets, (set) => {
    const start = calendarPlaceOf(values[set?.[0] ?? -1] ?? null);
    const known = starts.indexOf(start);
    return known === -1 ? starts.push(start) - 1 : known;
  });
  return { starts, codes };
}

/** Returns the text of a set code, or null for a field that is null. */
function textOf({ values, sets }: Column, code: number): string | null {
  return values[sets[code]?.[0] ?? -1] ?? null;
}

function isSameDay(a: LocalTime['today'], b: LocalTime['today'] | undefined): boolean {
  return a.year === b?.year && a.month === b.month && a.date === b.date;
}
