import { count, offres } from '../words.ts';

const lieux = (n: number): string => `${count.format(n)}\u00a0${n < 2 ? 'lieu' : 'lieux'}`;

/** Offers on a map, and their places. */
interface Plotted {
  readonly offers: number;
  readonly places: number;
}

/** The texts of the map. */
const texts = {
  'map.label': 'Carte des offres',
  'map.keys':
    'Flèches pour déplacer la carte, + et − pour zoomer, 0 pour recentrer, Tab pour aller d’une offre à l’autre.',
  'map.area': 'Chercher dans cette zone',
  /** Several places: how many offers they have, a town near them, and the numbers of the list among them. */
  'map.cluster': (n: number, place: string | null, held: string | null) =>
    `${offres(n)} groupées${place === null ? '' : ` près de ${place}`}${held === null ? '' : `, ${held}`}, zoomer`,
  /** The numbers of the list that a circle holds: the first, the last, and how many. */
  'map.held': (first: number, last: number, n: number) => {
    if (n === 1) return `dont le numéro ${first}`;
    if (n === last - first + 1) return `dont les numéros ${first} ${n === 2 ? 'et' : 'à'} ${last}`;
    return `dont ${n} numéros, de ${first} à ${last}`;
  },
  'map.same': (n: number) => `${offres(n)} à la même adresse`,
  'map.pin': (ranks: string | null, name: string) => (ranks === null ? name : `N° ${ranks}\u00a0: ${name}`),
  /**
   * The offers in view and their places, the same of all the results on the map, null while only those around the view are known, and the
   * results that have no place.
   */
  'map.foot': (here: Plotted, all: Plotted | null, others: number) => {
    if (all === null) return `${lieux(here.places)} dans cette vue.`;
    const plotted =
      here.places === all.places
        ? `Sur la carte\u00a0: ${offres(all.offers)}, dans ${lieux(all.places)}.`
        : `Dans cette vue\u00a0: ${offres(here.offers)} sur ${count.format(all.offers)}, dans ${lieux(here.places)} sur ${count.format(all.places)}.`;
    if (others === 0) return plotted;
    return `${plotted} Dans la liste seulement\u00a0: ${offres(others)}, uniquement à distance ou sans adresse.`;
  },
  'map.part': (shown: number, total: number) =>
    `Cette carte montre les ${count.format(shown)} premières offres sur ${count.format(total)}.`,
  'map.other': (index: number, total: number) => `Autre offre, ${count.format(index)} sur ${count.format(total)}`,
  'map.outlines': 'Limites indicatives\u00a0: Natural Earth, geo.api.gouv.fr',
  'map.reading': 'Lecture de l’offre…',
  'map.unread': 'Cette offre n’a pas pu être lue.',
  'map.unlisted': 'Cette offre est plus loin dans la liste.',
  'map.none': 'Aucune de ces offres n’a de lieu connu.',
  'map.in': 'Zoomer',
  'map.out': 'Dézoomer',
  'map.closest': 'Pas de rues ici\u00a0: plus près, la carte ne montre rien de plus',
  'map.close': 'Fermer',
  'map.further': (n: number) => `Voir ${lieux(n)} plus loin`,
  'map.recenter': 'Recentrer',
  'map.touch': 'Deux doigts pour bouger la carte',
  'map.wheel': 'Ctrl + molette pour zoomer',
  'map.ground.down': 'Le fond de carte ne répond pas. Les lieux et les distances restent justes.',
  'map.ground.none': 'Pas de rues ici\u00a0: communes, lieux et distances',
  'map.call': (name: string, phone: string) => `Appeler le ${phone}\u00a0: ${name}`,
  'map.sheet': 'Ouvrir',
  'map.previous': 'Précédent',
  'map.next': 'Suivant',
  'map.step': (number: number, total: number) => `Lieu ${count.format(number)} sur ${count.format(total)}`,
  'map.key.rank': 'Rang dans la liste',
  'map.key.ranks': 'Plusieurs rangs',
  'map.key.listed': 'Offre de la liste, sans place pour son numéro',
  'map.key.dot': 'Autre offre',
  'map.key.many': 'Nombre d’offres groupées',
};

export default texts;
