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
        a.open(action.nombre, labelOf(action.categorie), action.lieux, action.departement),
        action.hors_portee === undefined
          ? a.openWhy(action.ecart)
          : a.openNone(action.besoin ?? 0, action.hors_portee, unit),
        action.personnes === null
          ? a.openFew
          : action.personnes === 0
            ? a.openEven
            : a.openGain(action.personnes, unit),
        action.lieux.length === 0 ? '' : a.openHow,
      ];
    case 'verifier': {
      const [now, half, all] = action.parts;
      const { structures, services, joindre } = action;
      const reached = joindre === undefined ? 0 : joindre.ecrire + joindre.attente + joindre.appeler;
      return [
        a.verify(structures, joindre),
        a.verifyWhy(services, structures, Math.max(0, structures - reached), joindre),
        `${a.gain(now, half)}${services < 2 ? '' : a.ofHalf(services)}`,
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
