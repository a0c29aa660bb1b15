import { plural, toMoment } from './counts.ts';

const helpOf = (command: string): string => `« inclusion-kit ${command === '' ? '' : `${command} `}--help »`;

const toSize = (bytes: number): string =>
  bytes < 1e6
    ? `${Math.ceil(bytes / 1000).toLocaleString('fr-FR')} ko`
    : `${(bytes / 1e6).toLocaleString('fr-FR', { maximumFractionDigits: 1 })} Mo`;

const toRows = (rows: Readonly<Record<string, number>>): string =>
  Object.entries(rows)
    .map(([table, count]) => `${table} : ${plural(count, 'ligne', 'lignes')}`)
    .join(', ');

/** The commands, in the order of the help: how each is called, and the sentence that says its work. */
const commands = {
  serve: ['[options]', 'démarre le relais et sa page'],
  search: ['[mots…] [filtres]', 'cherche des services : mots, lieu, filtres'],
  convert: ['[options]', 'convertit des offres, ou en garde un territoire'],
  validate: ['<fichiers…>', 'vérifie des fichiers d’offres, erreurs regroupées'],
  mend: ['<fichiers…>', 'répare des fichiers de partenaires, demande le reste'],
  compare: ['<avant> <après>', 'dit ce qui a changé entre deux versions de fichiers'],
  merge: ['<fichiers…>', 'réunit plusieurs sources, champ par champ'],
  duplicates: ['<fichiers…>', 'trouve les structures et les services écrits deux fois'],
  backup: ['[options]', 'sauvegarde la base des contributions'],
  restore: ['[options]', 'remplit une base depuis une sauvegarde'],
  database: ['[options]', 'vérifie la base, et la met à niveau'],
  territory: ['<action>', 'compte l’offre d’un territoire, écrit sa note, exporte sa mémoire'],
  week: ['<action> <fichier>', 'vérifie un programme d’activités, l’imprime, en fait un agenda'],
  activities: ['<action>', 'lit une liste d’activités, et la compare à l’offre'],
  doctor: ['', 'vérifie une installation, et dit quoi faire'],
  moderator: ['<nom>', 'écrit l’entrée de MODERATORS pour une personne'],
  contributions: ['<action>', 'exporte, reprend, ou oublie qui les a envoyées'],
  access: ['<action>', 'met fin aux liens privés d’une structure, dit lesquelles en ont eu'],
  objection: ['<action>', 'retire les coordonnées d’une personne qui s’oppose'],
} as const;

export type CommandName = keyof typeof commands;
export const commandNames = Object.keys(commands) as CommandName[];

const usages = [
  ...Object.entries(commands).map(([name, [use, meaning]]) => [`${name} ${use}`, meaning] as const),
  ['help <commande>', 'détaille les options d’une commande'],
  ['--version', 'affiche la version'],
] as const;

const didYouMean = (name: string | undefined): string => (name === undefined ? '' : ` Vouliez-vous dire « ${name} » ?`);

/** The French texts of the command line. */
export const fr = {
  help: `inclusion-kit : servir l’offre d’insertion

Usage
${usages.map(([use, meaning]) => `  inclusion-kit ${use.padEnd(25)}${meaning}`).join('\n')}`,

  stopped: 'Arrêté\u00a0: rien n’a été écrit.',
  knownCommunes: (year: string) =>
    `À savoir : geo.api.gouv.fr ne répond pas. Les communes sont celles de la liste du kit, de ${year} ; --communes en donne une autre.`,
  settingUsual: (usual: string) => ` (par défaut\u00a0: ${usual})`,

  serveHelp: (variables: string) => `inclusion-kit serve : démarre le relais et sa page

Usage
  inclusion-kit serve [--dataset <chemin>]… [--communes <fichier>] [--port <n>] [--host <adresse>] [--database <base>]

Options (chacune l’emporte sur la variable d’environnement entre parenthèses)
  --dataset <chemin>    fichier ou dossier d’offres : JSON, NDJSON, CSV, XLSX, GeoJSON, Parquet,
                        aussi en .gz ou .zip ; peut être répétée (DATASET)
                        sans elle ni jeton : données de démonstration, fictives
  --communes <fichier>  communes, CSV ou JSON (COMMUNES)
  --port <n>            port d’écoute, 8787 par défaut ; 0 prend un port libre (PORT)
  --host <adresse>      adresse d’écoute, 127.0.0.1 par défaut (HOST)
  --database <base>     base des contributions : fichier SQLite, inclusion-kit.db par défaut,
                        ou postgres://… (DATABASE_URL)
  --help                affiche cette aide

Autres variables d’environnement
${variables}

Codes de sortie : 0 tout va bien, 1 les données sont mauvaises, 2 la commande est mauvaise.`,

  convertHelp: `inclusion-kit convert : convertit des offres, ou en garde un territoire

Usage
  inclusion-kit convert <fichiers, dossiers ou adresses…> [filtres] --out <fichier>
  inclusion-kit convert --api <adresse> [filtres] --out <fichier>

  Lit du JSON, du NDJSON, du CSV, du XLSX, du GeoJSON et du Parquet (aussi en .gz ou .zip) : fichiers publiés par
  data·inclusion, classeurs des producteurs (feuilles Structures et Services), ou vos exports au schéma commun. « - » lit
  l’entrée standard. Sans fichier, lit l’API.

Filtres (chacun peut être répété, ou porter plusieurs valeurs séparées par des virgules)
  --departement <code>   59, 2A, 974…
  --commune <code>       code INSEE, 59350 par exemple ; Paris, Lyon et Marseille avec leurs arrondissements
  --epci <siren>         200093201 par exemple
  --region <code>        32 par exemple
                         un territoire garde ce que ses habitants trouveraient : les services ouverts à l’une de ses
                         communes, à 50 km ou à distance ; et les structures qui s’y trouvent
  --thematique <valeur>  thématique ou catégorie, mobilite par exemple
  --source <source>      dora par exemple

Options
  --out <fichier>        fichier à écrire ; - pour la sortie standard
  --format <format>      offre (défaut), json, ndjson, csv, xlsx, geojson ou parquet ; d’après le nom, sauf .json
                         offre : le fichier que lit <di-search dataset="…"> ; csv et parquet : deux fichiers, services et
                         structures ;
                         xlsx : le classeur du valideur officiel, feuilles Structures et Services
  --page <dossier>       écrit une page à garder sur un appareil, qui cherche sans internet : déposez le dossier sur un site en https
  --nom <nom>            nom du territoire sur cette page ; sinon celui du département
  --relais <adresse>     relais qui reçoit les corrections de cette page ; sinon elle n’en propose pas
  --communes <fichier>   communes, CSV ou JSON (COMMUNES) ; sinon celles des données, ou de geo.api.gouv.fr,
                         ou de la liste du kit
  --api <adresse>        adresse de l’API (DATA_INCLUSION_URL) ; le jeton est dans DATA_INCLUSION_TOKEN
  --date <jour>          jour des données, 2026-11-23 par exemple ; sinon celui du nom des fichiers, ou de la dernière mise à jour
  --help                 affiche cette aide

Codes de sortie : 0 tout va bien, 1 rien à garder ou données mauvaises, 2 la commande est mauvaise.`,

  convert: {
    noOut:
      'Il manque --out, le fichier à écrire, ou --page, le dossier d’une page : « inclusion-kit convert --help » donne des exemples.',
    noData:
      'Il n’y a rien à lire : donnez des fichiers ou des dossiers, ou un jeton de l’API dans DATA_INCLUSION_TOKEN.',
    noToken: 'Lire l’API demande un jeton : donnez-le dans DATA_INCLUSION_TOKEN.',
    filesAndApi: 'Des fichiers et --api sont donnés à la fois : choisissez l’un ou l’autre.',
    badFormat: (value: string, formats: readonly string[]) =>
      `Le format « ${value} » n’est pas connu. Formats : ${formats.join(', ')}.`,
    pageFirst: '--nom et --relais décrivent la page de --page <dossier> : donnez ce dossier.',
    badRelay: (value: string) =>
      `--relais vaut « ${value} » : donnez l’adresse d’un relais sans chemin, https://offre.mondepartement.fr par exemple.`,
    pageWritten: (folder: string, files: number, size: number, date: string) =>
      `Écrit : ${folder}, ${plural(files, 'fichier', 'fichiers')}, ${toSize(size)}, données du ${date.split('-').reverse().join('/')}. Déposez tout le dossier, sw.js en dernier.`,
    badDate: (value: string) => `--date vaut « ${value} » : donnez un jour, par exemple 2026-11-23.`,
    needsFiles: (format: string) =>
      `Le format ${format} écrit deux fichiers, services et structures : donnez un nom à --out.`,
    unknownTerritory: (codes: readonly string[], looksLikeRegion: boolean) =>
      `${codes.length > 1 ? 'Ces codes ne sont ceux' : 'Ce code n’est celui'} d’aucune commune, EPCI, département ou région de la liste des communes : ${codes.join(', ')}. Une commune se désigne par son code INSEE (59350), pas par son code postal${looksLikeRegion ? ' ; une région, par --region' : ''}.`,
    unknownThematique: (value: string) =>
      `À savoir : « ${value} » n’est ni une thématique ni une catégorie du vocabulaire.`,
    cannotWrite: (path: string, code: string) =>
      `${path} ne peut pas être écrit (${code}) : vérifiez le dossier et les droits, ou donnez un autre --out.`,
    apiFailed: (url: string, code: string, message: string) =>
      `L’API ${url} n’a pas donné ses listes en entier (${code}) : ${message} Rien n’a été écrit.`,
    note: ({ message, file }: { message: string; file: string }) => `À savoir : ${message} (${file})`,
    reading: (file: string, count: number) =>
      `Lecture de ${file} : ${plural(count, 'enregistrement', 'enregistrements')}`,
    recovering: (left: number) => `Recherche des structures : encore ${left.toLocaleString('fr-FR')}`,
    asking: ({ received, total }: { received: number; total: number }) =>
      `Lecture de l’API : ${received.toLocaleString('fr-FR')} sur ${total.toLocaleString('fr-FR')}`,
    territory: (communes: number) => `Territoire : ${plural(communes, 'commune', 'communes')}.`,
    kept: (services: number, structures: number, aside: { services: number; structures: number }) =>
      `À écrire : ${plural(services, 'service', 'services')} et ${plural(structures, 'structure', 'structures')}${
        aside.services + aside.structures === 0
          ? ''
          : ` ; hors des filtres : ${plural(aside.services, 'service', 'services')} et ${plural(aside.structures, 'structure', 'structures')}`
      }.`,
    nothing: 'Rien n’a été écrit : aucun enregistrement n’est à garder.',
    cut: (files: readonly string[]) =>
      `Rien n’a été écrit, car ce qui manque n’est pas connu : ${files.join(', ')} ${files.length > 1 ? 'n’ont pas pu être lus' : 'n’a pas pu être lu'} jusqu’au bout. Refaites-en la copie, ou retirez-${files.length > 1 ? 'les' : 'le'}.`,
    written: (path: string, size: number, date: string) =>
      `Écrit : ${path === '-' ? 'sortie standard' : path}, ${toSize(size)}, données du ${date.split('-').reverse().join('/')}.`,
  },

  backupHelp: `inclusion-kit backup : sauvegarde la base des contributions, sans arrêter le relais

Usage
  inclusion-kit backup --out <fichier> [--database <base>]

Options
  --out <fichier>    fichier à écrire, par exemple sauvegarde.ndjson.gz ; - pour la sortie standard
                     un fichier qui existe déjà n’est jamais remplacé
  --database <base>  fichier SQLite, inclusion-kit.db par défaut, ou postgres://… (DATABASE_URL)
  --help             affiche cette aide

Le fichier contient les courriels des contributeurs et le secret des liens de suivi : lui seul suffit à les ouvrir. Il n’est
lisible que par le compte qui l’écrit (droits 0600) ; gardez-le comme un mot de passe, chiffré s’il quitte la machine.
Son format est le même pour SQLite et PostgreSQL : une sauvegarde de l’un se restaure dans l’autre.

Codes de sortie : 0 tout va bien, 1 rien à sauvegarder, 2 la commande est mauvaise ou la base ne répond pas.`,

  restoreHelp: `inclusion-kit restore : remplit une base depuis une sauvegarde, en entier ou pas du tout

Usage
  inclusion-kit restore <fichier> [--database <base>] [--replace]

  Arrêtez d’abord les relais qui utilisent la base. La base doit être vide ; elle est créée si c’est un fichier SQLite.
  - lit l’entrée standard.

Options
  --database <base>  fichier SQLite, inclusion-kit.db par défaut, ou postgres://… (DATABASE_URL)
  --replace          efface ce que contient la base
  --help             affiche cette aide

Codes de sortie : 0 tout va bien, 1 la sauvegarde est mauvaise, 2 la commande est mauvaise ou la base ne peut pas être remplie.`,

  databaseHelp: `inclusion-kit database : vérifie la base des contributions, sans rien y changer

Usage
  inclusion-kit database [--database <base>] [--migrate]

  Dit ce que contient la base, si elle est intacte, et les mises à niveau que le prochain démarrage du relais appliquerait.

Options
  --database <base>  fichier SQLite, inclusion-kit.db par défaut, ou postgres://… (DATABASE_URL)
  --migrate          applique les mises à niveau maintenant
  --help             affiche cette aide

Codes de sortie : 0 tout va bien, 1 la base est abîmée, 2 la commande est mauvaise ou la base ne répond pas.`,

  out: {
    exists: (path: string) => `${path} existe déjà : donnez un autre nom à --out, par exemple avec la date du jour.`,
    cannotWrite: (path: string, code: string) =>
      `${path} ne peut pas être écrit (${code}) : vérifiez le dossier, la place et les droits, ou donnez un autre --out.`,
  },

  backup: {
    noOut: 'Il manque --out, le fichier à écrire : « inclusion-kit backup --help » donne un exemple.',
    oneFile: 'Donnez un fichier de sauvegarde et un seul : « inclusion-kit restore --help » donne l’usage.',
    noFile: (path: string) => `${path} n’est pas un fichier lisible : vérifiez le chemin de la sauvegarde.`,
    written: (path: string, rows: Readonly<Record<string, number>>, date: string) =>
      `Sauvegardé : ${path === '-' ? 'sortie standard' : path}, ${toRows(rows)}, état du ${toMoment(date)}. À garder comme un mot de passe.`,
    notNoted:
      'La date de cette sauvegarde n’a pas pu être notée dans la base : « inclusion-kit doctor » et /admin diront celle d’avant.',
    broken: (ids: readonly string[]) =>
      `${ids.length} contribution${ids.length < 2 ? ' abîmée dans cette sauvegarde, gardée' : 's abîmées dans cette sauvegarde, gardées'} sans être montrée${ids.length < 2 ? '' : 's'} : ${ids.slice(0, 10).join(', ')}${ids.length > 10 ? '…' : ''}. Une autre sauvegarde les a peut-être entières.`,
    restored: (path: string, rows: Readonly<Record<string, number>>, date: string) =>
      `Restauré : ${path === '-' ? 'entrée standard' : path}, ${toRows(rows)}, état du ${toMoment(date)}.`,
  },

  database: {
    report: (report: {
      name: string;
      applied: readonly string[];
      pending: readonly string[];
      rows: Readonly<Record<string, number>>;
      lastBackup: string | null;
    }) =>
      [
        `Base : ${report.name}`,
        `Contenu : ${Object.keys(report.rows).length === 0 ? 'rien' : toRows(report.rows)}`,
        `Dernière sauvegarde : ${report.lastBackup === null ? 'aucune' : `état du ${toMoment(report.lastBackup)}`}`,
        `Mises à niveau faites : ${report.applied.join(', ') || 'aucune'}`,
        `Mises à niveau à faire : ${report.pending.join(', ') || 'aucune'}`,
      ].join('\n'),
    damaged: (damage: readonly string[]) =>
      `La base est abîmée (${plural(damage.length, 'défaut', 'défauts')}) : arrêtez le relais, gardez-en une copie, et restaurez la dernière sauvegarde.\n${damage
        .slice(0, 20)
        .map((one) => `  - ${one}`)
        .join('\n')}`,
  },

  unknownCommand: (name: string, closest?: string) =>
    `Commande inconnue : « ${name} ».${didYouMean(closest)} Les commandes sont ${commandNames.join(', ')} ; « inclusion-kit help » affiche l’aide.`,
  noCommand: `Il manque une commande. Les commandes sont ${commandNames.join(', ')} ; « inclusion-kit help » affiche l’aide.`,
  unknownOption: (command: string, name: string, closest?: string) =>
    `Option inconnue : ${name}.${didYouMean(closest)} ${helpOf(command)} liste les options.`,
  missingValue: (command: string, name: string) =>
    `L’option ${name} attend une valeur${name === '--json' ? ' : un fichier, ou « - » pour la sortie standard' : ''}. ${helpOf(command)} donne des précisions.`,
  unexpectedValue: (name: string) => `L’option ${name} n’attend pas de valeur.`,
  unexpectedArgument: (command: string, name: string) =>
    `Argument inattendu : « ${name} ».${command === 'serve' ? ' Un jeu de données s’indique par --dataset.' : ''} ${helpOf(command)} liste les options.`,
};
