import type { Page } from '@inclusion-kit/sdk';
import { overlay, type Overlays } from '../overlays/overlays.ts';
import { protect, type Privacy } from '../../privacy/protect.ts';
import { pageWithoutExtra, resultsWithoutExtra, withoutExtra } from './extra-field.ts';

/** The reads of a source whose answers are shown. */
export type ReadName =
  | 'searchServices'
  | 'facets'
  | 'services'
  | 'structures'
  | 'search'
  | 'service'
  | 'structure'
  | 'sources'
  | 'referentiel';

/** The way in which the answers of a source are shown. It is plain data: an offer in another thread shows its answers there. */
export interface Presentation {
  /** Keeps the fields that producers added to the schema. */
  extra?: boolean;
  /** The accepted contributions shown over the records, none when absent. */
  overlays?: Overlays | null;
  /** The data hidden from the reader, none when absent. */
  privacy?: Privacy;
}

/** Writes the answer of a source as the bytes to send. */
export function toBytes(name: ReadName, value: unknown, presentation: Presentation): Uint8Array<ArrayBuffer> {
  return encoder.encode(JSON.stringify(present(name, value, presentation)));
}

const encoder = new TextEncoder();

const HOLDS_RECORDS: ReadonlySet<ReadName> = new Set<ReadName>([
  ...(['searchServices', 'services', 'structures', 'search', 'service', 'structure'] as const),
]);

function present(name: ReadName, value: unknown, { extra = false, overlays, privacy }: Presentation): unknown {
  const whole = extra ? value : leaveExtraOut(name, value);
  if (!HOLDS_RECORDS.has(name)) return whole;
  const shown = overlays === undefined || overlays === null ? whole : overlay(whole, overlays);
  // Data hidden from a reader is hidden in contributions too.
  return privacy === undefined ? shown : protect(shown, privacy);
}

function leaveExtraOut(name: ReadName, value: unknown): unknown {
  switch (name) {
    case 'services':
    case 'structures':
      return pageWithoutExtra(value as Page<object>);
    case 'searchServices':
    case 'search':
      return resultsWithoutExtra(value as Page<{ service: object }>);
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
