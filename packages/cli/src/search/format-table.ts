import type { FoundService, Page } from '@inclusion-kit/sdk';
import { phoneOf } from '@inclusion-kit/sdk/internal';
import { formatPhone } from '@inclusion-kit/sdk/normalise';
import { recherche } from '../locales/search.ts';

const GAP = '  ';
/** The narrowest that a text is cut to, in characters. */
const LEAST = 12;

/** Writes a page of results as a table: each offer, its structure, commune, distance and phone. Long names are cut to fit. */
export function formatTable({ items, ...counts }: Page<FoundService>, width: number): string {
  if (items.length === 0) return recherche.nothing;
  const rows = [recherche.columns, ...items.map(toCells)];
  const widths = fit(
    recherche.columns.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))),
    width,
  );
  const lines = rows.map((row) => row.map((cell, column) => cut(cell, widths[column] ?? 0)).join(GAP));
  return [...lines.map((line) => line.trimEnd()), '', recherche.counts({ ...counts, shown: items.length })].join('\n');
}

function toCells({ service, distance }: FoundService): string[] {
  const { structure } = service;
  const phone = phoneOf(service);
  return [
    service.nom,
    structure.nom,
    service.commune ?? structure.commune ?? '',
    distance === null ? '' : `${distance} km`,
    phone === null ? '' : formatPhone(phone),
  ].map((cell) => cell.replace(/\s+/g, ' ').trim());
}

/** Narrows the two names, which are the longest, until the row fits. */
function fit(widths: readonly number[], width: number): readonly number[] {
  const [offer = 0, structure = 0, ...rest] = widths;
  const room = width - rest.reduce((sum, one) => sum + one, 0) - GAP.length * (widths.length - 1);
  if (offer + structure <= room) return widths;
  const narrow = Math.max(LEAST, Math.min(structure, Math.floor(room * 0.4)));
  return [Math.max(LEAST, room - narrow), narrow, ...rest];
}

function cut(cell: string, width: number): string {
  return cell.length > width ? `${cell.slice(0, width - 1)}…` : cell.padEnd(width);
}
