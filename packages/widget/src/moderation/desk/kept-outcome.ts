/** The last decision of this tab, as it can be read again after the page was: what was decided, by their ids and versions. */
export interface KeptOutcome {
  readonly did: 'accepted' | 'refused';
  /** Name of the person who decided. */
  readonly par: string;
  readonly done: readonly { readonly id: string; readonly version: number }[];
}

const KEY = 'inclusion-kit:desk:decision';

/** Keeps a decision that can be taken back, and forgets the one before. It goes with the tab. */
export function keepOutcome(
  outcome: (Pick<KeptOutcome, 'done'> & { readonly did: string; readonly canUndo: boolean }) | null,
  par: string | null = null,
): void {
  try {
    sessionStorage.removeItem(KEY);
    if (outcome === null || !outcome.canUndo || par === null) return;
    const done = outcome.done.map(({ id, version }) => ({ id, version }));
    sessionStorage.setItem(KEY, JSON.stringify({ did: outcome.did, par, done }));
  } catch {
    // A browser that keeps nothing costs the way back after a reload only.
  }
}

/** Returns the decision of a person that was kept, or null: nobody takes back in their own name what another person decided. */
export function readKeptOutcome(par: string | null): KeptOutcome | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Partial<KeptOutcome> | null;
    const isKnown = kept?.did === 'accepted' || kept?.did === 'refused';
    return isKnown && Array.isArray(kept.done) && kept.par === par ? (kept as KeptOutcome) : null;
  } catch {
    return null;
  }
}
