import type { DatasetValidation, IssueGroup, ModelSummary } from '@inclusion-kit/dataset';

const plural = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('fr-FR')} ${count < 2 ? one : many}`;
const ofModel = ({ read, valid, errors, warnings }: ModelSummary, one: string, many: string): string =>
  `${plural(read, one, many)}, ${valid.toLocaleString('fr-FR')} sans erreur (${plural(errors, 'erreur', 'erreurs')}, ${plural(warnings, 'avertissement', 'avertissements')})`;

export const validateHelp = `inclusion-kit validate : vérifie des fichiers d’offres par les règles du schéma commun

Usage
  inclusion-kit validate <fichiers ou dossiers…> [options]

  Lit du JSON, du NDJSON, du CSV, du XLSX et du GeoJSON (aussi en .gz) au schéma commun. Regroupe les erreurs par champ, sorte
  et valeur, avec les lignes de chaque fichier. « inclusion-kit mend » répare des fichiers d’une autre forme.

Options
  --format <format>      text (défaut), json ou sarif
  --out <fichier>        fichier à écrire ; la sortie standard par défaut
  --max-errors <n>       erreurs admises avant le code de sortie 1 ; 0 par défaut
  --lenient              admet les fiches sans date_maj ou sans description
  --now <jour>           jour auquel les dates sont comparées, 2026-11-23 par exemple ; aujourd’hui par défaut
  --communes <fichier>   communes, CSV ou JSON (COMMUNES) : les codes INSEE y sont cherchés
  --help                 affiche cette aide

Codes de sortie : 0 tout va bien, 1 les données sont mauvaises, 2 la commande est mauvaise.`;

/** The French texts of `validate`. */
export const validating = {
  noFile: 'Il manque le fichier à vérifier : « inclusion-kit validate --help » donne l’usage.',
  badFormat: (value: string, formats: readonly string[]) =>
    `Le format « ${value} » n’est pas connu. Formats : ${formats.join(', ')}.`,
  badDay: (value: string) => `--now vaut « ${value} » : donnez un jour, par exemple 2026-11-23.`,
  badCount: (value: string) => `--max-errors vaut « ${value} » : donnez un nombre entier, par exemple 10.`,
  summary: ({ valid, structures, services }: DatasetValidation['summary']) =>
    [
      valid ? 'Aucune erreur.' : 'Des erreurs sont à corriger.',
      `  ${ofModel(structures, 'structure', 'structures')}`,
      `  ${ofModel(services, 'service', 'services')}`,
    ].join('\n'),
  group: ({ model, field, severity, message, value, count, places }: IssueGroup) =>
    [
      `${severity === 'error' ? 'Erreur' : 'À savoir'}, ${plural(count, 'fois', 'fois')}, ${model}.${field} : ${message}`,
      ...(value === undefined || value === null ? [] : [`  valeur : ${JSON.stringify(value).slice(0, 200)}`]),
      ...places.map(
        ({ file, lines }) =>
          `  ${file} ligne${/[,-]/.test(lines) ? 's' : ''} ${lines.length > 200 ? `${lines.slice(0, 200)}…` : lines}`,
      ),
    ].join('\n'),
};
