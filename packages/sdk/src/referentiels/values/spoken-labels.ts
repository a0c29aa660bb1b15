/** French labels in the words that people say, in place of those of the vocabularies. */
export const spokenLabels: ReadonlyMap<string, string> = new Map([
  ['en-presentiel', 'Sur place'],
  ['residents-qpv-frr', 'Habitants d’un quartier prioritaire (QPV) ou d’une zone rurale aidée (FRR)'],
]);
