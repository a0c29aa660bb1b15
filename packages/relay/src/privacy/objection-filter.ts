import { emailSpans, isEmailOf, removeSpans, type Span } from '@inclusion-kit/sdk/internal';
import { isPersonalEmail, toE164 } from '@inclusion-kit/sdk/normalise';
import { createPrinter, normaliseEmail, type ObjectionKind, type ObjectionPrint } from './objection.ts';
import type { Fields } from './personal-contacts.ts';
import { nameSpans, phoneSpans } from './text-spans.ts';

export type ObjectionFilter = (record: Fields) => Fields;

/** Fields that mean nothing with a hole in them: they are left out whole. An overlay tells each value before and after. */
const NULLABLE = new Set([
  ...['courriel', 'telephone', 'contact_nom_prenom', 'site_web', 'lien_source', 'lien_mobilisation'],
  ...['avant', 'apres'],
]);
/** Identifiers stay: without them, links to the record would break. */
const IDENTIFIERS = new Set(['id', 'source', 'structure_id', 'contribution']);

/** Creates the filter that applies objections. Returns null when there are none, so that it costs nothing then. */
export function createObjectionFilter(
  secret: Uint8Array,
  objections: readonly ObjectionPrint[],
): ObjectionFilter | null {
  if (objections.length === 0) return null;
  const printer = createPrinter(secret);
  const prints = new Set(objections.map(({ kind, print }) => `${kind}:${print}`));
  const marks = new Set(objections.map(({ mark }) => mark));
  const has = (kind: ObjectionKind, normalised: string): boolean =>
    marks.has(printer.mark(normalised)) && prints.has(`${kind}:${printer.print(kind, normalised)}`);
  const kinds = new Set(objections.map(({ kind }) => kind));
  const lengths = [...new Set(objections.flatMap(({ kind, words }) => (kind === 'nom' ? [words] : [])))];

  const isEmail = (text: string): boolean => kinds.has('courriel') && has('courriel', normaliseEmail(text));
  const isPhone = (text: string): boolean => {
    const number = kinds.has('telephone') ? toE164(text) : null;
    return number !== null && has('telephone', number);
  };

  function redact(text: string): string {
    let after = text;
    const remove = (spans: readonly Span[], isObjected: (piece: string) => boolean): void => {
      const objected = spans.filter(([start, end]) => isObjected(after.slice(start, end)));
      after = removeSpans(after, objected);
    };
    if (kinds.has('courriel') && text.includes('@')) remove(emailSpans(after), isEmail);
    if (kinds.has('telephone') && /\d{2}/.test(after)) remove(phoneSpans(after), isPhone);
    if (lengths.length > 0) {
      const named = nameSpans(after, lengths).filter(({ name }) => has('nom', name));
      after = removeSpans(
        after,
        named.map(({ span }) => span),
      );
    }
    return after;
  }

  function redactValue(value: unknown, key: string): unknown {
    if (typeof value === 'string') {
      const after = redact(value);
      return after !== value && NULLABLE.has(key) ? null : after;
    }
    if (Array.isArray(value)) {
      const list = value.map((one) => redactValue(one, key));
      return list.some((one, index) => one !== value[index]) ? list : value;
    }
    return typeof value === 'object' && value !== null ? redactFields(value as Fields) : value;
  }

  function redactFields(fields: Fields): Fields {
    const changed: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(fields)) {
      if (IDENTIFIERS.has(key)) continue;
      const after = redactValue(value, key);
      if (after !== value) changed[key] = after;
    }
    if (Object.keys(changed).length === 0) return fields;
    const after = { ...fields, ...changed, ...hideBeside(fields, changed) };
    const { contact_nom_prenom: contact } = fields;
    // A phone may be of more people than the one named beside it.
    const isTheirs = changed['contact_nom_prenom'] === null || changed['courriel'] === null;
    return isTheirs && typeof contact === 'string' ? (withoutEmailsOf(contact, after) as Fields) : after;
  }

  return redactFields;
}

/** Takes the addresses that are made of a name out of all texts of a record. */
function withoutEmailsOf(name: string, value: unknown, key = ''): unknown {
  if (typeof value === 'string') {
    const after = removeSpans(
      value,
      emailSpans(value).filter(([start, end]) => isEmailOf(value.slice(start, end), name)),
    );
    return after !== value && NULLABLE.has(key) ? null : after;
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => withoutEmailsOf(name, one, key));
  const entries = Object.entries(value).map(([field, one]: [string, unknown]) => [
    field,
    IDENTIFIERS.has(field) ? one : withoutEmailsOf(name, one, field),
  ]);
  return Object.fromEntries(entries);
}

/**
 * Hides the other contacts of the same person. Beside a hidden e-mail the name and the phone go, beside a hidden phone the
 * name. Beside a hidden name an e-mail that looks like a person's goes, with the phone.
 */
function hideBeside(fields: Fields, changed: Fields): Fields {
  const isHidden = (field: string): boolean => changed[field] === null;
  const { courriel, contact_nom_prenom: contact } = fields;
  const isTheirs =
    isHidden('courriel') ||
    (isHidden('contact_nom_prenom') && isPersonalEmail(courriel as string | null, contact as string));
  const hidden = [
    ...(isTheirs ? ['courriel', 'telephone'] : []),
    ...(isTheirs || isHidden('telephone') ? ['contact_nom_prenom'] : []),
  ];
  return Object.fromEntries(hidden.filter((field) => field in fields).map((field) => [field, null]));
}
