export const SEARCH_PATH = '/recherche';
/** The search without its territory: it begins with the needs, and takes the report of one. */
export const MISSING_PATH = `${SEARCH_PATH}?manque=1`;
