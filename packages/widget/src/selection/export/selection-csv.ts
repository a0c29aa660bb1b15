import { guardCell, hasOwnHours, hoursOf } from '@inclusion-kit/sdk/internal';
import { toPlainText } from '@inclusion-kit/sdk/normalise';
import { inLanguage } from '../../shared/format/labels.ts';
import { labelOfPublic } from '../../shared/offers/facts.ts';
import { isOver, sayRow, toSheetRows } from './selection-rows.ts';
import type { SelectionContext } from './selection-text.ts';
import type { SelectedOffer, Selection } from '../../shared/selection/selection.ts';

/** The mark that tells a spreadsheet that the file is in UTF-8. */
const BOM = '\ufeff';

/** Writes a selection for a spreadsheet: semicolons, as French ones expect, and no cell that is run as a formula. */
export function toCsv(selection: Selection, context: SelectionContext): string {
  const { columns } = context.t;
  const lines = selection.map((offer, index) => toCells(offer, index, context));
  return BOM + [Object.values(columns), ...lines].map((cells) => `${cells.map(toCell).join(';')}\r\n`).join('');
}

function toCells(offer: SelectedOffer, index: number, context: SelectionContext): string[] {
  const { service, note } = offer;
  const { t, linkOf, nameSource, now } = context;
  const rows = new Map(toSheetRows(offer, context).map((row) => [row.name, sayRow(row)]));
  const isOfStructure = !hasOwnHours(service) && hoursOf(service) !== null;
  // Nobody calls, writes to or goes to a place that is no more.
  const unlessOver = (text: string | null): string => (text === null || isOver(offer, now) ? '' : text);
  const cells: Record<keyof typeof t.columns, string> = {
    place: String(index + 1),
    nom: service.nom,
    structure: service.structure.nom,
    telephone: rows.get('phone') ?? '',
    courriel: unlessOver(service.courriel ?? service.structure.courriel),
    lien: unlessOver(service.lien_mobilisation),
    adresse: rows.get('address') ?? rows.get('where') ?? '',
    horaires: `${isOfStructure ? `${t.rows.whenOfStructure}${t.colon}` : ''}${rows.get('when') ?? ''}`,
    publics: unlessOver(rows.get('who') ?? sayUntold(service, context)),
    prix: rows.get('price') ?? '',
    conditions: toPlainText(unlessOver(service.conditions_acces)),
    attention: rows.get('warn') ?? '',
    note,
    date_maj: service.date_maj.slice(0, 10),
    source: nameSource(service.source),
    id: service.id,
    fiche: linkOf(service.id) ?? '',
  };
  return (Object.keys(t.columns) as (keyof typeof t.columns)[]).map((column) => cells[column]);
}

/** Says whom an offer is for where a person is told nothing of it: everybody, or nobody knows. */
function sayUntold({ publics }: SelectedOffer['service'], { t, language }: SelectionContext): string {
  return publics?.includes('tous-publics') === true ? inLanguage(labelOfPublic, 'tous-publics', language) : t.unknown;
}

function toCell(text: string): string {
  return `"${guardCell(text).replaceAll('\0', '').replaceAll('"', '""')}"`;
}
