import { plural } from './counts.ts';

interface Told {
  a: string;
  b: string;
  reasons: readonly string[];
}

/** The French texts of `inclusion-kit duplicates`. */
export const duplicates = {
  help: `inclusion-kit duplicates : trouve les structures et les services écrits deux fois

Usage
  inclusion-kit duplicates <fichiers, dossiers ou adresses…> [--against <fichier>]… [--json <fichier>]

  Lit du JSON, du NDJSON, du CSV, du XLSX, du GeoJSON et du Parquet (aussi en .gz ou .zip) ; « - » lit l’entrée standard.
  Les services sont comparés à l’intérieur de leur structure : donnez aussi les structures. Rien n’est changé dans les fichiers.

Options
  --against <fichier>  deuxième liste, par exemple celle de data·inclusion : les paires entre les deux listes sont dites aussi,
                       celles qui sont toutes dans la deuxième ne le sont pas ; peut être répétée
  --json <fichier>     écrit toutes les paires : { pairs: [{ model, a, b, verdict, score, reasons }] } ; - pour la sortie standard
                       verdict : same (les mêmes), related (liées : un siège et son antenne…), distinct (qui se ressemblent)
  --help               affiche cette aide

Codes de sortie : 0 la comparaison est faite, 1 des données n’ont pas pu être lues, 2 la commande est mauvaise.`,
  noFile: 'Dites quoi lire : des fichiers ou des dossiers. « inclusion-kit duplicates --help » donne l’usage.',
  nothing: 'Aucune structure ni aucun service n’a pu être lu : vérifiez les fichiers.',
  read: (structures: number, services: number) =>
    `Lu : ${plural(structures, 'structure', 'structures')} et ${plural(services, 'service', 'services')}.`,
  counts: (structures: number, services: number, related: number) =>
    `Doublons probables : ${plural(structures, 'paire', 'paires')} de structures, ${plural(services, 'paire', 'paires')} de services. Paires liées, mais différentes : ${related.toLocaleString('fr-FR')}.`,
  pair: ({ a, b, reasons }: Told) => `  ${a}\n  ${b}\n    ${reasons.join(', ')}`,
  more: (left: number) => `… et ${plural(left, 'autre', 'autres')} : --json les écrit toutes.`,
  written: (path: string) => `Écrit : ${path}.`,
};
