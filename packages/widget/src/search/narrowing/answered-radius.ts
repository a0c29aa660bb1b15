/** The radius that an answer to a question chose, and the one before it. */
interface AnsweredRadius {
  readonly km: unknown;
  readonly before: number | null;
}

const answered = new WeakMap<Element, AnsweredRadius>();

/** Keeps in mind that an answer chose the radius of a search. */
export function keepAnswered(search: Element, km: unknown, before: number | null): void {
  const known = answered.get(search);
  // Of two answers, what was before the first is taken back.
  answered.set(search, { km, before: known !== undefined && known.km === before ? known.before : before });
}

/** Forgets an answer that the search no longer asks the radius of: it was undone, or a radius chosen by hand took its place. */
export function forgetUndone(search: Element, km: number | null): void {
  if (answered.get(search)?.km !== km) answered.delete(search);
}

/**
 * Takes the radius of an answer back, for another place: the answer about distance was about the place before. Returns the radius that
 * was before it, or undefined when the reader or the page chose the one that is asked.
 */
export function takeAnsweredBack(search: Element, km: number | null): number | null | undefined {
  const known = answered.get(search);
  if (known?.km !== km) return undefined;
  answered.delete(search);
  return known.before;
}
