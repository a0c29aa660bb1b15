/** The texts of the choices in a group of filters. */
const texts = {
  'themes.find': 'Filtrer les besoins',
  'themes.categories': 'Catégories',
  'themes.detail': (label: string) => `Détail de ${label}`,
  'themes.none': 'Aucun besoin ne contient ces mots.',
  'choices.find': (what: string) => `Filtrer la liste\u00a0: ${what}`,
  'choices.either': 'Plusieurs choix\u00a0: les offres pour l’un ou l’autre.',
  'choices.none': 'Aucun choix ne contient ces mots.',
  'choices.more': (n: number) => (n < 2 ? 'Voir 1 autre choix' : `Voir ${n} autres choix`),
};

export default texts;
