import type { Contribution } from '@inclusion-kit/sdk/contributions';
import { confirmedNumber, NEW_STRUCTURE } from '@inclusion-kit/sdk/internal';
import { moderation as t } from '../../locales/fr/moderation.ts';
import { toShort } from '../../shared/format/text.ts';
import type { Dossier } from '../desk/dossier.ts';
import { cutAroundChange } from '../dossier/fields/changed-part.ts';
import {
  describeClosure,
  formatFieldValue,
  isOtherGone,
  isPairToCompare,
  isUnwanted,
  proposedLines,
  structureOf,
  tellsDanger,
} from '../dossier/fields/dossier-changes.ts';

/** The change that a row tells first. */
export interface RowChange {
  readonly label: string;
  /** Null where nothing is replaced. */
  readonly before: string | null;
  readonly after: string;
  /** Further values that others propose for the same line. */
  readonly others?: readonly string[];
  /** Number of further changed fields. */
  readonly more: number;
  /** Tells whether it says where, or that nothing changes: no value to be read first. */
  readonly isQuiet?: boolean;
}

/** Values of so many characters stand beside each other. */
const SHORT = 40;
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
  const quiet = (after: string): RowChange => ({ ...plain(after), isQuiet: true });
  switch (genre) {
    case 'confirmation': {
      const numero = confirmedNumber(contribution);
      if (numero === null) return quiet(t.row.nothing);
      return {
        label: t.row.number,
        before: null,
        after: t.row.answers(formatFieldValue('telephone', numero) ?? numero),
        more: 0,
      };
    }
    case 'fermeture':
      return plain(describeClosure(contribution), t.row.open);
    case 'doublon':
      return quiet(isOtherGone(dossier) ? t.row.otherGone : isPairToCompare(dossier) ? t.row.toCompare : t.row.twins);
    case 'manque':
      return quiet(sayNeed(dossier));
    case 'nouveau-service':
    case 'nouvelle-structure':
      return quiet(sayHost(dossier));
    default: {
      const fields = proposedLines(dossier);
      const told = fields.find(({ verdict }) => verdict === 'conflit') ?? fields[0];
      if (told === undefined) return quiet(t.row.nothing);
      const { champ, label } = told;
      if (isUnwanted(dossier)) return { label, before: null, after: t.unwanted.title, more: fields.length - 1 };
      const [before, after] = told.said ?? [formatFieldValue(champ, told.before), formatFieldValue(champ, told.after)];
      // Others that wait give it another value.
      const others = told.rivals.flatMap(({ propose, acceptee = null }, at) =>
        acceptee === null ? (told.saidRivals?.[at] ?? formatFieldValue(champ, propose) ?? t.none) : [],
      );
      if (others.length > 0 && [after ?? t.none, ...others].every((value) => value.length <= SHORT))
        return { label, before: before ?? t.none, after: after ?? t.none, others, more: fields.length - 1 };
      const [was, will] = cutLongValues(before ?? '', after ?? '');
      return { label, before: was || t.none, after: will || t.none, more: fields.length - 1 };
    }
  }
}

/** Longer words of a need are cut. */
const LONGEST_WORDS = 90;

/** Says the place of a need and the words of its author. Without a theme these words are the need itself, its title. Those that tell a danger, or that seem to insult, stand nowhere in the queue. */
function sayNeed(dossier: Dossier): string {
  const { besoin, contribution } = dossier;
  const { thematiques, precisions = '' }: Partial<NonNullable<Contribution['manque']>> = contribution.manque ?? {};
  const isHidden = tellsDanger(besoin) || isUnwanted(dossier) || (thematiques ?? []).length === 0;
  const words = isHidden ? '' : toShort(precisions.trim(), LONGEST_WORDS);
  const place = besoin?.commune ?? besoin?.departement ?? t.unknown;
  return words === '' ? place : `${place} · ${t.need.quoted(words)}`;
}

/** Says where something new is added. A structure that is new too is told so. */
function sayHost(dossier: Dossier): string {
  const structure = structureOf(dossier);
  if (structure === null) return t.row.added;
  const isNewToo = dossier.structure_proposee !== null || dossier.changements[NEW_STRUCTURE] !== undefined;
  return (isNewToo ? t.row.addedAtNew : t.row.addedAt)(structure);
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
