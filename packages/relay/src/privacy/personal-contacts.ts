import { fieldFacts, fieldsWith, hidePersonalEmails, isMobile, namesPerson } from '@inclusion-kit/sdk/internal';
import { isPersonalEmail, toE164 } from '@inclusion-kit/sdk/normalise';

/** A record or a part of one, as it came: fields that the schema does not know are there too. */
export type Fields = Readonly<Record<string, unknown>>;

/** A change that an overlay tells: the value of a field before and after. */
interface Change {
  avant?: unknown;
  apres?: unknown;
}

/** The data around a value that decides whether it names a person. */
interface Surroundings {
  /** The name of the contact, null when none is given. */
  contact: string | null;
  /** Tells whether a phone is a person's own. */
  isOwnPhone: (phone: string) => boolean;
}

const IDENTIFIERS: readonly string[] = ['id', 'source', 'structure_id'];
/** The fields whose text may hold an address. */
const TEXTS = fieldsWith(({ kind }) => kind === 'text' || kind === 'prose' || kind === 'hours').filter(
  (field) => !IDENTIFIERS.includes(field),
);
const GUARDED = [...TEXTS, 'courriel', 'telephone', 'lien_mobilisation', 'extra'] as const;

/**
 * Hides from a record the data that names a person: the name of the contact, each e-mail that looks like one person's, in texts
 * too, and the mobile of a service beside such an e-mail or name, unless its structure gives the same number. The phone of a
 * structure and landlines are those of a desk. A hidden value is null, like an unknown one. Returns the record itself when
 * there is nothing to hide.
 * @param parent the structure that a service is listed in, or the lists it is in one of. Default: the structure inside the record
 * @param original the record before objections took anything away: what they leave must not show more than before. Default:
 * the record
 */
export function hidePersonalContacts(record: Fields, parent: Fields = NONE, original: Fields = record): Fields {
  const changes = changesOf(record);
  const around = look(original, changesOf(original), parent);
  const hidden: Record<string, unknown> = {};
  for (const field of GUARDED) {
    const shown = show(field, record[field], around);
    if (shown !== record[field]) hidden[field] = shown;
  }
  const shownChanges: Record<string, Change> = {};
  for (const [field, change] of Object.entries(changes)) {
    const [avant, apres] = [show(field, change.avant, around), show(field, change.apres, around)];
    if (avant !== change.avant || apres !== change.apres) shownChanges[field] = { ...change, avant, apres };
  }
  if (Object.keys(shownChanges).length > 0) {
    const overlay = record['overlay'] as Readonly<Record<'changements', object>>;
    hidden['overlay'] = { ...overlay, changements: { ...overlay.changements, ...shownChanges } };
  }
  return Object.keys(hidden).length === 0 ? record : { ...record, ...hidden };
}

const NONE: Fields = {};

function look(record: Fields, changes: Readonly<Record<string, Change>>, parent: Fields): Surroundings {
  const textsOf = (field: string): string[] =>
    [record[field], changes[field]?.avant, changes[field]?.apres].filter((value) => typeof value === 'string');
  const contact = textsOf('contact_nom_prenom').join(' ') || null;
  return {
    contact,
    isOwnPhone(phone) {
      // The number of a structure is published as its own, whoever answers.
      if (!('structure_id' in record) || !isMobile(phone)) return false;
      const structure = (record['structure'] ?? homeIn(parent, record['structure_id'])) as Fields;
      if (isText(structure['telephone']) && toE164(structure['telephone']) === toE164(phone)) return false;
      return namesPerson(contact, textsOf('courriel'));
    },
  };
}

/** Finds the structure of a service beside it: the one that lists it, or one of a list of structures. */
function homeIn(parent: Fields, id: unknown): Fields {
  const list = parent['structures'];
  return Array.isArray(list) ? ((list as Fields[]).find((one) => one['id'] === id) ?? NONE) : parent;
}

/** Returns the value of a field as anybody may see it. */
function show(field: string, value: unknown, { contact, isOwnPhone }: Surroundings): unknown {
  if (value === null || value === undefined) return value;
  if (field === 'contact_nom_prenom') return null;
  if (field === 'extra') return withoutPersonalEmails(value, contact);
  if (!isText(value)) return value;
  if (field === 'courriel') return isPersonalEmail(value, contact) ? null : value;
  if (field === 'telephone') return isOwnPhone(value) ? null : value;
  if (field === 'lien_mobilisation') return isMailto(value, contact) ? null : value;
  return fieldFacts(field) === undefined ? value : hidePersonalEmails(value, contact);
}

const isText = (value: unknown): value is string => typeof value === 'string';

function isMailto(link: string, contact: string | null): boolean {
  if (!/^mailto:/i.test(link)) return false;
  const [address = ''] = link.slice('mailto:'.length).split('?', 1);
  return isPersonalEmail(decodeOr(address), contact);
}

/** The fields that a producer added are not in the open data at all: any text with such an e-mail is left out of them. */
function withoutPersonalEmails(value: unknown, contact: string | null): unknown {
  if (isText(value)) return hidePersonalEmails(value, contact) === value ? value : null;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, one]) => [key, withoutPersonalEmails(one, contact)] as const);
  if (entries.every(([key, one]) => one === Reflect.get(value, key))) return value;
  return Array.isArray(value) ? entries.map(([, one]) => one) : Object.fromEntries(entries);
}

function changesOf(record: Fields): Readonly<Record<string, Change>> {
  const overlay = record['overlay'];
  const changes: unknown = typeof overlay === 'object' && overlay !== null ? Reflect.get(overlay, 'changements') : null;
  if (typeof changes !== 'object' || changes === null) return {};
  // It may have come with the record, from anybody.
  return Object.fromEntries(Object.entries(changes).filter(([, one]) => typeof one === 'object' && one !== null));
}

function decodeOr(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
