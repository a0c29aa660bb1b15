import { at } from '../words.ts';

/** The texts of a search that found nothing. */
const texts = {
  'empty.title': (n: number, place: string, km: number) => {
    if (n === 0)
      return place === '' ? 'Aucune offre dans ce territoire' : `Aucune offre ${at(place)} ni à ${km}\u00a0km autour`;
    return n === 1 ? 'Aucune offre ne correspond à ce critère' : `Aucune offre ne correspond à ces ${n} critères`;
  },
  'empty.words': (asked: string, place: string, km: number) =>
    `Aucune offre pour «\u00a0${asked}\u00a0»${place === '' ? '' : ` ${at(place)} ni à ${km}\u00a0km autour`}`,
  'empty.maybe': 'Vouliez-vous dire\u00a0:',
  'empty.danger': 'Les numéros d’urgence vous écoutent et vous orientent.',
  'empty.danger.place':
    'Aucun accueil n’est enregistré ici. Dites votre commune\u00a0: nous cherchons de l’aide autour, pour un toit, des soins ou vos droits.',
  'empty.text': 'Essayez plutôt\u00a0:',
  'empty.text.place': 'Essayez une commune voisine ou la ville la plus proche.',
  'empty.text.nothing': 'Changer un seul critère ne suffit pas.',
  'empty.counting': 'Recherche de ce qui pourrait convenir…',
  'empty.remove': (label: string) => `Retirer «\u00a0${label}\u00a0»`,
  'empty.widen': (a: number, b: number) => `Élargir de ${a} à ${b}\u00a0km`,
  'empty.remote': 'Ajouter les offres à distance',
  'empty.far': (km: number) => `Les plus proches, à plus de ${km}\u00a0km`,
  'empty.other': (place: string) => `Près d’ici, ${at(place)}, pour un autre besoin`,
  'empty.refuge': 'Près d’ici, pour un toit, des soins ou vos droits',
  'empty.needs': 'Les autres besoins, et leurs offres',
  'empty.needs.more': (n: number) => (n === 1 ? '1 autre besoin' : `${n} autres besoins`),
  'empty.all': 'Retirer tous les filtres',
  'empty.place': 'Changer de lieu',
  'empty.add': 'Vous connaissez une offre qui manque\u00a0?',
  'empty.add.act': 'L’ajouter',
};

export default texts;
