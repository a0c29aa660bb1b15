import type { WaitingDraft } from '../../shared/sending/outbox.ts';
import { champs, isSet } from './contribution-fields.ts';
import type { Draft } from './contribution-draft.ts';
import { noCircumstances, nobody, type Answers } from './contribution-entry.ts';
import { toNature, type Subject } from './contribution-subject.ts';
import type { Nature } from '../../shared/parameters/natures.ts';

/** The typed answers that are not sent yet, with the record that they were typed over. */
export interface KeptDraft extends Answers {
  readonly nature: Nature;
  /** The record as it was read. Null for a new record. */
  readonly subject: Subject | null;
  /** The values that the form gave by itself. */
  readonly given: Partial<Draft>;
  /** Key and text of the last try to send. The same text sent again under this key is kept once. */
  readonly attempt: { readonly sent: string; readonly key: string } | null;
  /** Time of the last writing, in milliseconds since 1970. */
  readonly date: number;
}

/** A draft older than this was given up. */
const MAX_AGE_MS = 60 * 24 * 3600 * 1000;

/** Writes a draft as text. The contributor's mail is left out: the device may be shared. */
export function toStoredDraft(kept: KeptDraft): string {
  return JSON.stringify({ ...kept, accompaniment: { ...kept.accompaniment, courriel: '' } });
}

export function fromStoredDraft(text: string | null, now: number): KeptDraft | null {
  if (text === null) return null;
  try {
    const kept = JSON.parse(text) as Partial<KeptDraft> | null;
    const nature = toNature(kept?.nature ?? null);
    if (typeof kept !== 'object' || kept === null || nature === null || !isDraft(kept.draft)) return null;
    if (typeof kept.date !== 'number' || now - kept.date > MAX_AGE_MS) return null;
    return {
      nature,
      subject: kept.subject ?? null,
      draft: kept.draft,
      given: isDraft({ ...kept.draft, ...kept.given }) ? { ...kept.given } : {},
      accompaniment: { ...nobody, ...kept.accompaniment },
      circumstances: { ...noCircumstances, ...kept.circumstances },
      attempt: kept.attempt ?? null,
      date: kept.date,
    };
  } catch {
    return null;
  }
}

function isDraft(draft: unknown): draft is Draft {
  if (typeof draft !== 'object' || draft === null) return false;
  return champs.every((champ) => {
    const typed = (draft as Record<string, unknown>)[champ];
    return isSet(champ) ? Array.isArray(typed) && typed.every(isText) : isText(typed);
  });
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** Writes a draft down for the queue, under the key that the form keeps it under. */
export function toWaitingDraft(draftKey: string, kept: KeptDraft): WaitingDraft {
  return { draftKey, kept: toStoredDraft(kept), courriel: kept.accompaniment.courriel };
}

/** Reads a draft that waits, or returns null when it has another version or is too old to be of use. */
export function readWaitingDraft(from: WaitingDraft | null): KeptDraft | null {
  const kept = from === null ? null : fromStoredDraft(from.kept, Date.now());
  if (from === null || kept === null) return null;
  return { ...kept, accompaniment: { ...kept.accompaniment, courriel: from.courriel } };
}
