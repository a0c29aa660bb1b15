import { overlayOf, type Overlay } from '@inclusion-kit/sdk/contributions';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';

/** The period of closure of an offer. Without `au`, it is closed for good. */
export type Closure = NonNullable<Overlay['fermeture']>;

/** Returns the closure of an overlay until its last day has passed, or null when there is none any more. */
export function closureOf(overlay: Overlay | null, now: Date): Closure | null {
  const closure = overlay?.fermeture ?? null;
  return closure?.au !== undefined && closure.au < now.toISOString().slice(0, 10) ? null : closure;
}

/** Returns the closure of an offer, or else of its structure, or null while it is open. */
export function closureIn(service: DetailedService, now: Date): { closure: Closure; isStructure: boolean } | null {
  const own = closureOf(overlayOf(service), now);
  if (own !== null) return { closure: own, isStructure: false };
  const structure = closureOf(overlayOf(service.structure), now);
  return structure === null ? null : { closure: structure, isStructure: true };
}
