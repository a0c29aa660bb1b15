import type { Programme } from '@inclusion-kit/sdk/activities';
import type { Undo } from '../sections/undone.ts';
import { sessionsOf, type View } from '../view.ts';
import type { HeldProgramme } from './held-programme.ts';

/** Where a change was made: at one of the offers proposed, at an activity, at the questions after a week, or over all days. */
export type Spot = { readonly index: number } | { readonly id: string } | 'after' | 'days';

/** A change as it is told. */
export interface Facts extends Omit<Undo, 'undo'> {
  readonly spot: Spot;
}

interface Kept extends Facts, Undo {
  readonly after: Programme;
  readonly semaine: string;
}

/** The last change of a week, which its reader can take back until the next one, and while that week is looked at. */
export class LastChange {
  readonly #programme: HeldProgramme;
  readonly #undone: (spot: Spot) => void;
  #kept: Kept | null = null;

  /** `undone` is called once a change is taken back. */
  constructor(programme: HeldProgramme, undone: (spot: Spot) => void) {
    this.#programme = programme;
    this.#undone = undone;
  }

  get now(): Undo | null {
    return this.#kept;
  }

  /** Forgets a change where another one was made, or another week is looked at. */
  check(): void {
    const { now, semaine } = this.#programme;
    if (this.#kept?.after !== now || this.#kept.semaine !== semaine) this.#kept = null;
  }

  /** Keeps the change that was just made of a programme. */
  keep(before: Programme, facts: Facts): void {
    const { now: after, semaine } = this.#programme;
    const undo = (): void => {
      // A calendar that was taken since knows the week by its identifier.
      const { identifiant = null } = this.#programme.now;
      this.#programme.set(before.identifiant == null && identifiant !== null ? { ...before, identifiant } : before);
      this.#undone(facts.spot);
    };
    this.#kept = { ...facts, after, semaine, undo };
  }

  /** Takes what the kit itself writes into a programme: the last change can be taken back all the same. */
  follow(programme: Programme): void {
    if (this.#kept?.after === this.#programme.now) this.#kept = { ...this.#kept, after: programme };
    this.#programme.set(programme);
  }

  /** Tells where the way back stands: over the days where the place of the change is not drawn. */
  spotIn(plan: View['plan'], isGrid: boolean): Spot | 'none' {
    const spot = this.#kept?.spot ?? 'none';
    if (typeof spot === 'string' || 'index' in spot) return spot;
    return !isGrid && sessionsOf(plan).some(({ activite }) => activite.id === spot.id) ? spot : 'days';
  }
}
