/** The French words of a territory, for pages that a server writes: the note says an action as the element does. */
export { default as territoryTexts } from '../locales/fr/territory.ts';
export { addressNames } from './di-territory/address.ts';
export { sayAction } from './say-action.ts';
export { sayLack } from './answers/say-lack.ts';
export { sayTargets } from './answers/say-targets.ts';
export { tellNeeds } from './answers/tell-needs.ts';
export { sayGaps } from './say-gaps.ts';
export { sayName } from './say-name.ts';
export { groundWithin } from './ground.ts';
export { shortenName } from './short-name.ts';
export { layOutParts, type Frame } from './lay-out.ts';
export { placeLabels, type Label } from './place-labels.ts';
export { classRates } from './rate-classes.ts';
