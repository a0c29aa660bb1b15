import type { BaseStructure } from '@inclusion-kit/sdk/schemas';
import { formatAddress } from '../../shared/format/place.ts';
import { changedFields, joinDrafts, rebase, toDraft, type Draft } from './contribution-draft.ts';
import { noCircumstances, type Accompaniment, type Chosen, type Circumstances } from './contribution-entry.ts';
import type { Champ } from './contribution-fields.ts';
import type { Subject } from './contribution-subject.ts';
import type { KeptDraft } from './kept-draft.ts';

/** What a contributor has written about one subject. It never changes: each act gives the next one. */
export interface Sheet {
  /** What they saw when they began; a refresh does not change it once something is typed. */
  readonly subject: Subject;
  readonly draft: Draft;
  readonly accompaniment: Accompaniment;
  readonly circumstances: Circumstances;
  /** Fields that the source changed since the draft was written. */
  readonly conflicts: ReadonlySet<Champ>;
  /** What another tab typed, and that follows it until it is typed over here. */
  readonly joined: Partial<Draft>;
}

/** Begins with the record as it stands, by whom is known; `structure` is the one that a new offer belongs to. */
export function openSheet(subject: Subject, accompaniment: Accompaniment, structure: Chosen | null): Sheet {
  return {
    subject,
    draft: toDraft(subject.record),
    accompaniment,
    circumstances: { ...noCircumstances, structure },
    conflicts: new Set(),
    joined: {},
  };
}

/**
 * Goes on with a draft that was kept, over the record as it stands now.
 * @param isOurs it was written in this page; another's may still be typed there, and is followed.
 */
export function resumeSheet(subject: Subject, kept: KeptDraft, isOurs: boolean): Sheet {
  const { draft, conflicts } = rebase(kept.subject ?? subject, kept.draft, subject);
  const { accompaniment, circumstances } = kept;
  const changed = isOurs || subject.isNew ? [] : changedFields(subject, draft);
  const joined = Object.fromEntries(changed.map((champ) => [champ, draft[champ]])) as Partial<Draft>;
  return { subject, draft, accompaniment, circumstances, conflicts: new Set(conflicts), joined };
}

/** Types several fields at once. */
export function fillSheet(sheet: Sheet, values: Partial<Draft>): Sheet {
  return { ...sheet, draft: { ...sheet.draft, ...values } };
}

/** Takes what another tab has typed of the same record where nothing is typed here; null once their draft has gone. */
export function followTab(sheet: Sheet, theirs: Draft | null): Sheet {
  return { ...sheet, ...joinDrafts(sheet.subject, sheet.draft, theirs, sheet.joined) };
}

/** Tells whether something was typed here, besides what follows another tab. */
export function hasOwn({ subject, draft, joined }: Sheet): boolean {
  return changedFields(subject, joinDrafts(subject, draft, null, joined).draft).length > 0;
}

/** Tells whether nothing would be lost with it. */
export function isBlank({ subject, draft, circumstances: { du, au, doublon } }: Sheet): boolean {
  return changedFields(subject, draft).length === 0 && du === '' && au === '' && doublon === null;
}

/** Takes the structure of what was read as the one that a new offer belongs to; null when there is none. */
export function toChosenStructure(read: Subject | null): Chosen | null {
  const structure = read?.modele === 'structure' ? read.record : read?.structure;
  if (structure == null) return null;
  const { id, nom } = structure;
  return { id, nom, detail: formatAddress(structure as BaseStructure) ?? '' };
}
