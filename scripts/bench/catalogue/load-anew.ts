// Loads the catalogue a second and a third time, with its tables of words and with empty ones: what the tables cost a search is told in one
// process, by code that has answered as much.
import type * as catalogue from '@inclusion-kit/catalogue';
import { registerHooks } from 'node:module';

const OURS = /\/packages\/(?:catalogue|sdk)\/src\//;
const TABLE = /\/referentiels\/words\/(fr|en|es|ar|uk)\.ts$/;

/** Loads the code of the catalogue and of the SDK anew. Without words, no thématique has any. */
export async function loadAnew(words: 'with-words' | 'without-words'): Promise<typeof catalogue> {
  const mark = `?${words}`;
  registerHooks({
    resolve(specifier, context, next) {
      const resolved = next(specifier, context);
      if (context.parentURL?.endsWith(mark) !== true || !OURS.test(resolved.url)) return resolved;
      const language = words === 'with-words' ? undefined : TABLE.exec(resolved.url)?.[1];
      const url =
        language === undefined ? `${resolved.url}${mark}` : `data:text/javascript,export const ${language} = {};`;
      return { ...resolved, url, ...(language !== undefined && { format: 'module' }), shortCircuit: true };
    },
  });
  const own = import.meta.resolve('@inclusion-kit/catalogue');
  return (await import(`${own}${mark}`)) as typeof catalogue;
}
