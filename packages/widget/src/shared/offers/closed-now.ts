import { overlayOf } from '@inclusion-kit/sdk/contributions';
import { timeZoneOf } from '@inclusion-kit/sdk/normalise';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { toIsoDate } from '../format/opening.ts';

/** Tells whether an offer is closed as a whole on the day that it is at its place: its hours tell nothing then. */
export function isClosedNow(service: DetailedService, now: Date): boolean {
  const today = toIsoDate(now, timeZoneOf(service.code_insee));
  return [service, service.structure].some((record) => {
    const closure = overlayOf(record)?.fermeture;
    return closure !== undefined && (closure.du ?? today) <= today && (closure.au ?? today) >= today;
  });
}
