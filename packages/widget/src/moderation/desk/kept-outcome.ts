/** The last decision of this tab, as it can be read again after the page was: what was decided, by their ids and versions. */
export interface KeptOutcome {
  readonly did: 'accepted' | 'refused';
  readonly along: number;
  readonly done: readonly { readonly id: string; readonly version: number }[];
}

const KEY = 'inclusion-kit:desk:decision';

/** Keeps a decision that can be taken back, and forgets the one before. It goes with the tab. */
export function keepOutcome(
  outcome: (Pick<KeptOutcome, 'along' | 'done'> & { readonly did: string; readonly canUndo: boolean }) | null,
): void {
  try {
    sessionStorage.removeItem(KEY);
    if (outcome === null || !outcome.canUndo) return;
    const { did, along, done } = outcome;
    sessionStorage.setItem(KEY, JSON.stringify({ did, along, done: done.map(({ id, version }) => ({ id, version })) }));
  } catch {
    // A browser that keeps nothing costs the way back after a reload only.
  }
}

/** Returns the decision that was kept, or null. */
export function readKeptOutcome(): KeptOutcome | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Partial<KeptOutcome> | null;
    const isKnown = kept?.did === 'accepted' || kept?.did === 'refused';
    return isKnown && Array.isArray(kept.done) && typeof kept.along === 'number' ? (kept as KeptOutcome) : null;
  } catch {
    return null;
  }
}
