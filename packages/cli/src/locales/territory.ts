const plural = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('fr-FR')} ${count < 2 ? one : many}`;

/** The French texts of `inclusion-kit territory`. */
export const territoire = {
  help: `inclusion-kit territory : exporte la mémoire du territoire, gardée par le relais

Usage
  inclusion-kit territory export --out <dossier> [--format csv|ndjson] [--depuis <jour>] [--database <base>]
  inclusion-kit territory prune [--mois <n>] [--database <base>]

  export écrit les chiffres de l’offre jour par jour (communes, thématiques, sources…), le nombre de recherches sans résultat
  mois par mois, et LISEZMOI.txt, qui décrit chaque colonne. Le relais peut rester en marche.
  prune regroupe les petits nombres des mois terminés, et ne garde plus les communes cherchées au-delà de --mois.
  Le relais le fait lui-même chaque jour.

Options
  --out <dossier>     dossier à écrire
  --format <format>   csv (défaut) ou ndjson
  --depuis <jour>     premier jour à exporter, 2026-11-23 par exemple ; tout, sinon
  --mois <n>          mois pendant lesquels les communes cherchées sont gardées, 12 par défaut (MEMORY_MONTHS)
  --database <base>   base du relais : fichier SQLite ou postgres://… (DATABASE_URL)
  --help              affiche cette aide

Codes de sortie : 0 tout va bien, 1 la base ne convient pas, 2 la commande est mauvaise.`,

  action: (value: string | undefined) =>
    `${value === undefined ? 'Il manque une action' : `« ${value} » n’est pas une action, ou n’est pas seule`} : « inclusion-kit territory export » ou « inclusion-kit territory prune ».`,
  noOut: 'Il manque --out, le dossier à écrire : « inclusion-kit territory --help » donne un exemple.',
  notHere: (name: string, action: string) =>
    `L’option --${name} ne sert à rien avec ${action} : « inclusion-kit territory --help » liste les options.`,
  format: (value: string, formats: readonly string[]) =>
    `Le format « ${value} » n’est pas connu. Formats : ${formats.join(', ')}.`,
  day: (value: string) => `--depuis vaut « ${value} » : donnez un jour, par exemple 2026-11-23.`,
  months: (value: string) => `--mois vaut « ${value} » : donnez un nombre de mois, de 1 à 120.`,
  cannotWrite: (path: string, code: string) =>
    `Le dossier ${path} ne peut pas être écrit (${code}) : vérifiez le chemin et les droits.`,
  exported: (path: string, { files, days, months }: { files: Record<string, number>; days: number; months: number }) =>
    [
      `Écrit dans ${path} : ${plural(days, 'jour', 'jours')} de chiffres, ${plural(months, 'mois', 'mois')} de recherches.`,
      ...Object.entries(files).map(([name, lines]) => `  ${name} : ${plural(lines, 'ligne', 'lignes')}`),
      '  LISEZMOI.txt : les colonnes et la licence',
    ].join('\n'),
  pruned: (merged: readonly string[], coarsened: readonly string[]) =>
    [
      `Petits nombres regroupés : ${merged.length === 0 ? 'rien à faire' : merged.join(', ')}.`,
      `Communes regroupées par département : ${coarsened.length === 0 ? 'rien à faire' : coarsened.join(', ')}.`,
    ].join('\n'),
};
