/** The means by which a contributor knows. */
export const moyensDePreuve = ['appel', 'visite', 'courriel', 'page-web', 'personne-concernee', 'autre'] as const;
