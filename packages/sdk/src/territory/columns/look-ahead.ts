import type { RawRecord } from '../offer.ts';

/** Services that are looked at ahead: as many as fit the cache of a processor. */
export const AHEAD = 64;

/**
 * Looks at the next services of a list, so that their fields stand in the cache of the processor when they are read. Half the time of
 * reading a country is memory that is fetched: short looks wait for that of several records at once, reading them one after another
 * waits for each.
 * @returns a sum of what was seen: the engine leaves out a look without a result
 */
export function lookAhead(services: readonly RawRecord[], from: number): number {
  const to = Math.min(services.length, from + AHEAD);
  let seen = 0;
  for (let at = from; at < to; at += 1) {
    const service = services[at] as RawRecord;
    seen += lookAt(service['id']) + lookAt(service['structure_id']) + lookAt(service['thematiques']);
    seen += lookAt(service['modes_accueil']) + lookAt(service['zone_eligibilite']);
  }
  return seen;
}

/** Looks at a text, or at the first one of a list. */
function lookAt(value: unknown): number {
  const text: unknown = Array.isArray(value) ? value[0] : value;
  return typeof text === 'string' && text !== '' ? text.charCodeAt(0) : 0;
}
