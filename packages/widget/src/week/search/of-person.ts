// The field of the commune, the public that offers are for, and the offers that were kept aside for the person.
import '../../shared/suggest-field/define.ts';

export { renderSelected } from '../programme/kept-selection.ts';
export { nameOfPublic, publicIn, publicNames } from './named-public.ts';
