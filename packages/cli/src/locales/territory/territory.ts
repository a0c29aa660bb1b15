import { plural } from '../counts.ts';

/** The figures that a person reads first. */
export interface FiguresSummary {
  readonly services: number;
  readonly distinct: number;
  readonly structures: number;
  readonly unlocated: number;
  readonly underAYear: number;
  /** Services with a date to come, of an age that nobody knows. */
  readonly future: number;
  readonly located: number;
  /** Null where nobody knows. */
  readonly seekersWithout: number | null;
  readonly verdicts: readonly { label: string; services: number; expected: number; verdict: string }[];
}

const verdicts: Readonly<Record<string, string>> = {
  trop_peu: 'trop peu pour juger',
  a_renforcer: 'à renforcer',
  equilibre: 'équilibré',
  sur_liste: 'sur-listé',
};

const figuresOptions = `  --dataset <fichiers>      structures et services : fichiers ou dossier, option répétable
  --communes <fichier>      communes et leurs territoires, colonnes code, departement, region, epci, bassin_emploi, clpe_id,
                            population, demandeurs_emploi, lat, lon
  --before <fichiers>       la même offre à une date passée, pour la croissance
  --before-day <jour>       cette date, quand le nom des fichiers ne la dit pas
  --freins <fichier>        freins des demandeurs d’emploi, colonnes de l’extraction de France Travail
  --departements <fichier>  bénéficiaires du RSA, colonnes code et beneficiaires_rsa
  --now <jour>              jour de l’offre, aujourd’hui par défaut
  --json                    écrit les tables sur la sortie standard
  --out <fichier>           les écrit dans un fichier`;

const noteOptions = `  --dataset <fichiers>      structures et services : fichiers ou dossier, option répétable
  --communes <fichier>      communes et leurs territoires, comme pour « territory figures »
  --departement <code>      le territoire de la note ; ou --epci <SIREN>, ou --clpe <identifiant>
  --freins <fichier>        besoins : l’extraction de France Travail ; sans lui, aucun besoin n’est dit
  --departements <fichier>  bénéficiaires du RSA, colonnes code et beneficiaires_rsa…
  --financeurs <fichier>    qui paie, colonnes id (d’une offre ou d’une structure) et financeur ; les fiches ne le disent pas
  --before <fichiers>       l’offre d’un jour plus ancien, et --before-day <jour> si les noms ne le disent pas
  --now <jour>              jour des chiffres, aujourd’hui par défaut
  --out <fichier>           fichier à écrire : .html, .pdf ou .json`;

/** The French texts of `inclusion-kit territory`. */
export const territoire = {
  help: `inclusion-kit territory : compte l’offre d’un territoire, exporte la mémoire gardée par le relais

Usage
  inclusion-kit territory figures --dataset <fichiers> --communes <fichier> [options]
  inclusion-kit territory note --dataset <fichiers> --communes <fichier> --departement <code> --out <fichier> [options]
  inclusion-kit territory export --out <dossier> [--format csv|ndjson] [--depuis <jour>] [--database <base>]
  inclusion-kit territory prune [--mois <n>] [--database <base>]

  export écrit les chiffres de l’offre jour par jour (communes, thématiques, sources…), le nombre de recherches sans résultat
  mois par mois, et LISEZMOI.txt, qui décrit chaque colonne. Le relais peut rester en marche.
  prune regroupe les petits nombres des mois terminés, et ne garde plus les communes cherchées au-delà de --mois.
  Le relais le fait lui-même chaque jour.

Options de figures
${figuresOptions}

Options de note
${noteOptions}

Options d’export et de prune
  --out <dossier>     dossier à écrire
  --format <format>   csv (défaut) ou ndjson
  --depuis <jour>     premier jour à exporter, 2026-11-23 par exemple ; tout, sinon
  --mois <n>          mois pendant lesquels les communes cherchées sont gardées, 12 par défaut (MEMORY_MONTHS)
  --database <base>   base du relais : fichier SQLite ou postgres://… (DATABASE_URL)

  --help              affiche cette aide, ou celle d’une action : « inclusion-kit territory note --help »

Codes de sortie : 0 tout va bien, 1 la base ne convient pas, 2 la commande est mauvaise.`,

  action: (value: string | undefined) =>
    `${value === undefined ? 'Il manque une action' : `« ${value} » n’est pas une action, ou n’est pas seule`} : « inclusion-kit territory figures », « inclusion-kit territory note », « inclusion-kit territory export » ou « inclusion-kit territory prune ».`,
  noteHelp: `inclusion-kit territory note : écrit la note du comité territorial, deux pages A4

Usage
  inclusion-kit territory note --dataset <fichiers> --communes <fichier> --departement 13 --out note.html [options]

  Page 1 : l’offre, les besoins, les lieux, ce qui est listé deux fois. Page 2 : les décisions, qui appeler, les limites.
  Un nom en .pdf est imprimé par le navigateur de cette machine (CHROME, chromium, google-chrome…) ; sans navigateur, la note
  est écrite en HTML. Un nom en .json donne les chiffres seuls, pour <di-territory src>.

Options
${noteOptions}
  --help                    affiche cette aide

Codes de sortie : 0 tout va bien, 1 les fichiers sont sans offre, ou ne sont pas lus en entier, 2 la commande est mauvaise.`,
  noteOut: 'Dites où écrire la note : --out note.html, --out note.pdf, ou --out chiffres.json.',
  noteTerritory: 'Dites un territoire, et un seul : --departement 13, --epci <SIREN> ou --clpe <identifiant>.',
  noteUnknown: (level: string, code: string) => `Le fichier des communes n’a aucune commune dans --${level} ${code}.`,
  noteWritten: (path: string) => `La note est dans ${path}.`,
  noteNoBrowser: (path: string, named: string | undefined) =>
    `${named === undefined || named === '' ? 'Aucun navigateur de cette machine n’imprime en PDF.' : `Le navigateur que CHROME nomme, ${named}, n’existe pas ou n’imprime pas en PDF.`} La note est dans ${path} : ouvrez-la, puis imprimez-la en PDF.`,
  figuresHelp: `inclusion-kit territory figures : compte l’offre d’un territoire, à côté de ses habitants

Usage
  inclusion-kit territory figures --dataset <fichiers> --communes <fichier> [options]

  Sans --json ni --out, dit les chiffres principaux. Avec, donne toutes les tables : offre par territoire, fraîcheur, accès,
  équilibre des besoins et de l’offre, indicateur officiel de couverture, fiches en double, concentration, croissance.

Options
${figuresOptions}
  --help                    affiche cette aide

Codes de sortie : 0 tout va bien, 1 les fichiers sont sans offre, ou ne sont pas lus en entier, 2 la commande est mauvaise.`,
  noDataset:
    'Il manque --dataset, les structures et les services : « inclusion-kit territory figures --help » dit tout.',
  noCommunes:
    'Il manque --communes, les communes et leurs territoires : « inclusion-kit territory figures --help » dit tout.',
  noOffer: (paths: string) => `Aucune structure ni aucun service dans ${paths} : vérifiez les fichiers de l’offre.`,
  badDay: (name: string, value: string) => `--${name} vaut « ${value} » : donnez un jour, par exemple 2026-11-23.`,
  notBefore: (earlier: string, day: string) =>
    `L’offre passée est du ${earlier} et l’autre du ${day} : la date passée (--before-day, ou le nom des fichiers) vient avant l’autre (--now, aujourd’hui par défaut).`,
  noBeforeDay: (paths: string) =>
    `Le nom des fichiers ${paths} ne dit pas leur date : donnez-la par --before-day, par exemple 2026-05-18.`,
  columnsMissing: (path: string, names: readonly string[]) =>
    `Dans ${path}, il manque ${names.length === 1 ? 'la colonne' : 'les colonnes'} ${names.join(', ')} : « inclusion-kit territory figures --help » les décrit.`,
  columnsAbsent: (path: string, names: readonly string[]) =>
    `Dans ${path}, sans ${names.join(', ')} : les chiffres qui en dépendent sont vides.`,
  columnsEmpty: (path: string, names: readonly string[]) =>
    `Dans ${path}, rien dans ${names.join(', ')} : les chiffres qui en dépendent ne sont pas connus.`,
  cannotRead: (path: string, line: number, reason: string) => `${path}, ligne ${line} : ${reason}`,
  figuresWritten: (path: string) => `Écrit dans ${path}.`,
  figures: ({
    services,
    distinct,
    structures,
    unlocated,
    underAYear,
    future,
    located,
    seekersWithout,
    verdicts: list,
  }: FiguresSummary) =>
    [
      `${plural(services, 'service', 'services')}, ${distinct.toLocaleString('fr-FR')} sans les doublons, de ${plural(structures, 'structure', 'structures')}.`,
      `${plural(underAYear, 'fiche', 'fiches')} de moins d’un an sur ${located.toLocaleString('fr-FR')} situées. ${plural(unlocated, 'fiche n’est', 'fiches ne sont')} dans aucune commune connue.${future === 0 ? '' : ` ${plural(future, 'fiche a', 'fiches ont')} une date à venir : leur âge n’est pas connu.`}`,
      ...(seekersWithout === null
        ? []
        : [
            `${seekersWithout > 0 && seekersWithout < 11 ? 'Moins de 11 demandeurs' : plural(seekersWithout, 'demandeur', 'demandeurs')} d’emploi sans aucune offre en présentiel à moins de 30 km.`,
          ]),
      ...list.map(
        ({ label, services: found, expected, verdict }) =>
          `  ${label} : ${plural(found, 'service', 'services')}, ${Math.round(expected).toLocaleString('fr-FR')} attendus selon les besoins, ${verdicts[verdict] ?? verdict}`,
      ),
    ].join('\n'),

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
