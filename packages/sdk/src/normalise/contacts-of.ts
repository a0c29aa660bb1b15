interface Contacts {
  readonly telephone?: string | null | undefined;
  readonly courriel?: string | null | undefined;
  readonly horaires_accueil?: string | null | undefined;
}

/** An offer with its structure, which answers for the contacts that the offer leaves empty, as the schema says. */
interface Reached extends Contacts {
  readonly structure?: Contacts | undefined;
}

/** Returns the number to call for an offer: its own, or else that of its structure. Null when neither is known. */
export const phoneOf = ({ telephone, structure }: Reached): string | null => telephone ?? structure?.telephone ?? null;

/** Returns the mail to write to for an offer: its own, or else that of its structure. Null when neither is known. */
export const mailOf = ({ courriel, structure }: Reached): string | null => courriel ?? structure?.courriel ?? null;

/** Returns the hours of an offer as written: its own, or else those of its structure. Null when neither is known. */
export const hoursOf = ({ horaires_accueil, structure }: Reached): string | null =>
  horaires_accueil ?? structure?.horaires_accueil ?? null;

/** Tells whether an offer gives hours of its own: those of its structure are not for certain those at which the offer takes place. */
export const hasOwnHours = ({ horaires_accueil }: Reached): boolean => (horaires_accueil ?? null) !== null;

/** The contacts that are hidden where they are a person's own. */
const maskable = ['telephone', 'courriel'] as const;
export type MaskableContact = (typeof maskable)[number];

/**
 * The name of the list of contacts that a relay hides in a record, beside the fields of the record. It is no field of the schema: no
 * list, feed or export holds it.
 */
export const MASKED = 'masques';

/** Marks a record with the contacts that it held before they were hidden. Returns the record itself where none was. */
export function tellMasked<R extends object>(record: R, before: object): R {
  const valueIn = (one: object, name: MaskableContact): unknown => (one as Partial<Record<string, unknown>>)[name];
  const masked = maskable.filter((name) => valueIn(record, name) === null && isFilled(valueIn(before, name)));
  return masked.length === 0 ? record : { ...record, [MASKED]: masked };
}

/** Lists the contacts of a record that its relay says to hide. None where it says nothing, as an older one. */
export function maskedIn(record: object): readonly MaskableContact[] {
  const told: unknown = Reflect.get(record, MASKED);
  return Array.isArray(told) ? maskable.filter((name) => told.includes(name)) : [];
}

const isFilled = (value: unknown): boolean => typeof value === 'string' && value !== '';
