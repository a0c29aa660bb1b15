import { isPersonalEmail } from '@inclusion-kit/sdk/normalise';

/** A record or a part of one, as it came: fields that the schema does not know are there too. */
export type Fields = Readonly<Record<string, unknown>>;

/** A change that an overlay tells: the value of a field before and after. */
interface Change {
  avant?: unknown;
  apres?: unknown;
}

/**
 * Hides from a record the data that names a person, as the open data of the commons does: the name of the contact, and an
 * e-mail that looks like one person's, with the phone beside it. A hidden value is null, like an unknown one. Returns the
 * record itself when there is nothing to hide.
 */
export function hidePersonalContacts(record: Fields): Fields {
  const hidden: Record<string, unknown> = {};
  const changes = changesOf(record);
  const courriels = [record['courriel'], ...sidesOf(changes['courriel'])];
  const isPersonal = courriels.some(looksPersonal);
  if (looksPersonal(record['courriel'])) hidden['courriel'] = null;
  if (isPersonal && isGiven(record['telephone'])) hidden['telephone'] = null;
  if (isGiven(record['contact_nom_prenom'])) hidden['contact_nom_prenom'] = null;
  if (isMailto(record['lien_mobilisation'])) hidden['lien_mobilisation'] = null;
  if (isGiven(record['extra'])) hidden['extra'] = withoutPersonalEmails(record['extra']);
  const shown = hideChanges(changes, isPersonal);
  if (shown !== changes) hidden['overlay'] = { ...(record['overlay'] as Fields), changements: shown };
  return Object.keys(hidden).length === 0 ? record : { ...record, ...hidden };
}

const isGiven = (value: unknown): boolean => value !== null && value !== undefined;
const looksPersonal = (value: unknown): boolean => typeof value === 'string' && isPersonalEmail(value);

function isMailto(link: unknown): boolean {
  if (typeof link !== 'string' || !/^mailto:/i.test(link)) return false;
  const [address = ''] = link.slice('mailto:'.length).split('?', 1);
  return isPersonalEmail(decodeOr(address));
}

/** The fields that a producer added are not in the open data at all: any text with such an e-mail is left out of them. */
function withoutPersonalEmails(value: unknown): unknown {
  if (typeof value === 'string') return emailsOf(value).some(isPersonalEmail) ? null : value;
  if (Array.isArray(value)) return value.map(withoutPersonalEmails);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutPersonalEmails(one)]));
}

/** The words of a text that hold an `@`. */
function emailsOf(text: string): string[] {
  return text.includes('@') ? text.split(/[\s<>()[\]{},;:"'|]+/).filter((word) => word.includes('@')) : [];
}

function changesOf(record: Fields): Readonly<Record<string, Change>> {
  const overlay = record['overlay'];
  const changes: unknown = typeof overlay === 'object' && overlay !== null ? Reflect.get(overlay, 'changements') : null;
  return typeof changes === 'object' && changes !== null ? (changes as Record<string, Change>) : NO_CHANGES;
}

const NO_CHANGES: Readonly<Record<string, Change>> = {};

const sidesOf = (change: Change | undefined): unknown[] => (change === undefined ? [] : [change.avant, change.apres]);

function hideChanges(changes: Readonly<Record<string, Change>>, isPersonal: boolean): Readonly<Record<string, Change>> {
  const hide = (field: string, mustHide: (value: unknown) => boolean): Record<string, Change> => {
    const change = changes[field];
    if (change === undefined || !sidesOf(change).some(mustHide)) return {};
    const shown = (side: unknown): unknown => (mustHide(side) ? null : side);
    return { [field]: { ...change, avant: shown(change.avant), apres: shown(change.apres) } };
  };
  const hidden = {
    ...hide('courriel', looksPersonal),
    ...hide('telephone', (value) => isPersonal && isGiven(value)),
    ...hide('contact_nom_prenom', isGiven),
    ...hide('lien_mobilisation', isMailto),
  };
  return Object.keys(hidden).length === 0 ? changes : { ...changes, ...hidden };
}

function decodeOr(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
