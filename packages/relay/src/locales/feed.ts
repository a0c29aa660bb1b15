/** The French texts of the page of the feed. */
export const feed = {
  title: 'Les fiches partagées par ce relais',
  lead: (producer: string): string =>
    `${producer} partage ici les offres et les structures qui sont nées sur ce relais, au schéma commun de data·inclusion. Tout outil peut les reprendre.`,
  files: {
    'services.json': 'les services',
    'structures.json': 'les structures',
    'services.ndjson': 'les services, un par ligne',
    'structures.ndjson': 'les structures, une par ligne',
    'services.csv': 'les services, en tableau',
    'structures.csv': 'les structures, en tableau',
    'offre.xlsx': 'tout, dans un classeur',
    'datapackage.json': 'ce que contient chaque fichier, pour un programme',
  },
  since: 'Pour ne reprendre que ce qui a changé depuis un jour\u00a0:',
};
