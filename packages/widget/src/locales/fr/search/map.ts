import { count, offres } from '../words.ts';

const lieux = (n: number): string => `${count.format(n)}\u00a0${n < 2 ? 'lieu' : 'lieux'}`;

/** The texts of the map. */
const texts = {
  'map.label': 'Carte des offres',
  'map.keys':
    'Flèches pour déplacer la carte, + et − pour zoomer, 0 pour recentrer, Tab pour aller d’une offre à l’autre.',
  'map.area': 'Chercher dans cette zone',
  'map.cluster': (n: number, place: string | null) =>
    place === null ? `${offres(n)} groupées, zoomer` : `${offres(n)} groupées près de ${place}, zoomer`,
  'map.same': (n: number) => `${offres(n)} à la même adresse`,
  'map.pin': (ranks: string | null, name: string) => (ranks === null ? name : `N° ${ranks}\u00a0: ${name}`),
  /** Of all the results: the offers on the map and their places, null while only those around the view are known, and the others. */
  'map.foot': (here: number, all: { offers: number; places: number } | null, others: number) => {
    if (all === null) return `${lieux(here)} dans cette vue.`;
    const seen = here === all.places ? '' : ` (${count.format(here)} dans cette vue)`;
    const plotted = `Sur la carte\u00a0: ${offres(all.offers)}, dans ${lieux(all.places)}${seen}.`;
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
  'map.close': 'Fermer',
  'map.further': (n: number) => `Voir ${lieux(n)} plus loin`,
  'map.recenter': 'Recentrer',
  'map.touch': 'Deux doigts pour bouger la carte',
  'map.wheel': 'Ctrl + molette pour zoomer',
  'map.ground.down': 'Le fond de carte ne répond pas. Les lieux et les distances restent justes.',
  'map.sheet': 'Fiche',
  'map.previous': 'Précédent',
  'map.next': 'Suivant',
  'map.step': (number: number, total: number) => `Lieu ${count.format(number)} sur ${count.format(total)}`,
  'map.key.rank': 'Rang dans la liste',
  'map.key.ranks': 'Plusieurs rangs',
  'map.key.dot': 'Autre offre',
  'map.key.many': 'Nombre d’offres groupées',
};

export default texts;
