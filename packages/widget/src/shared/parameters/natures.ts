/** The natures of a contribution, as the form offers them. */
export const natures = [
  'correction',
  'confirmation',
  'fermeture-provisoire',
  'fermeture-definitive',
  'doublon',
  'nouveau-service',
  'nouvelle-structure',
] as const;

export type Nature = (typeof natures)[number];
