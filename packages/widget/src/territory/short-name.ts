const KINDS: readonly (readonly [kind: RegExp, short: string])[] = [
  [/^Communauté de communes (?:de la |de l’|des |du |de |d’)?/i, 'CC\u00a0'],
  [/^Communauté d’agglomération (?:de la |de l’|des |du |de |d’)?/i, 'CA\u00a0'],
  [/^Communauté urbaine (?:de la |de l’|des |du |de |d’)?/i, 'CU\u00a0'],
  // A name that tells its letters a second time.
  [/ \([^)]*\)$/, ''],
];

/** Writes the kind of an EPCI by its two letters, as its agents do. They never stand on a line of their own. */
export const shortenName = (name: string): string =>
  KINDS.reduce((words, [kind, short]) => words.replace(kind, short), name);
