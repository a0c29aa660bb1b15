// The checks that need only the page as it stands, and the names that a person reads over.
import { contentChecks } from './content-checks.ts';
import { formChecks } from './form-checks.ts';
import { pageChecks } from './page-checks.ts';
import { fieldsOf, imagesOf } from './subjects.ts';
import { isIgnored, shown, withNames } from './tree.ts';

/** Every check, by its name. */
export const checks = { ...contentChecks, ...formChecks, ...pageChecks };

/** Lists the names that a person reads over: those of links, buttons, fields, groups, titles and images. */
export function namesToRead(): Record<string, string[]> {
  return withNames((nameOf) => {
    const list = (elements: readonly Element[]): string[] =>
      [...new Set(elements.map(nameOf))].filter((name) => name !== '');
    return {
      titres: [
        ...new Set(
          shown('h1, h2, h3, h4, h5, h6').map(
            (one) => `${one.localName} ${one.textContent.replace(/\s+/g, ' ').trim()}`,
          ),
        ),
      ],
      liens: list(shown('a[href]')),
      boutons: list(shown('button, summary')),
      champs: list(fieldsOf()),
      groupes: list(shown('fieldset, [role="group"], [role="radiogroup"]')),
      images: list(imagesOf().filter((image) => !isIgnored(image))),
    };
  });
}
