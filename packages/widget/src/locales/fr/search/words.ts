import { at, of, offres } from '../words.ts';

/** The texts of what the words of a search tell: a danger, a network without an offer. */
const texts = {
  /** Needs are left out where buttons that follow name them, and words where a need names them. */
  'results.meant': (words: readonly string[], needs: readonly string[]) =>
    `${words.length === 0 ? 'Ces offres' : `Aucune de ces offres ne dit ${words.map((word) => `«\u00a0${word}\u00a0»`).join(' ni ')}. Elles`} répondent à\u00a0:${needs.length === 0 ? '' : ` ${needs.join(' ; ')}.`}`,
  'danger.place': 'L’aide la plus proche viendra d’abord.',
  /** The number for a night, where words ask for another help at once. */
  'danger.today': 'Où manger, se laver, s’habiller ou dormir',
  /** Nothing in `q` can be looked for: small words and signs alone. */
  'results.wordless': (q: string, n: number) =>
    `Pas de mot à chercher dans «\u00a0${q}\u00a0». Voici ${offres(n)}, sans ce filtre. Écrivez un besoin, par exemple «\u00a0logement\u00a0».`,
  /** `full` counts the first offers that answer to the words let go as well. */
  'results.left': (left: readonly string[], kept: string, n: number, full: number) =>
    full === 0
      ? `Voici ${offres(n)} pour «\u00a0${kept}\u00a0», sans ${left.map((word) => `«\u00a0${word}\u00a0»`).join(' ni ')}.`
      : `Voici ${offres(n)} pour «\u00a0${kept}\u00a0». ${full === 1 ? 'Une répond' : `${full} répondent`} aussi à ${left.map((word) => `«\u00a0${word}\u00a0»`).join(', ')}.`,
  /** `q` is what the words say beside the town. */
  'results.town': (town: string, q: string) => `Chercher ${q === '' ? 'les offres' : `«\u00a0${q}\u00a0»`} ${at(town)}`,
  'town.taken': (town: string) => `Voici les offres autour ${of(town)}.`,
  'need.typed': (need: string) => `Besoin cherché\u00a0: «\u00a0${need}\u00a0».`,
  'town.several': (town: string) => `Plusieurs communes correspondent à «\u00a0${town}\u00a0».`,
  'town.everywhere': (q: string, n: number) => `Chercher «\u00a0${q}\u00a0» partout\u00a0: ${offres(n)}`,
  'town.words': (q: string, n: number) =>
    `Chercher ${q.includes(' ') ? 'les mots' : 'le mot'} «\u00a0${q}\u00a0» dans les fiches\u00a0: ${offres(n)}`,
  'town.words.short': (q: string, n: number) => `«\u00a0${q}\u00a0» partout\u00a0: ${offres(n)}`,
  'town.remote': (q: string) => `Chercher «\u00a0${q}\u00a0» à distance`,
  'results.alone.none': (word: string) => `Aucune offre pour «\u00a0${word}\u00a0» seul.`,
  'results.only': (word: string) => `Chercher seulement «\u00a0${word}\u00a0»`,
  /** Words that told a danger are kept nowhere: the page was loaded again without them. */
  'words.lost': (hasList: boolean) =>
    `Ce que vous aviez écrit n’est pas gardé. Écrivez-le de nouveau${hasList ? '\u00a0: sans ces mots, voici toutes les offres' : ''}.`,
  'leave.act': 'Quitter vite',
  'leave.hint':
    'Cette page se ferme et une autre s’ouvre à sa place. Ce que vous avez écrit n’est pas gardé dans l’adresse.',
  /** `un` is a house of the network with its article. */
  /** `isWide`: the whole territory was searched, not the surroundings of a place. */
  'network.none': (un: string, _typed: string, n: number, isWide: boolean) =>
    `Auc${un} ${isWide ? 'dans ce territoire' : 'ici'}. Voici ${offres(n)} pour le même besoin.`,
  /** `place` is null where other criteria were asked as well. */
  'network.empty': (un: string, _typed: string, place: string | null, km: number) => {
    if (place === null) return `Auc${un} ici avec ces critères`;
    return place === '' ? `Auc${un} dans ce territoire` : `Auc${un} ${at(place)} ni à ${km}\u00a0km autour`;
  },
  'network.widen': (km: number) => `Chercher jusqu’à ${km}\u00a0km`,
};

export default texts;
