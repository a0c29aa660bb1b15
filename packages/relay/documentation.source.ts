// In the repository the relay serves the documentation from the folder where `npm run docs` builds it.
export const documentationFolder = new URL('../../docs/site/dist/', import.meta.url);
