/**
 * Acronyms that people type for values of vocabularies, which neither the value nor its label and description hold.
 * Only those that mean one thing in this field.
 */
export const ACRONYMS: Readonly<Record<string, string>> = {
  'lecture-ecriture-calcul--maitriser-le-francais': 'FLE',
  aci: 'IAE SIAE',
  ai: 'IAE SIAE',
  ei: 'IAE SIAE',
  eiti: 'IAE SIAE',
  etti: 'IAE SIAE',
  'mutualite-sociale-agricole': 'MSA',
};
