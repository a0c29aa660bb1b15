/** Tells whether the details of a cost begin with its kind, as « Gratuit, sans adhésion » does: they say it already. */
export const saysKind = (details: string, kind: string): boolean =>
  details.toLowerCase().startsWith(kind.toLowerCase());
