/** A query is read up to here: nobody types more, and the work stays bounded. */
export const MAX_QUERY_LENGTH = 1000;
export const MAX_QUERY_WORDS = 16;

/** Services from which a catalogue holds more than a région: its server makes words ready before it answers any. */
export const A_COUNTRY = 10_000;
