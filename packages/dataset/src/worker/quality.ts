import { GOOD_SCORE } from '@inclusion-kit/sdk/internal';
import { vocabularyOf } from '@inclusion-kit/sdk/referentiels';
import { scoreQualite, type Critere, type ScorableService } from '@inclusion-kit/sdk/quality';
import type { PlacedPoint, PointFacts, QualityFacts } from './protocol.ts';

/** Offers below it are shown neither by DORA nor by the national search. Sums of weights may be a trace under it. */
const THRESHOLD = GOOD_SCORE - 1e-9;
const TENTHS = 10;
/** Points that a map draws without holding up the page of a slow computer. */
const MAX_POINTS = 500;

type Fields = Readonly<Record<string, unknown>>;

/** Scores services, and tells how many reach the threshold. A value of a wrong kind counts as unknown. */
export function scoreAll(services: readonly Fields[], now: string) {
  const tenths = new Array<number>(TENTHS).fill(0);
  const gains = new Map<Critere, number>();
  let visible = 0;
  for (const service of services) {
    const { score, gestes } = scoreQualite(toScorable(service), { now });
    const tenth = Math.min(TENTHS - 1, Math.floor(score * TENTHS + 1e-9));
    tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    if (score >= THRESHOLD) visible += 1;
    else
      for (const { critere, gain } of gestes)
        if (score + gain >= THRESHOLD) gains.set(critere, (gains.get(critere) ?? 0) + 1);
  }
  const [next] = [...gains].sort(([, one], [, other]) => other - one);
  return { tenths, visible, next: next === undefined ? null : { critere: next[0], count: next[1] } };
}

/** Puts the figures of before and after side by side. */
export function toQuality(before: ReturnType<typeof scoreAll>, after: ReturnType<typeof scoreAll>): QualityFacts {
  return {
    before: before.tenths,
    after: after.tenths,
    visible: [before.visible, after.visible],
    next: after.next,
  };
}

/** Returns the points of records. Of more than a map shows, those that are evenly spread over the file. */
export function toPoints(records: readonly Fields[]): PointFacts {
  const placed: PlacedPoint[] = [];
  for (const { id, nom, latitude, longitude } of records) {
    const [lat, lon] = [toDegrees(latitude), toDegrees(longitude)];
    if (!(Math.abs(lat) <= 85 && Math.abs(lon) <= 180)) continue;
    placed.push({ id: String(id), nom: typeof nom === 'string' ? nom : '', lat, lon });
  }
  const step = Math.max(1, placed.length / MAX_POINTS);
  const points = placed.filter((_, at) => Math.floor(at / step) > Math.floor((at - 1) / step));
  return { placed: placed.length, absent: records.length - placed.length, points };
}

const WORDS = ['publics', 'thematiques', 'modes_accueil', 'modes_mobilisation', 'mobilisable_par', 'frais'] as const;
const known = new Map(WORDS.map((field) => [field, new Set<unknown>(vocabularyOf(field).map(({ value }) => value))]));

/** A word that is not of its vocabulary is lost on the way to the commons: it counts as unknown. */
function toScorable(service: Fields): ScorableService {
  const scorable: Record<string, unknown> = { ...service };
  for (const [field, values] of known) {
    const value = service[field];
    scorable[field] = Array.isArray(value) ? value.filter((one) => values.has(one)) : values.has(value) ? value : null;
  }
  return scorable;
}

/** Reads degrees, those too whose mend is not accepted yet. */
const toDegrees = (value: unknown): number =>
  typeof value === 'number' ? value : typeof value === 'string' && value !== '' ? Number(value.replace(',', '.')) : NaN;
