import { offres } from '../words.ts';

/** The texts of the filters and of the end of the list. */
const texts = {
  'filter.label': 'Filtres',
  'filter.themes': 'Besoin',
  'filter.publics': 'Pour qui',
  'filter.type': 'Type',
  'filter.cost': 'Coût',
  'filter.reception': 'Mode d’accueil',
  'filter.networks': 'Réseaux',
  'filter.mobilised_by': 'Qui peut demander',
  'filter.sources': 'Sources',
  'filter.quality': 'Qualité de la fiche',
  'filter.quality.any': 'Toutes les fiches',
  'filter.quality.min': (score: string) => `${score} au moins`,
  'filter.updated': 'Mise à jour',
  'filter.updated.any': 'À toute date',
  'filter.updated.years': (n: number) => (n < 2 ? 'Depuis moins d’un an' : `Depuis moins de ${n}\u00a0ans`),
  'filter.updated.months': (n: number) => `Depuis moins ${n < 2 ? 'd’un mois' : `de ${n}\u00a0mois`}`,
  'filter.updated.days': (n: number) => `Depuis moins ${n < 2 ? 'd’un jour' : `de ${n}\u00a0jours`}`,
  'filter.updated.day': (day: string) => `Depuis le ${day}`,
  'filter.updated.chip': (since: string) => `Vérifiée ${since.charAt(0).toLowerCase()}${since.slice(1)}`,
  'filter.remote': 'À distance',
  'filter.open': 'Ouvert maintenant',
  'filter.opening': 'Ouverture',
  'filter.more': 'Plus',
  'filter.chosen_group': 'Filtres choisis',
  'filter.chosen': (n: number) => `${n} choix`,
  'filter.clear': 'Tout effacer',
  'filter.clear_n': (n: number) => (n < 2 ? 'Effacer le filtre' : `Effacer les ${n} filtres`),
  'filter.remove': (label: string) => `Retirer\u00a0: ${label}`,
  'filter.fixed': 'Choisi par ce site\u00a0: ',
  'filter.apply': (n: number | null) =>
    n === null ? 'Voir les offres' : n === 0 ? 'Aucune offre' : `Voir ${offres(n)}`,
  'filter.close': 'Fermer',
  'filter.failed': 'Les filtres n’ont pas pu être ouverts. Réessayez.',
  missing: 'Il manque quelque chose\u00a0?',
  'missing.text': 'Dites ce que vous n’avez pas trouvé, ou ajoutez une offre.',
  'missing.add': 'Ajouter une offre',
};

export default texts;
