/** French labels in the words that people say, in place of those of the vocabularies. */
export const spokenLabels: Readonly<Partial<Record<string, string>>> = {
  'en-presentiel': 'Sur place',
  'residents-qpv-frr': 'Habitants d’un quartier prioritaire (QPV) ou d’une zone rurale aidée (FRR)',
};
