const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Tells whether a text may be the id of something that the store keeps. */
export const isUuid = (text: string): boolean => UUID.test(text);
