import { reseauxPorteurs } from '@inclusion-kit/sdk/referentiels';
import { toShortLabels } from './labels.ts';

/** Returns the name of a network that carries structures. */
export const labelOfNetwork = toShortLabels(reseauxPorteurs);
