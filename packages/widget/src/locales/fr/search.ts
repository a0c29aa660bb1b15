import standing from '../standing/fr.ts';
import ways from '../ways/fr.ts';
import { at, count, offres } from './words.ts';
import type empty from './search/empty.ts';
import type fields from './search/fields.ts';
import type filters from './search/filters.ts';
import type groups from './search/groups.ts';
import type map from './search/map.ts';
import type hours from './search/hours.ts';
import type number from './search/number.ts';
import type saidNote from './search/said-note.ts';
import type tray from './search/tray.ts';
import type words from './search/words.ts';
const kilometres = (km: number) => `${km}\u00a0km`;

/** The texts of the first screen. */
const texts = {
  'search.label': 'Chercher une offre d’insertion',
  submit: 'Rechercher',
  edit: 'Modifier',
  skip: 'Aller aux résultats',
  'language.label': 'Langue',
  'language.said': 'Affichage en français.',
  /** Nothing in French. */
  'language.offers': '',
  'radius.label': 'Rayon',
  'radius.km': kilometres,

  'start.title': 'De quoi avez-vous besoin\u00a0?',
  'start.text': 'Choisissez un besoin, ou écrivez des mots. Avec une commune, les plus proches viennent d’abord.',
  'place.ask': 'Près de quelle commune\u00a0?',
  'place.say': 'Dire votre commune',
  'results.title.need': (need: string) => ` pour «\u00a0${need}\u00a0»`,
  'results.title.all': ' dans tout le territoire',

  'results.count': (n: number) => (n === 0 ? 'Aucune offre' : offres(n)),
  'results.title': (place: string, km: number) => ` ${at(place)} et à ${km}\u00a0km autour`,
  'results.title.dep': (name: string) => ` dans le département (${name})`,
  'results.title.epci': (name: string | null) => ` dans l’intercommunalité${name === null ? '' : ` (${name})`}`,
  'results.title.area': ' dans la zone de la carte',
  'results.title.around': (address: string | null, km: number) =>
    ` à ${km}\u00a0km autour de ${address === null ? 'vous' : `«\u00a0${address}\u00a0»`}`,
  'results.title.code': (code: string) => ` autour de la commune ${code}`,
  'results.remote': (n: number) => `, dont ${count.format(n)} à distance`,
  'results.remote.short': (n: number) => `${count.format(n)} à distance`,
  'more.count': (shown: number, total: number) =>
    `${shown === 1 ? '1 offre affichée' : `${count.format(shown)} offres affichées`} sur ${count.format(total)}`,
  'more.button': (n: number) => `Voir ${offres(n)} de plus`,
  'more.loading': 'Chargement de la suite…',
  'more.failed': 'La suite n’a pas pu être chargée.',

  'sort.label': 'Trier les offres',
  'sort.distance': 'Les plus proches',
  'sort.date': 'Les plus récentes',
  'sort.pertinence': 'Les plus utiles',
  'view.label': 'Affichage',
  'view.list': 'Liste',
  'view.map': 'Carte',
  'view.both': 'Les deux',
  'list.remote': (n: number) => `${n < 2 ? 'Offre proposée' : 'Offres proposées'} à distance`,
  'map.loading': 'Chargement de la carte…',
  'loading.first': 'Recherche en cours…',
  'loading.again': 'Mise à jour des résultats…',
  'error.title': 'Les offres n’ont pas pu être chargées',
  'error.text': (time: string) => `Le service n’a pas répondu à ${time}. Votre lieu et vos filtres sont gardés.`,
  'error.retry': 'Réessayer',

  'distance.zero': 'moins de 1\u00a0km',
  distance: kilometres,
  remote: 'À distance',
  both: 'à distance',
  or: ', ou',
  /** Stands between « À distance » and the address of an offer that also receives people, out of reach. */
  'place.farther': ' · sur place, plus loin\u00a0: ',
  /** Stands after the commune of an offer of which no street and no point is known. */
  'place.vague': ', adresse non précisée',
  'place.unknown': 'Lieu non précisé par la source',
  'zone.everywhere': 'toute la France',
  'zone.departements': (n: number) => `${n} départements`,
  'zone.includes': (place: string) => `une zone qui comprend ${place}`,
  'zone.limited': 'une zone limitée',
  open: (time: string) => `Ouvert, ferme à ${time}`,
  'open.always': 'Ouvert en continu',
  'closed.today': (time: string) => `Fermé, ouvre à ${time}`,
  'closed.later': (day: string, time: string) => `Fermé, ouvre ${day} à ${time}`,
  /** Says of a state that it is that of the structure. */
  'open.structure': (state: string) => `Structure\u00a0: ${state}`,
  closed: 'Fermé',
  'hours.unknown': 'Horaires non précisés',
  overlay: (date: string) => `Modifié ici le ${date}`,
  'overlay.wait': 'En attente de reprise par la source.',
  'overlay.link': 'Voir ce qui change',
  'overlay.link.of': (name: string) => ` dans «\u00a0${name}\u00a0»`,
  'overlay.confirmed': (date: string) => `Confirmée ici le ${date}`,
  standing,
  'closed.said': 'Fermeture signalée ici.',
  match: 'Trouvé\u00a0: ',
  'match.in': {
    nom: 'dans le nom',
    'structure.nom': 'dans le nom de la structure',
    thematiques: 'dans les besoins',
    publics: 'dans «\u00a0Pour qui\u00a0»',
    publics_precisions: 'dans «\u00a0Pour qui\u00a0»',
    reseaux_porteurs: 'dans les réseaux',
    description: 'dans la description',
    'structure.description': 'dans la description de la structure',
  } as Record<string, string | undefined>,
  'match.elsewhere': 'dans la fiche',
  'match.near': (mots: string, sens: string) => `«\u00a0${mots}\u00a0» est proche de «\u00a0${sens}\u00a0»`,
  who: 'Pour qui',
  cost: 'Coût',
  by: 'Demande',
  unknown: 'Non précisé par la source',
  'cost.free': 'Gratuit',
  'cost.paid': (precision: string) => `Payant\u00a0: ${precision}`,
  'cost.paid.unknown': 'Payant, prix non précisé',
  'by.both': 'La personne elle-même ou un professionnel',
  'by.pro': 'Par un professionnel',
  'by.self': 'La personne elle-même',
  ways,
  'pro.only': 'Numéro réservé aux professionnels\u00a0:',
  'pro.in': 'se connecter',
  'act.above': 'Son numéro est en haut de la page.',
  'act.none': 'La source ne donne aucun moyen de contact.',
  'act.mail': 'Écrire',
  'act.link': 'S’inscrire en ligne',
  'act.go': 'Itinéraire',
  'act.window': ' (nouvel onglet)',
  updated: 'Mise à jour le ',
  incomplete: 'Fiche incomplète',
  source: (name: string) => `Source\u00a0: ${name}`,
  stale: standing.stale,
  'same.short': (n: number, listed: number, isPart: boolean) =>
    `${n < listed ? `${count.format(n)} sur ${count.format(listed)}` : isPart ? `Les ${count.format(n)} premières` : 'Toutes'}\u00a0: `,
  still: 'Toujours à jour\u00a0?',
  'still.yes': 'Oui',
  'still.yes.of': (name: string) => `\u00a0: confirmer «\u00a0${name}\u00a0»`,
  'still.fix': 'Corriger',
  'still.fix.of': (name: string) => ` «\u00a0${name}\u00a0»`,
  select: 'Sélectionner',
  selected: 'Sélectionné',
  'still.failed': 'La confirmation n’est pas partie.',
  dup: (n: number) => `${n} fiches semblables réunies ici.`,
  'dup.one': (source: string) => `Voir l’autre, publiée par ${source}`,
  'dup.each': (source: string) => `Voir celle de ${source}`,

  'live.results': (n: number) => (n === 0 ? 'Aucune offre.' : `${offres(n)} ${n < 2 ? 'trouvée' : 'trouvées'}.`),
  'live.loading': 'Recherche en cours.',
  'live.more': (n: number, shown: number, total: number) =>
    `${offres(n)} de plus, ${count.format(shown)} sur ${count.format(total)}.`,

  'place.label': 'Où\u00a0?',
  'place.area': 'Zone de la carte',
  'place.placeholder': 'Commune ou code postal',
  'place.placeholder.address': 'Commune ou adresse',
  'place.epci': 'Votre territoire',
  'place.gone': (code: string) =>
    `Cette page demande la commune ${code}, qui n’existe pas ou n’existe plus. Indiquez un autre lieu.`,
  'place.here': 'Autour de moi',
  'q.label': 'Quoi\u00a0?',
  optional: '(facultatif)',
  'q.placeholder': 'Permis, CV…',

  'map.failed': 'La carte n’a pas pu être chargée. Les offres sont dans la liste.',
  'empty.need': 'Ce besoin reste sans réponse\u00a0? Faites-le savoir à ceux qui organisent l’offre.',
  'empty.need.button': 'Dire ce qui manque',

  'error.stale': (time: string) =>
    `La mise à jour a échoué à ${time}. Les offres affichées sont celles de la recherche précédente.`,
  'still.done': 'Merci',
  'confirmed.today': 'Confirmée aujourd’hui',
  'confirmed.told': standing.told,
  'still.waiting': 'Pas encore envoyée\u00a0: nouvel essai automatique',
  undo: 'Annuler',
  'undo.of': (name: string) => ` la confirmation de «\u00a0${name}\u00a0»`,
  'error.text.page': 'Cette page n’est pas encore reliée aux offres. Prévenez les personnes qui tiennent ce site.',
  'error.text.shape':
    'Le service a répondu quelque chose que cette page ne sait pas lire. Votre lieu et vos filtres sont gardés.',
  'error.text.refused':
    'Le service a refusé cette recherche\u00a0: la commune lui est peut-être inconnue. Essayez une commune voisine.',
  'error.text.filter':
    'Le service ne connaît pas l’un des filtres choisis. Retirez-le, ou effacez les filtres, puis cherchez à nouveau.',
  'back.selection': 'Retour à la sélection',
  /** Is said by the search too, once it begins anew for the next person. */
  'tray.emptied': 'Tout est effacé\u00a0: mots, choix et sélection. Le lieu reste.',
  'selection.loading': 'Ouverture de la sélection…',
  'selection.failed': 'La sélection n’a pas pu être ouverte.',
  'live.selected': (n: number) =>
    `Ajoutée, ${n < 2 ? `${n} offre sélectionnée` : `${count.format(n)} offres sélectionnées`}.`,
  'live.unselected': (n: number) =>
    `Retirée, ${n < 2 ? `${n} offre sélectionnée` : `${count.format(n)} offres sélectionnées`}.`,

  back: (n: number, place: string) =>
    `Retour ${n < 2 ? 'à l’offre' : `aux ${count.format(n)}\u00a0offres`} ${at(place)}`,
  'back.search': 'Retour à la recherche',
  'back.service': 'Retour à la fiche',
  'detail.near': 'Chercher une offre proche',
  'detail.loading': 'Ouverture de la fiche…',
  'detail.failed': 'La fiche n’a pas pu être ouverte.',
  'correction.loading': 'Ouverture du formulaire…',
  'correction.offline': 'Pas de connexion\u00a0: la correction n’a pas pu s’ouvrir.',
  'correction.failed': 'Le formulaire n’a pas pu être ouvert.',

  'live.confirmed': 'Merci, c’est noté. Pas encore confirmée.',
  'live.undone': 'Confirmation annulée.',
};

/** The texts of the search, the same keys in every language. */
export type SearchTexts = typeof texts &
  typeof saidNote &
  typeof empty &
  typeof fields &
  typeof filters &
  typeof groups &
  typeof map &
  typeof hours &
  typeof number &
  typeof tray &
  typeof words;

export default texts;
