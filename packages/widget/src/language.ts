/** The languages the interface speaks. The offers' own texts stay in French. */
export type Language = 'fr' | 'en';
