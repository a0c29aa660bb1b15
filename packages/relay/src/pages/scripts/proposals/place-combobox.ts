import { departements } from '@inclusion-kit/sdk/geography';
import { departementsBegun, foldPlace, namingPostalCode } from '@inclusion-kit/sdk/internal';
import { create, proposeWhileTyping, toName } from './combobox.ts';
import { communesOfText, toText, type Commune } from './propose-communes.ts';

/** A place that may be meant: its text in the field, and the facts that tell it from others of its name. */
interface Line {
  readonly text: string;
  readonly nom: string;
  readonly where: string;
  readonly code: string;
}

/** Lists the places that a text may mean: communes as the relay ranks them, and the départements that it begins. */
function toLines(communes: readonly Commune[], typed: string, whole: string): Line[] {
  const near = communes.map((commune): Line => {
    const where = departements.find(({ code }) => code === commune.code_departement)?.nom ?? '';
    return { text: toText(commune), nom: commune.nom, where, code: namingPostalCode(commune) ?? '' };
  });
  const wide = departementsBegun(typed);
  // With its code, since communes bear the names of départements: Aube, Landes, Mayenne.
  const lines = wide.map(({ nom, code }): Line => ({ text: `${nom} (${code})`, nom, where: whole, code }));
  // A whole name that no commune bears leaves no doubt: « Aisne » is no beginning of another one.
  const text = foldPlace(typed);
  const isWhole = ({ nom }: { readonly nom: string }): boolean => foldPlace(nom) === text;
  const isMeant = wide.some(isWhole) && !communes.some(isWhole);
  return isMeant ? [...lines, ...near] : [...near, ...lines];
}

/**
 * Proposes the places that a text may mean under their field.
 * @param list names a whole département in `data-whole`
 */
export function suggestPlaces(field: HTMLInputElement, list: HTMLElement, said: HTMLElement | null): void {
  proposeWhileTyping<Line>(
    { field, list, said, id: 'lieu' },
    {
      isAsked: communesOfText.isAsked,
      ask: async (typed, signal) => toLines(await communesOfText.ask(typed, signal), typed, list.dataset.whole ?? ''),
      draw: ({ nom, where, code }, typed) => {
        const name = create('span', create('bdi', ...toName(nom, typed)));
        if (where !== '') name.append(' ', create('small', create('bdi', where)));
        return [name, create('bdi', code)];
      },
      toText: ({ text }) => text,
    },
  );
}
