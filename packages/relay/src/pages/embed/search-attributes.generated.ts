// Written by scripts/docs/elements.ts from the manifest of the elements.
/** The attributes of `<di-search>` besides the parameters of its search. The value that holds without the attribute is the first. */
export const elementAttributes = {
  'selection-storage': { kind: 'value', values: ['session', 'local', 'none'] },
  'no-selection': { kind: 'flag' },
  'no-languages': { kind: 'flag' },
  'no-questions': { kind: 'flag' },
  'offer-link': { kind: 'text' },
  'heading-level': { kind: 'number', default: '2' },
  'page-size': { kind: 'number' },
  view: { kind: 'value', values: ['both', 'list', 'map'] },
  density: { kind: 'value', values: ['comfortable', 'compact'] },
  labels: { kind: 'value', values: ['plain', 'official'] },
  doublons: { kind: 'value', values: ['groupes', 'tous', 'exclus'] },
  'map-tiles': { kind: 'text' },
  'map-attribution': { kind: 'text' },
  'map-attribution-href': { kind: 'text' },
  'url-state': { kind: 'value', values: ['query', 'hash', 'off'] },
  'url-prefix': { kind: 'text', default: 'di-' },
  'territory-fixed': { kind: 'flag' },
  'territory-name': { kind: 'text' },
  'filters-hidden': { kind: 'filters' },
  'filters-fixed': { kind: 'filters' },
} as const;
