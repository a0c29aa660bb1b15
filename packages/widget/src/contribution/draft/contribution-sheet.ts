import type { BaseStructure } from '@inclusion-kit/sdk/schemas';
import { formatAddress } from '../../shared/format/place.ts';
import { changedFields, fillPhone, joinDrafts, rebase, toSeen, type Draft } from './contribution-draft.ts';
import { noCircumstances, type Accompaniment, type Answers, type Chosen } from './contribution-entry.ts';
import type { Champ } from './contribution-fields.ts';
import { isSameAddress } from './home.ts';
import type { Subject } from './contribution-subject.ts';
import type { KeptDraft } from './kept-draft.ts';

/** The answers of a contributor about one subject. A sheet never changes: each act returns a new one. */
export interface Sheet extends Answers {
  /** The subject at the beginning. A refresh does not replace it once something is typed. */
  readonly subject: Subject;
  /** Fields that the source changed since the draft was written. */
  readonly conflicts: ReadonlySet<Champ>;
  /** The fields that another tab typed. Each follows that tab until the contributor types over it here. */
  readonly joined: Partial<Draft>;
  /** The values that the form gave by itself: they are sent, but nobody would miss them. */
  readonly given: Partial<Draft>;
}

/** Opens a sheet on the present record. `accompaniment` holds the known author, `structure` is the structure of a new offer. */
export function openSheet(subject: Subject, accompaniment: Accompaniment, structure: Chosen | null): Sheet {
  return {
    subject,
    draft: toSeen(subject),
    accompaniment,
    circumstances: { ...noCircumstances, structure },
    conflicts: new Set(),
    joined: {},
    given: {},
  };
}

/** Resumes a kept draft over the present record. One of another tab, not `isOurs`, may change: it is followed. */
export function resumeSheet(subject: Subject, kept: KeptDraft, isOurs: boolean): Sheet {
  const { draft, conflicts } = rebase(kept.subject ?? subject, kept.draft, subject);
  const { accompaniment, circumstances } = kept;
  const changed = isOurs || subject.isNew ? [] : changedFields(subject, draft);
  const joined = Object.fromEntries(changed.map((champ) => [champ, draft[champ]])) as Partial<Draft>;
  const given = sameObjects(kept.given, draft);
  return { subject, draft, accompaniment, circumstances, conflicts: new Set(conflicts), joined, given };
}

/** Takes the values of a draft for those that were given alike: whether a value is still the given one is told by its identity. */
function sameObjects(given: Partial<Draft>, draft: Draft): Partial<Draft> {
  const fields = Object.entries(given) as [Champ, Draft[Champ]][];
  return Object.fromEntries(
    fields.map(([champ, value]) => [champ, String(value) === String(draft[champ]) ? draft[champ] : value]),
  );
}

export function fillSheet(sheet: Sheet, values: Partial<Draft>): Sheet {
  return { ...sheet, draft: { ...sheet.draft, ...values } };
}

/** Takes out what a new offer took over from the structure chosen before. What was typed stays. */
export function leaveStructure(sheet: Sheet): Sheet {
  const { subject, draft, given } = sheet;
  const blank = toSeen(subject);
  const taken = (Object.keys(given) as Champ[]).filter((champ) => draft[champ] === given[champ]);
  const without = (champs: readonly Champ[]): Partial<Draft> =>
    Object.fromEntries(champs.map((champ) => [champ, blank[champ]]));
  // « Sur place » came with the address: one that was typed needs it too.
  const hasAddress = !isSameAddress({ ...draft, ...without(taken) }, {});
  const left = taken.filter((champ) => champ !== 'modes_accueil' || !hasAddress);
  const values = {
    ...without(left),
    ...(left.includes('telephone') && fillPhone(subject, draft, blank.telephone)),
  };
  const kept = Object.entries(given).filter(([champ]) => !left.includes(champ as Champ));
  return { ...fillSheet(sheet, values), given: Object.fromEntries(kept) as Partial<Draft> };
}

/** Takes the fields that another tab typed for the same record and that are untouched here. Null once its draft has gone. */
export function followTab(sheet: Sheet, theirs: Draft | null): Sheet {
  return { ...sheet, ...joinDrafts(sheet.subject, sheet.draft, theirs, sheet.joined) };
}

/** Tells whether something was typed here, apart from the fields that follow another tab. */
export function hasOwn({ subject, draft, joined }: Sheet): boolean {
  return changedFields(subject, joinDrafts(subject, draft, null, joined).draft).length > 0;
}

export function isBlank({ subject, draft, given, circumstances }: Sheet): boolean {
  const { du, au, doublon, structure, structureTyped } = circumstances;
  const typed = changedFields(subject, draft).filter((champ) => draft[champ] !== given[champ]);
  return (
    typed.length === 0 && structureTyped === '' && du === '' && au === '' && doublon === null && structure?.id !== ''
  );
}

/** Returns the structure of a new offer, from the subject that was read. Null when it has no structure. */
export function toChosenStructure(read: Subject | null): Chosen | null {
  const structure = read?.modele === 'structure' ? read.record : read?.structure;
  if (structure == null) return null;
  const { id, nom } = structure;
  return { id, nom, detail: formatAddress(structure as BaseStructure) ?? '' };
}
