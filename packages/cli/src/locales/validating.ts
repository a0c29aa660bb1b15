import type { DatasetMeasures, DatasetValidation, IssueGroup, ModelSummary } from '@inclusion-kit/dataset';
import { plural } from './counts.ts';

const ofModel = ({ read, valid, errors, warnings }: ModelSummary, one: string, many: string): string =>
  `${plural(read, one, many)}, ${valid.toLocaleString('fr-FR')} sans erreur (${plural(errors, 'erreur', 'erreurs')}, ${plural(warnings, 'avertissement', 'avertissements')})`;

export const validateHelp = `inclusion-kit validate : vérifie des fichiers d’offres par les règles du schéma commun

Usage
  inclusion-kit validate <fichiers, dossiers ou adresses…> [options]

  Lit du JSON, du NDJSON, du CSV, du XLSX, du GeoJSON et du Parquet (aussi en .gz ou .zip) au schéma commun ; « - » lit
  l’entrée standard. Regroupe les erreurs par champ, sorte et valeur, avec les lignes de chaque fichier. « inclusion-kit mend » répare des fichiers d’une autre forme.

Options
  --format <format>      text (défaut), json, sarif, ou html : une page seule, avec des graphiques
  --out <fichier>        fichier à écrire ; la sortie standard par défaut
  --max-errors <n>       erreurs admises avant le code de sortie 1 ; 0 par défaut
  --profile <profil>     producer (défaut) : les règles d’écriture ; commons : en plus, chaque service a sa structure dans ces
                         fichiers ; lenient : admet les fiches sans date_maj ou sans description, et les services seuls
  --lenient              comme --profile lenient
  --mapping <fichier>    lit un tableau libre par le fichier qui en nomme les colonnes (voir « inclusion-kit mend ») : les
                         lignes et les feuilles sont dites comme vous les voyez
  --source <source>      avec --mapping, le nom de votre source
  --now <jour>           jour auquel les dates sont comparées, 2026-11-23 par exemple ; aujourd’hui par défaut
  --communes <fichier>   communes, CSV ou JSON (COMMUNES) : les codes INSEE y sont cherchés
  --help                 affiche cette aide

Codes de sortie : 0 tout va bien, 1 les données sont mauvaises, 2 la commande est mauvaise.`;

/** The French texts of `validate`. */
export const validating = {
  read: (file: string, records: number) => `${file} : ${plural(records, 'fiche vérifiée', 'fiches vérifiées')}`,
  noFile: 'Il manque le fichier à vérifier : « inclusion-kit validate --help » donne l’usage.',
  badFormat: (value: string, formats: readonly string[]) =>
    `Le format « ${value} » n’est pas connu. Formats : ${formats.join(', ')}.`,
  badProfile: (value: string, profiles: readonly string[]) =>
    `Le profil « ${value} » n’est pas connu. Profils : ${profiles.join(', ')}.`,
  title: 'Vérification du jeu de données',
  sheet: (file: string, sheet: string) => `${file}, feuille ${sheet}`,
  stale: ({ structures, services }: DatasetMeasures): string[] =>
    structures.stale + services.stale === 0
      ? []
      : [
          `Sans mise à jour depuis plus d’un an : ${plural(structures.stale, 'structure', 'structures')}, ${plural(services.stale, 'service', 'services')}.`,
        ],
  severity: (severity: IssueGroup['severity']) => (severity === 'error' ? 'Erreur' : 'À savoir'),
  place: (file: string, lines: string) =>
    `${file} ligne${/[,-]/.test(lines) ? 's' : ''} ${lines.length > 200 ? `${lines.slice(0, 200)}…` : lines}`,
  page: {
    quality: 'Qualité des services',
    qualityOf: (bins: readonly number[]) =>
      `Services par score de qualité : ${bins.map((count, at) => `${at * 10} à ${at * 10 + 10} %, ${count.toLocaleString('fr-FR')}`).join(' ; ')}`,
    errors: 'Erreurs par champ',
    errorColumns: ['Champ', 'Erreurs', ''],
    groups: 'Ce qui est à corriger ou à savoir',
    groupColumns: ['', 'Champ', 'Règle et valeur', 'Fois', 'Où'],
    none: 'Rien à corriger.',
    more: (left: number) => `… et ${plural(left, 'autre', 'autres')} : --format json les donne toutes.`,
    fields: (model: 'structures' | 'services') => `Champs remplis des ${model}`,
    fieldColumns: ['Champ', 'Fiches', ''],
  },
  badDay: (value: string) => `--now vaut « ${value} » : donnez un jour, par exemple 2026-11-23.`,
  badCount: (value: string) => `--max-errors vaut « ${value} » : donnez un nombre entier, par exemple 10.`,
  summary: ({ valid, structures, services }: DatasetValidation['summary'], isAllRead: boolean) =>
    [
      structures.read + services.read === 0
        ? 'Rien n’a été vérifié : aucune structure ni aucun service n’a pu être lu.'
        : !valid
          ? 'Des erreurs sont à corriger.'
          : isAllRead
            ? 'Aucune erreur.'
            : 'Aucune erreur dans ce qui a pu être lu.',
      `  ${ofModel(structures, 'structure', 'structures')}`,
      `  ${ofModel(services, 'service', 'services')}`,
    ].join('\n'),
  group: ({ model, field, severity, message, value, count, places }: IssueGroup) =>
    [
      `${validating.severity(severity)}, ${plural(count, 'fois', 'fois')}, ${model}.${field} : ${message}`,
      ...(value === undefined || value === null ? [] : [`  valeur : ${JSON.stringify(value).slice(0, 200)}`]),
      ...places.map(({ file, lines }) => `  ${validating.place(file, lines)}`),
    ].join('\n'),
};
