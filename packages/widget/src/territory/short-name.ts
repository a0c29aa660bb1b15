const KINDS: readonly (readonly [kind: RegExp, short: string])[] = [
  [/^Communauté de communes (?:de la |de l’|des |du |de |d’)?/i, 'CC '],
  [/^Communauté d’agglomération (?:de la |de l’|des |du |de |d’)?/i, 'CA '],
  [/^Communauté urbaine (?:de la |de l’|des |du |de |d’)?/i, 'CU '],
  // A name that tells its letters a second time.
  [/ \([^)]*\)$/, ''],
];

/** Writes the kind of an EPCI by its two letters, as its agents do. */
export const shortenName = (name: string): string =>
  KINDS.reduce((words, [kind, short]) => words.replace(kind, short), name);
