import type { Overlay } from '@inclusion-kit/sdk/contributions';

/** The period of closure of an offer. Without `au`, it is closed for good. */
export type Closure = NonNullable<Overlay['fermeture']>;

/** Returns the closure of an overlay until its last day has passed, or null when there is none any more. */
export function closureOf(overlay: Overlay | null, now: Date): Closure | null {
  const closure = overlay?.fermeture ?? null;
  return closure?.au !== undefined && closure.au < now.toISOString().slice(0, 10) ? null : closure;
}
