import { moderation as t } from '../../locales/fr/moderation.ts';
import { toShort } from '../../shared/format/text.ts';
import type { Dossier } from '../desk/dossier.ts';
import { cutAroundChange } from '../dossier/fields/changed-part.ts';
import {
  describeClosure,
  formatFieldValue,
  isUnwanted,
  proposedLines,
  titleOf,
} from '../dossier/fields/dossier-changes.ts';

/** The change that a row tells first. */
export interface RowChange {
  readonly label: string;
  /** Null where nothing is replaced. */
  readonly before: string | null;
  readonly after: string;
  /** Number of further changed fields. */
  readonly more: number;
  /** Tells whether the row asks which of two says the truth: it adds nothing. */
  readonly asks?: boolean;
}

/** A longer value is cut around its change. */
const LONGEST = 90;

/** Says the change of a contribution in one line: the conflict first, or else the first field proposed. */
export function toRowChange(dossier: Dossier): RowChange {
  const { contribution } = dossier;
  const { genre } = contribution;
  const plain = (after: string, before: string | null = null): RowChange => ({
    label: t.row.labels[genre],
    ...{ before, after, more: 0 },
  });
  switch (genre) {
    case 'confirmation':
      return plain(t.row.confirmed);
    case 'fermeture':
      return plain(describeClosure(contribution), t.row.open);
    case 'doublon':
      return plain(t.row.twins);
    case 'manque':
    case 'nouveau-service':
    case 'nouvelle-structure':
      return plain(titleOf(dossier));
    default: {
      const fields = proposedLines(dossier);
      const told = fields.find(({ verdict }) => verdict === 'conflit') ?? fields[0];
      if (told === undefined) return plain(t.row.nothing);
      const { champ, label } = told;
      if (isUnwanted(dossier)) return { label, before: null, after: t.unwanted.title, more: fields.length - 1 };
      const [before, after] = told.said ?? [formatFieldValue(champ, told.before), formatFieldValue(champ, told.after)];
      const [was, will] = cutLongValues(before ?? '', after ?? '');
      return { label, before: was || t.none, after: will || t.none, more: fields.length - 1 };
    }
  }
}

/** Leaves out the lines, or the days, that two values share, and all but the changed part of long ones. */
function cutLongValues(before: string, after: string): readonly [string, string] {
  const [a, b] = [before.split(LINES), after.split(LINES)];
  const keep = (lines: readonly string[], others: readonly string[]): string =>
    lines.filter((line) => !others.includes(line)).join(' ; ');
  const [was, will] = [keep(a, b), keep(b, a)];
  if (was.length <= LONGEST && will.length <= LONGEST) return [was, will];
  const [cutWas, cutWill] = cutAroundChange(was, will);
  const start = cutWas.start === '' ? '' : `…${cutWas.start.slice(-20)}`;
  return [start + toShort(cutWas.middle, LONGEST), start + toShort(cutWill.middle, LONGEST)];
}

const LINES = /\s;\s|\n/;
