import type { OrientationTarget } from '@inclusion-kit/sdk';
import { fr } from '../locales/fr.ts';
import { list, refuse } from './texts.ts';

const FORM = /^(?<nom>[^()=]{1,60}?) ?\((?<sources>\*|[a-z0-9-]+(?:\+[a-z0-9-]+)*)\)=(?<adresse>\S+)$/;
const PLACES = /\{(?:id|slug|lien_source)\}/g;

/** Pages that take orientations, as `Name (source+source)=https://…{id}`. */
export const orientationTargets = list.transform((entries, context) =>
  entries.map((entry, index): OrientationTarget => {
    const { nom = '', sources = '', adresse = '' } = FORM.exec(entry)?.groups ?? {};
    const plain = adresse.replace(PLACES, 'x');
    // A name of the host taken from a record would lead anywhere.
    const host = /^https:\/\/[^/?#{}]+(?![^/?#])/.exec(adresse);
    if (nom === '' || host === null || !URL.canParse(plain) || /[{}]/.test(plain)) {
      return refuse(context, fr.start.orientationTarget(index + 1));
    }
    return { nom, sources: sources.split('+'), adresse };
  }),
);

/** Old values of vocabularies by their new ones, as `old=new`. A value that was renamed twice leads to its last name. */
export const renamedValues = list.transform((entries, context) => {
  const renamed = new Map<string, string>();
  for (const [index, entry] of entries.entries()) {
    const { before, after } = /^(?<before>[a-z0-9-]+)=(?<after>[a-z0-9-]+)$/.exec(entry)?.groups ?? {};
    if (before === undefined || after === undefined || before === after) {
      return refuse(context, fr.start.renamedValue(index + 1));
    }
    if (renamed.has(before)) return refuse(context, fr.start.renamedTwice(before));
    renamed.set(before, after);
  }
  const last: Record<string, string> = {};
  for (const [before, after] of renamed) {
    const met = new Set([before]);
    let name = after;
    for (let next = renamed.get(name); next !== undefined; next = renamed.get(name)) {
      if (met.has(name)) break;
      met.add(name);
      name = next;
    }
    if (met.has(name)) return refuse(context, fr.start.renamedInCircle(before));
    last[before] = name;
  }
  return last;
});
