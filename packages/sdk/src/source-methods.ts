import type { Geography, PositionLookup } from './geography/geography.ts';
import type { OfferLists, OfferSource } from './source.ts';

/** The methods of a source that have one answer. */
export const sourceMethods = [
  'searchServices',
  'facets',
  'points',
  'question',
  'capabilities',
  'services',
  'structures',
  'search',
  'service',
  'structure',
  'sources',
  'referentiel',
] as const satisfies readonly (keyof (OfferSource & OfferLists))[];

/** The methods of a geography in memory. */
export const placeMethods = ['communes', 'commune', 'communeAt'] as const satisfies readonly (keyof (Geography &
  PositionLookup))[];
