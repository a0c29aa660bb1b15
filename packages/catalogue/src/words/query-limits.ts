/** A query is read up to here: nobody types more, and the work stays bounded. */
export const MAX_QUERY_LENGTH = 1000;
export const MAX_QUERY_WORDS = 16;
