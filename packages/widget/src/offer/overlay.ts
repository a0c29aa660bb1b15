import type { Overlay } from '@inclusion-kit/sdk/contributions';

/** When an offer is closed; for good without `au`. */
export type Closure = NonNullable<Overlay['fermeture']>;

/** Returns the closure that an overlay tells, until its last day has passed; null when there is none any more. */
export function closureOf(overlay: Overlay | null, now: Date): Closure | null {
  const closure = overlay?.fermeture ?? null;
  return closure?.au !== undefined && closure.au < now.toISOString().slice(0, 10) ? null : closure;
}
