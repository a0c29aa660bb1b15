import { count, offres } from '../words.ts';

/** The texts of the map. */
const texts = {
  'map.label': 'Carte des offres',
  'map.keys':
    'Flèches pour déplacer la carte, + et − pour zoomer, 0 pour recentrer, Tab pour aller d’une offre à l’autre.',
  'map.area': 'Chercher dans cette zone',
  'map.cluster': (n: number, place: string | null) =>
    place === null ? `${offres(n)} groupées, zoomer` : `${offres(n)} groupées près de ${place}, zoomer`,
  'map.same': (n: number) => `${offres(n)} à la même adresse`,
  'map.pin': (number: number | null, name: string) => (number === null ? name : `Offre ${number}\u00a0: ${name}`),
  'map.foot': (here: number, places: number | null, remote: number) => {
    const lieux = (n: number): string => `${count.format(n)}\u00a0${n < 2 ? 'lieu' : 'lieux'}`;
    const among = places === null ? '' : ` sur ${count.format(places)}`;
    const seen = here === places ? `${lieux(places)}.` : `${lieux(here)} ici${among}.`;
    return remote === 0 ? seen : `${seen} ${offres(remote)} à distance dans la liste.`;
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
  'map.all': (n: number) => `Tout voir\u00a0: ${count.format(n)} plus loin`,
  'map.recenter': 'Recentrer',
  'map.touch': 'Deux doigts pour bouger la carte',
  'map.wheel': 'Ctrl + molette pour zoomer',
  'map.ground.down': 'Le fond de carte ne répond pas. Les lieux et les distances restent justes.',
  'map.sheet': 'Fiche',
  'map.open': 'Ouvrir',
  'map.previous': 'Précédente',
  'map.next': 'Suivante',
  'map.step': (number: number, total: number) => `${count.format(number)} sur ${count.format(total)}`,
  'map.key.rank': 'Rang dans la liste',
  'map.key.dot': 'Autre offre',
  'map.key.many': 'Plusieurs offres',
};

export default texts;
