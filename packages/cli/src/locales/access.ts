interface Given {
  structure_id: string;
  courriel_le: string | null;
  lien_le: string | null;
}

const dayFormat = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'short', timeZone: 'Europe/Paris' });
const describe = ({ structure_id, courriel_le, lien_le }: Given): string => {
  const last = [courriel_le, lien_le]
    .filter((date) => date !== null)
    .sort()
    .at(-1);
  return `${structure_id} : ${last === undefined ? 'lien demandé par la structure' : `lien du ${dayFormat.format(new Date(last))}`}`;
};

/** The French texts of `inclusion-kit access`. */
export const access = {
  help: `inclusion-kit access : met fin aux liens privés d’une structure, ou dit lesquelles en ont eu

Usage
  inclusion-kit access revoke <structure> [--database <base>]
  inclusion-kit access list [--database <base>]

  <structure> est l’identifiant de sa fiche, par exemple dora--1234. Tous les liens faits jusqu’à maintenant, et les accès
  ouverts par eux, ne valent plus rien, tout de suite, y compris pour un relais en marche. Un nouveau lien se demande ou se
  fait comme avant.

Options
  --database <base>  fichier SQLite, inclusion-kit.db par défaut, ou postgres://… (DATABASE_URL)
  --help             affiche cette aide

Codes de sortie : 0 tout va bien, 1 cette structure n’a jamais eu de lien, 2 la commande est mauvaise ou la base ne répond pas.`,
  noAction: 'Dites quoi faire : revoke ou list. « inclusion-kit access --help » donne un exemple.',
  noStructure: 'list ne prend pas de structure.',
  oneStructure: 'Donnez l’identifiant d’une structure et un seul, par exemple dora--1234.',
  none: 'Aucune structure n’a eu de lien.',
  list: (all: readonly Given[]) => all.map(describe).join('\n'),
  unknown: (structure: string, others: number) =>
    `Aucun lien n’a été fait pour « ${structure} » dans cette base : rien ne change. ${
      others === 0
        ? 'Aucune structure n’y a eu de lien.'
        : '« inclusion-kit access list » donne les structures qui en ont eu.'
    }`,
  revoked: (structure: string) =>
    `Les liens de ${structure} faits jusqu’à maintenant, et les accès ouverts par eux, ne valent plus rien.`,
};
