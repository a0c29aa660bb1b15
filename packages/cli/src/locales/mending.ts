import type { BrokenPiece, Mapping, Mend, MendedDataset, Question } from '@inclusion-kit/dataset';
import { plural } from './counts.ts';

const shown = (value: unknown): string =>
  (typeof value === 'string' ? value : JSON.stringify(value ?? null)).slice(0, 120);
/** Items of JSON are counted from 0 in results, and from 1 for a person. */
const placeOf = ({ file, sheet, row, isItem, column, field }: Mend | Question): string =>
  isItem === true
    ? `${file}${sheet === undefined ? '' : `, liste ${sheet}`}, fiche ${row + 1}, ${column ?? field}`
    : `${file}${sheet === undefined ? '' : `, feuille ${sheet}`}, ligne ${row}, ${column ?? field}`;

export const mendHelp = `inclusion-kit mend : répare des fichiers de partenaires, et demande ce qui n’est pas sûr

Usage
  inclusion-kit mend <fichiers, dossiers ou adresses…> --source <source> --out <fichier> [options]
  inclusion-kit mend <fichiers réparés…> --undo <journal> --out <fichier>

  Lit des classeurs (aussi avec titres, cellules fusionnées ou plusieurs tableaux), du CSV, du JSON, du NDJSON, du GeoJSON, du Parquet, et
  leurs versions .gz ou .zip ; « - » lit l’entrée standard. Reconnaît les colonnes, fait des structures et des services au
  schéma commun, répare ce qui est sûr, et pose une question pour le reste : rien n’est deviné.

Options
  --source <source>         source des fiches, en minuscules : cd72 par exemple
  --departement <code>      département que « tout le département » désigne : 72, 2A, 974…
  --now <jour>              jour auquel les dates sont comparées, 2026-11-23 par exemple ; aujourd’hui par défaut
  --mapping <fichier>       correspondance des colonnes, YAML ou JSON ; sans elle, elle est proposée
  --save-mapping <fichier>  écrit la correspondance des colonnes, pour la corriger et la garder
  --communes <fichier>      communes, CSV ou JSON (COMMUNES) ; sinon celles de geo.api.gouv.fr, ou de la liste du kit
  --out <fichier>           fichier réparé : .json, .ndjson, .csv, .xlsx ou .parquet
  --layout <forme>          official (schéma commun, par défaut) ou original : le classeur, le JSON ou le CSV d’origine, où
                            seules les valeurs réparées changent ; plusieurs fichiers font un CSV
  --journal <fichier>       réparations, avec règle, avant, après et place ; sert à --undo
  --undo <journal>          rend aux champs réparés leur valeur d’avant ; ce qui a changé depuis reste
  --json <fichier>          fiches, réparations (règle, avant, après) et questions ; - pour la sortie standard
  --dry-run                 n’écrit rien, montre chaque réparation et chaque question
  --help                    affiche cette aide

Codes de sortie : 0 tout va bien, 1 les données sont mauvaises, 2 la commande est mauvaise.`;

/** Columns without a field that are named: a file may have thousands. */
const MOST_UNPUBLISHED = 50;

function columnsOf({ columns }: Mapping): string[] {
  const unpublished = columns.filter(({ field }) => field === null);
  const named = new Set(unpublished.slice(0, MOST_UNPUBLISHED));
  const left = unpublished.length - named.size;
  return [
    ...columns
      .filter((one) => one.field !== null || named.has(one))
      .map(({ column, field, reason = '' }) => `  ${column} → ${field ?? 'non publié'} (${reason})`),
    ...(left === 0
      ? []
      : [`  Et ${plural(left, 'autre colonne', 'autres colonnes')} → non publié : --save-mapping les écrit toutes.`]),
  ];
}

/** New columns that are named. */
const MOST_NEW = 20;

/** The French texts of `mend`. */
export const mending = {
  noFile: 'Il manque le fichier à réparer : « inclusion-kit mend --help » donne l’usage.',
  badSource: (source: string) =>
    source === ''
      ? 'Il manque --source, le nom de la source des fiches, par exemple cd72.'
      : `--source vaut « ${source} » : donnez des minuscules, des chiffres et des tirets, par exemple cd72.`,
  badLayout: (value: string) => `--layout vaut « ${value} » : donnez official ou original.`,
  badOut: (path: string) => `${path} : donnez à --out un nom qui finit par .json, .ndjson, .csv, .xlsx ou .parquet.`,
  badOriginal: (path: string) =>
    `${path} : avec --layout original, donnez à --out un nom qui finit par .csv, .xlsx, .json, .geojson ou .ndjson, ou -.`,
  otherOriginal: (path: string, format: string | undefined) =>
    `${path} : avec --layout original, un seul fichier est réécrit, dans sa forme. ${format === undefined ? 'Donnez un nom qui finit par .csv.' : `Donnez un nom qui finit par .${format} ou .csv.`}`,
  noUndo: 'Avec --undo, donnez les fichiers réparés, et --out pour le fichier à écrire.',
  noJournal: (path: string) => `${path} n’existe pas ou ne peut pas être lu : vérifiez le chemin de --undo.`,
  badJournal: (path: string) => `${path} n’est pas un journal de réparations : donnez celui que --journal a écrit.`,
  undone: (undone: number, changed: number) =>
    `Rendu : ${plural(undone, 'valeur', 'valeurs')}. Changées depuis, et laissées : ${plural(changed, 'valeur', 'valeurs')}.`,
  badDay: (value: string) => `--now vaut « ${value} » : donnez un jour, par exemple 2026-11-23.`,
  badDepartement: (value: string) => `--departement vaut « ${value} » : donnez un code, par exemple 72, 2A ou 974.`,
  noOut: 'Il manque --json ou --out, le fichier à écrire, ou --dry-run pour ne rien écrire.',
  noMapping: (path: string) => `${path} n’existe pas ou ne peut pas être lu : vérifiez le chemin de --mapping.`,
  badMapping: (path: string, message: string) => `${path} n’est pas une correspondance de colonnes : ${message}`,
  broken: ({ reason, file, line }: BrokenPiece) => `Illisible : ${reason} (${file} ligne ${line})`,
  noRows:
    'Aucune ligne lue : la première doit nommer les colonnes, chacune par un nom à elle, et les suivantes les remplir.',
  note: (note: string): string => `À savoir : ${note}`,
  newColumns: (columns: readonly { column: string }[]): string[] =>
    columns.length === 0
      ? []
      : [
          `À savoir : la correspondance ne connaît pas ces colonnes, qui ne sont pas publiées : ${columns
            .slice(0, MOST_NEW)
            .map(({ column }) => `« ${column} »`)
            .join(
              ', ',
            )}${columns.length > MOST_NEW ? ` (${columns.length.toLocaleString('fr-FR')} en tout)` : ''}. Donnez leur champ dans la correspondance.`,
        ],
  heldBack: (count: number): string[] =>
    count === 0
      ? []
      : [
          count === 1
            ? 'une fiche n’est pas reprise : le fichier ne dit pas clairement si elle peut être publiée. Complétez-le.'
            : `${count.toLocaleString('fr-FR')} fiches ne sont pas reprises : le fichier ne dit pas clairement si elles peuvent être publiées. Complétez-le.`,
        ],
  nothing: 'Rien n’a été écrit.',
  read: (file: string, rows: number) => `${file} : ${plural(rows, 'ligne lue', 'lignes lues')}`,
  mended: (records: number) => `Réparation : ${plural(records, 'fiche', 'fiches')}`,
  report: (rows: number, { structures, services, mends, questions }: MendedDataset, mapping: Mapping | null) =>
    [
      `Lu : ${plural(rows, 'ligne', 'lignes')}, ${plural(structures.length, 'structure', 'structures')}, ${plural(services.length, 'service', 'services')}.`,
      `Réparé : ${plural(mends.length, 'valeur', 'valeurs')}. À décider : ${plural(questions.length, 'question', 'questions')}.`,
      ...(mapping === null ? [] : columnsOf(mapping)),
    ].join('\n'),
  mend: (mend: Mend) => `${placeOf(mend)} : ${shown(mend.before)} → ${shown(mend.after)} (${mend.rule})`,
  question: (question: Question) =>
    `${placeOf(question)} : ${question.question} ${shown(question.before)}${question.candidates.length === 0 ? '' : ` — ${question.candidates.map(shown).join(' | ')}`}`,
};
