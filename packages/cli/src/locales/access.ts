/** The French texts of `inclusion-kit access`. */
export const access = {
  help: `inclusion-kit access : met fin aux liens privés d’une structure

Usage
  inclusion-kit access revoke <structure> [--database <base>]

  <structure> est l’identifiant de sa fiche, par exemple dora--1234. Tous les liens faits jusqu’à maintenant, et les accès
  ouverts par eux, ne valent plus rien, tout de suite, y compris pour un relais en marche. Un nouveau lien se demande ou se
  fait comme avant.

Options
  --database <base>  fichier SQLite, inclusion-kit.db par défaut, ou postgres://… (DATABASE_URL)
  --help             affiche cette aide

Codes de sortie : 0 tout va bien, 2 la commande est mauvaise ou la base ne répond pas.`,
  noAction: 'Dites quoi faire : revoke. « inclusion-kit access --help » donne un exemple.',
  oneStructure: 'Donnez l’identifiant d’une structure et un seul, par exemple dora--1234.',
  revoked: (structure: string) =>
    `Les liens de ${structure} faits jusqu’à maintenant, et les accès ouverts par eux, ne valent plus rien.`,
};
