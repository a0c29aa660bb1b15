import { count, offres } from './words.ts';

const texts = {
  'ask.thematiques': 'Pour quoi exactement\u00a0?',
  'ask.rayon_km': 'À quelle distance\u00a0?',
  'ask.publics': 'Pour qui\u00a0?',
  'ask.modes_accueil': 'Sur place ou à distance\u00a0?',
  'ask.frais': 'Combien\u00a0?',
  'ask.types': 'Quelle sorte d’aide\u00a0?',
  'ask.mobilisable_par': 'Vous-même ou avec un conseiller\u00a0?',
  'ask.ouvert': 'Quand\u00a0?',
  'ask.inconnus': 'Cacher les offres où il manque une information\u00a0?',
  'ask.tri': 'Lesquelles voir d’abord\u00a0?',
  /** Stands after the number of offers. */
  comma: ',',
  step: (n: number, of: number) => `question ${n} sur ${of}`,
  stop: 'Ne plus demander',
  more: 'Autres réponses',
  given: 'Vos réponses\u00a0:',
  undo: 'Revenir',
  'undo.of': (answer: string) => ` sur «\u00a0${answer}\u00a0»`,
  unknown: (n: number) => `${offres(n)} sans cette information ${n < 2 ? 'reste' : 'restent'} dans la liste.`,
  'answer.unknown': 'Je ne sais pas',
  'answer.other': 'Autre',
  'answer.certain': 'Oui, les cacher',
  'answer.usagers': 'Vous-même',
  'answer.professionnels': 'Avec un conseiller',
  'answer.radius': (km: number) => `${km}\u00a0km au plus`,
  'answer.nearest': (km: number) => `Les plus proches\u00a0: ${km}\u00a0km au plus`,
  'answer.latest': (day: string) => `Les plus récentes\u00a0: depuis le ${day}`,
  'end.none': 'Les questions sont finies. Choisissez un filtre, ou écrivez ce que vous cherchez.',
  'end.certain': (n: number) => (n < 2 ? 'Voir seulement celle-là' : `Voir seulement ces ${count.format(n)} offres`),
  'end.nearest': (n: number, km: number) =>
    `${n < 2 ? 'Voir la plus proche' : `Voir les ${count.format(n)} plus proches`} (${km}\u00a0km au plus)`,
  'end.latest': (n: number, day: string) =>
    `${n < 2 ? 'Voir la plus récente' : `Voir les ${count.format(n)} plus récentes`} (depuis le ${day})`,
  'end.another': 'Encore une question',
  end: (sure: number, maybe: number) =>
    `${offres(sure)} ${sure < 2 ? 'convient' : 'conviennent'} à tout.${maybe === 0 ? '' : ` ${count.format(maybe)} ${maybe < 2 ? 'autre' : 'autres'} peut-être\u00a0: une information n’y est pas précisée.`}`,
};

/** The texts of the questions about many results, the same keys in every language. */
export type QuestionTexts = typeof texts;

export default texts;
