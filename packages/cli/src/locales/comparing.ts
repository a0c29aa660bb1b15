import type {
  ComparedDatasets,
  ComparedModel,
  ConflictingField,
  MergedDatasets,
  MergedRecord,
  RecordChange,
} from '@inclusion-kit/dataset';
import { plural } from './counts.ts';

const toText = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? null);
  return value === null || value === undefined ? 'rien' : text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

const marks = { added: '+', removed: '-', changed: '~' } as const;

function ofModel(name: string, { before, after, added, removed, changed, fields }: ComparedModel): string {
  const counts = Object.entries(fields).map(([field, count]) => `${field} ${count.toLocaleString('fr-FR')}`);
  return [
    `${name} : ${before.toLocaleString('fr-FR')} avant, ${after.toLocaleString('fr-FR')} après ; ${plural(added, 'ajoutée', 'ajoutées')}, ${plural(removed, 'retirée', 'retirées')}, ${plural(changed, 'changée', 'changées')}.`,
    ...(counts.length === 0 ? [] : [`  champs changés : ${counts.join(', ')}`]),
  ].join('\n');
}

/** The French texts of `compare` and `merge`. */
export const comparing = {
  compareHelp: `inclusion-kit compare : dit ce qui a changé entre deux versions d’un jeu de données

Usage
  inclusion-kit compare <avant> <après> [--json <fichier>]

  Lit du JSON, du NDJSON, du CSV, du XLSX, du GeoJSON et du Parquet (aussi en .gz ou .zip), des dossiers, des
  adresses, et l’entrée standard pour « - ». Les fiches sont comparées par leur id, champ par champ. Un téléphone écrit autrement ou une liste
  dans un autre ordre n’est pas un changement.

Options
  --json <fichier>  écrit tous les changements : { summary, changes: [{ model, id, nom, kind, fields }] } ;
                    - pour la sortie standard
                    kind : added (ajoutée), removed (retirée), changed (changée)
  --help            affiche cette aide

Codes de sortie : 0 la comparaison est faite, 1 des données n’ont pas pu être lues, 2 la commande est mauvaise.`,
  mergeHelp: `inclusion-kit merge : réunit plusieurs jeux de données en un seul

Usage
  inclusion-kit merge <fichiers, dossiers ou adresses…> --out <fichier> [options]

  Les fiches de même id deviennent une seule. Chaque champ vient du premier fichier qui le dit, dans l’ordre donné. Une adresse
  reste entière : elle vient d’un seul fichier. La date_maj la plus récente est gardée.

Options
  --out <fichier>     fichier à écrire, JSON ou NDJSON d’après son nom (aussi en .gz) ; - pour la sortie standard
  --newest            préfère la fiche mise à jour le plus récemment
  --prefer <choix>    champ=fichier,fichier : les fichiers à croire d’abord pour un champ, telephone=cd59.csv par exemple ;
                      peut être répétée
  --duplicates        réunit aussi les fiches que « inclusion-kit duplicates » dit être les mêmes
  --json <fichier>    écrit, pour chaque fiche réunie, le fichier d’où vient chaque champ et les valeurs écartées :
                      { merged: [{ model, id, others, source, provenance, conflicts }] }
  --help              affiche cette aide

Codes de sortie : 0 le fichier est écrit, 1 des données n’ont pas pu être lues, 2 la commande est mauvaise.`,
  twoVersions: 'Donnez deux fichiers ou dossiers, avant et après : « inclusion-kit compare --help » donne l’usage.',
  severalFiles: 'Donnez au moins deux fichiers ou dossiers : « inclusion-kit merge --help » donne l’usage.',
  noOut: 'Il manque --out, le fichier à écrire : « inclusion-kit merge --help » donne l’usage.',
  badOut: (path: string) => `${path} : donnez à --out un nom qui finit par .json ou .ndjson (aussi en .gz).`,
  twice: (path: string) => `${path} est donné deux fois : donnez chaque fichier une fois.`,
  badPriority: (value: string, names: readonly string[]) =>
    `--prefer vaut « ${value} » : donnez un champ du schéma et des fichiers, par exemple telephone=${names[0] ?? 'cd59.csv'}. Fichiers : ${names.join(', ')}.`,
  summary: ({ structures, services }: ComparedDatasets['summary']) =>
    `${ofModel('Structures', structures)}\n${ofModel('Services', services)}`,
  change: ({ kind, model, id, nom, fields }: RecordChange) =>
    [
      `${marks[kind]} ${model} ${nom} (${id})`,
      ...fields.map(({ field, before, after }) => `    ${field} : ${toText(before)} → ${toText(after)}`),
    ].join('\n'),
  more: (left: number) => `… et ${plural(left, 'autre', 'autres')} : --json les écrit tous.`,
  merged: ({ structures, services, merged }: MergedDatasets) => {
    const conflicts = merged.reduce((sum, one) => sum + one.conflicts.length, 0);
    return `${plural(structures.length, 'structure', 'structures')} et ${plural(services.length, 'service', 'services')} ; ${plural(merged.length, 'fiche réunie', 'fiches réunies')}, ${plural(conflicts, 'valeur écartée', 'valeurs écartées')}.`;
  },
  /** Tells the records that each source completes or corrects, and how many values of each field it gives. */
  completed: (merged: readonly MergedRecord[]): string[] => {
    const bySource = new Map<string, { records: number; fields: Map<string, number> }>();
    for (const { provenance } of merged) {
      for (const source of new Set(Object.values(provenance))) {
        const known = bySource.get(source) ?? { records: 0, fields: new Map() };
        known.records += 1;
        bySource.set(source, known);
      }
      for (const [field, source] of Object.entries(provenance)) {
        const fields = bySource.get(source)?.fields;
        fields?.set(field, (fields.get(field) ?? 0) + 1);
      }
    }
    return Array.from(bySource, ([source, { records, fields }]) => {
      const counts = Array.from(fields, ([field, count]) => `${field} ${count.toLocaleString('fr-FR')}`);
      return `${source} fournit ${plural(records, 'fiche', 'fiches')} : ${counts.join(', ')}.`;
    });
  },
  conflict: ({ model, id }: MergedRecord, { field, kept, left }: ConflictingField) =>
    `~ ${model} ${id}, ${field} : ${toText(kept.value)} (${kept.source}) ; ${left.length === 1 ? 'écarté' : 'écartés'} : ${left
      .map(({ value, source }) => `${toText(value)} (${source})`)
      .join(', ')}`,
  written: (path: string) => `Écrit : ${path}.`,
};
