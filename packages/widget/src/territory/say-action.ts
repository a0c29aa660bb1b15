import type { TerritoryAction } from '@inclusion-kit/sdk/territory';
import type { TerritoryTexts } from '../locales/fr/territory.ts';

/** Says an action: its title, why, its effect, its calculation. */
export function sayAction(
  view: {
    readonly t: Pick<TerritoryTexts, 'actions' | 'criteria'>;
    readonly labelOf: (category: string) => string;
    /** Names what people asked for in their own words. */
    readonly askedOf: (category: string) => string;
  },
  unit: string,
  action: TerritoryAction,
): [string, string, string, string] {
  const { t, labelOf, askedOf } = view;
  const { actions: a } = t;
  switch (action.genre) {
    case 'ouvrir':
      return [
        a.open(action.nombre, labelOf(action.categorie), action.lieux),
        a.openWhy(action.ecart),
        action.personnes === null
          ? a.openFew
          : action.personnes === 0
            ? a.openEven
            : a.openGain(action.personnes, unit),
        action.lieux.length === 0 ? '' : a.openHow,
      ];
    case 'verifier': {
      const [now, half, all] = action.parts;
      return [
        a.verify(action.structures, action.joindre),
        a.verifyWhy(action.services, action.joindre),
        a.gain(now, half),
        a.verifyHow(all),
      ];
    }
    case 'repondre':
      return [
        a.answer(askedOf(action.categorie)),
        sayNeeds(a, action),
        a.answerGain(action.nombre, action.au_moins),
        a.answerHow(action.services),
      ];
    case 'completer': {
      const [now, all] = action.parts;
      return [
        a.complete(action.nombre, t.criteria[action.critere]),
        a.completeWhy,
        a.completeGain(now, all),
        a.completeHow,
      ];
    }
    case 'reunir': {
      const [now, gathered] = action.fiches;
      return [
        a.gather(action.nombre),
        a.gatherWhy(labelOf(action.categorie)),
        a.gatherGain(now, gathered),
        a.gatherHow,
      ];
    }
  }
}

/** Says how many needs were told and, where their category has more offers than expected, why both hold. */
const sayNeeds = (
  a: TerritoryTexts['actions'],
  { nombre, au_moins, en_plus }: Extract<TerritoryAction, { readonly genre: 'repondre' }>,
): string => [a.answerWhy(nombre, au_moins), ...(en_plus === undefined ? [] : [a.answerOthers(en_plus)])].join(' ');
