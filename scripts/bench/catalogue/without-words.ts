// Loads the catalogue a second time, with tables of words that are empty: what the tables cost a search is told in one process.
import type * as catalogue from '@inclusion-kit/catalogue';
import { registerHooks } from 'node:module';

const MARK = '?without-words';
const OURS = /\/packages\/(?:catalogue|sdk)\/src\//;
const TABLE = /\/referentiels\/words\/(fr|en|es|ar|uk)\.ts$/;

/** Loads the code of the catalogue and of the SDK anew, where no thématique has a word. */
export async function loadWithoutWords(): Promise<typeof catalogue> {
  registerHooks({
    resolve(specifier, context, next) {
      const resolved = next(specifier, context);
      if (context.parentURL?.endsWith(MARK) !== true || !OURS.test(resolved.url)) return resolved;
      const language = TABLE.exec(resolved.url)?.[1];
      const url =
        language === undefined ? `${resolved.url}${MARK}` : `data:text/javascript,export const ${language} = {};`;
      return { ...resolved, url, ...(language !== undefined && { format: 'module' }), shortCircuit: true };
    },
  });
  const own = import.meta.resolve('@inclusion-kit/catalogue');
  return (await import(`${own}${MARK}`)) as typeof catalogue;
}
