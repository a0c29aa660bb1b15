import { requireObject, requireObjects } from '../../arguments.ts';
import type { Counts, DatasetReport, Example, Reason } from '../report.ts';

const MAX_REASONS = 12;
const number = new Intl.NumberFormat('fr');
const severities = { refused: 'Refusé', repaired: 'Champ vidé', corrected: 'Corrigé', warning: 'À vérifier' } as const;
const models = { structure: 'structures', service: 'services' } as const;

/**
 * Formats a report as French lines for a terminal: what was kept, then the reasons, the gravest first, at most twelve.
 * @throws UsageError when it is no report
 * @example formatReport(report)
 * // Structures : 2 lues, 1 gardée, 1 refusée.
 * // Services : 1 lu, 1 gardé.
 * //   Refusé · structures, nom : Ce champ est obligatoire. (1 fois : structures.ndjson ligne 2)
 */
export function formatReport(report: DatasetReport): string {
  requireObject('The report', report);
  requireObjects('reasons', report.reasons);
  requireObject('structures', report.structures);
  requireObject('services', report.services);
  for (const { examples } of report.reasons) requireObjects('examples', examples);
  const hidden = report.reasons.length - MAX_REASONS;
  return [
    `Structures : ${formatCounts(report.structures, 'e')}.`,
    `Services : ${formatCounts(report.services, '')}.`,
    ...report.reasons.slice(0, MAX_REASONS).map(formatReason),
    ...(hidden > 0 ? [`  … et ${plural(hidden, 'autre raison', 'autres raisons')}.`] : []),
  ].join('\n');
}

function formatCounts({ read, kept, refused, repaired }: Counts, feminine: string): string {
  const participle = (count: number, stem: string): string =>
    `${number.format(count)} ${stem}${feminine}${count > 1 ? 's' : ''}`;
  return [
    participle(read, 'lu'),
    participle(kept, 'gardé') + (repaired > 0 ? ` (dont ${number.format(repaired)} avec un champ vidé)` : ''),
    ...(refused > 0 ? [participle(refused, 'refusé')] : []),
  ].join(', ');
}

function formatReason({ model, severity, field, message, count, examples }: Reason): string {
  const where = field === '' ? models[model] : `${models[model]}, ${field}`;
  const first = examples[0];
  const example = first === undefined ? '' : ` : ${count > 1 ? 'par exemple ' : ''}${formatExample(first)}`;
  return `  ${severities[severity]} · ${where} : ${message} (${number.format(count)} fois${example})`;
}

function formatExample({ file, line, id, index }: Example): string {
  const place = [file, line === undefined ? undefined : `ligne ${line}`].filter((part) => part !== undefined).join(' ');
  const record = id ?? `n° ${index + 1}`;
  // A published file may hold every record on one line: the record is then named too.
  if (place === '') return record;
  return line === 1 && index > 0 ? `${place}, ${record}` : place;
}

function plural(count: number, one: string, many: string): string {
  return `${number.format(count)} ${count > 1 ? many : one}`;
}
