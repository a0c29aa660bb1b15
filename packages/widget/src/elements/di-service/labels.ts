import { createLabels, modesAccueil, publics, typesServices } from '@inclusion-kit/sdk/referentiels';

/** Returns the French label of a type of service. */
export const labelOfType = createLabels(typesServices);

/** Returns the French label of a public. */
export const labelOfPublic = createLabels(publics);

/** Returns the French label of a way of receiving people. */
export const labelOfModeAccueil = createLabels(modesAccueil);
