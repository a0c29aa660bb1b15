// The field of the commune, and the public that offers are for.
import '../../shared/suggest-field/define.ts';

export { nameOfPublic, publicIn, publicNames } from './named-public.ts';
