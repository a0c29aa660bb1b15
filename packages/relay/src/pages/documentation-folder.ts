/** The folder of the documentation in the published package. */
export const documentationFolder = new URL('../documentation/', import.meta.url);
