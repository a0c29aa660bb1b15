import type { OfferPoint, OfferPoints, Page } from '@inclusion-kit/sdk';
import { tellMasked, type sourceMethods } from '@inclusion-kit/sdk/internal';
import { overlay, type Overlays } from '../overlays/overlays.ts';
import { mapRecords, protect, type Privacy } from '../../privacy/protect.ts';
import { createPauses } from '../../shared/pauses.ts';

/** The reads of a source whose answers are shown. */
export type ReadName = Exclude<(typeof sourceMethods)[number], 'capabilities'>;

/** The way in which the answers of a source are shown. It is plain data: an offer in another thread shows its answers there. */
export interface Presentation {
  /** Keeps the fields that producers added to the schema. */
  extra?: boolean;
  /** The accepted contributions shown over the records, none when absent. */
  overlays?: Overlays | null;
  /** The data hidden from the reader, none when absent. */
  privacy?: Privacy;
}

export function toBytes(name: ReadName, value: unknown, presentation: Presentation): Uint8Array<ArrayBuffer> {
  return encoder.encode(JSON.stringify(present(name, value, presentation)));
}

/** Records that are shown without a pause. */
const SLICE = 50;

/** Writes an answer as `toBytes` does, a long list slice by slice: the thread goes on answering others. */
export async function toBytesInTurns(
  name: ReadName,
  value: unknown,
  presentation: Presentation,
): Promise<Uint8Array<ArrayBuffer>> {
  const { items } = (value ?? {}) as { items?: unknown };
  if (!Array.isArray(items) || items.length <= SLICE) return toBytes(name, value, presentation);
  const pause = createPauses();
  const written: string[] = [];
  for (let from = 0; from < items.length; from += SLICE) {
    await pause();
    const page = { ...(value as object), items: items.slice(from, from + SLICE) as unknown[] };
    written.push(JSON.stringify((present(name, page, presentation) as { items: unknown }).items).slice(1, -1));
  }
  const [before = '', after = ''] = JSON.stringify({ ...(value as object), items: [] }).split('"items":[]');
  return encoder.encode(`${before}"items":[${written.join()}]${after}`);
}

const encoder = new TextEncoder();

const WITHOUT_RECORDS: readonly ReadName[] = ['facets', 'question', 'sources', 'referentiel'];

function present(name: ReadName, value: unknown, { extra = false, overlays, privacy }: Presentation): unknown {
  const whole = extra ? value : leaveExtraOut(name, value);
  if (WITHOUT_RECORDS.includes(name)) return whole;
  if (name === 'points') return movePoints(value as OfferPoints, overlays ?? null);
  const shown = overlays === undefined || overlays === null ? whole : overlay(whole, overlays);
  // Data hidden from a reader is hidden in contributions too.
  const kept = privacy === undefined ? shown : hide(name, shown, privacy);
  return name === 'services' ? withoutSharedMobiles(kept as Page<object>) : kept;
}

/** The answers that people read: they are told which contacts are hidden. Lists are for those who copy the offer. */
const READ: ReadonlySet<ReadName> = new Set(['service', 'structure', 'searchServices', 'search']);

/** A contact that its person objects to is not told: nobody may be led to it. */
function hide(name: ReadName, shown: unknown, privacy: Privacy): unknown {
  const kept = protect(shown, privacy);
  if (!READ.has(name) || !privacy.hideContacts) return kept;
  const original = protect(shown, { ...privacy, hideContacts: false });
  return mapRecords(kept, (record, _, before) => tellMasked(record, before), { original });
}

/** Puts each place where an accepted contribution moved its service, or leaves it out where that removed its point. */
function movePoints(answer: OfferPoints, overlays: Overlays | null): OfferPoints {
  if (overlays === null) return answer;
  const before = answer.points.map(([id, latitude, longitude]) => ({ id, structure_id: '', latitude, longitude }));
  const after = overlay(before, overlays) as readonly { latitude: number | null; longitude: number | null }[];
  const points = answer.points.flatMap((point, index): OfferPoint[] => {
    const moved = after[index];
    if (moved === undefined || moved === before[index]) return [point];
    const { latitude, longitude } = moved;
    return latitude === null || longitude === null ? [] : [[point[0], latitude, longitude]];
  });
  return { ...answer, points };
}

/** Takes from a list of services the phones of structures that `tellSharedMobiles` put there. */
function withoutSharedMobiles(page: Page<object>): Page<object> {
  return { ...page, items: page.items.map((item) => without('structure', item)) };
}

/**
 * Leaves out `extra`, which holds all that a producer added to a service. The API gives it in the list of services alone,
 * and only on demand. A relay gives it with a service too. Other fields that the schema does not know stay, since a later
 * version of the schema may know them.
 * @see /api/v1/services `extra` (checked 2026-06-30)
 */
function leaveExtraOut(name: ReadName, value: unknown): unknown {
  switch (name) {
    case 'services':
    case 'structures': {
      const page = value as Page<object>;
      return { ...page, items: page.items.map(withoutExtra) };
    }
    case 'searchServices':
    case 'search': {
      const page = value as Page<{ service: object }>;
      return { ...page, items: page.items.map((item) => ({ ...item, service: withoutExtra(item.service) })) };
    }
    case 'service':
      return withoutExtra(value as object);
    case 'structure': {
      const structure = value as { services: readonly object[] };
      return withoutExtra({ ...structure, services: structure.services.map(withoutExtra) });
    }
    default:
      return value;
  }
}

const withoutExtra = (record: object): object => without('extra', record);

function without(name: string, record: object): object {
  if (!(name in record)) return record;
  const { [name as keyof object]: _, ...rest } = record;
  return rest;
}
