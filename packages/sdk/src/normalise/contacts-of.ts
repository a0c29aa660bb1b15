interface Contacts {
  readonly telephone?: string | null | undefined;
  readonly horaires_accueil?: string | null | undefined;
}

/** An offer with its structure, which answers for the contacts that the offer leaves empty, as the schema says. */
interface Reached extends Contacts {
  readonly structure?: Contacts | undefined;
}

/** Returns the number to call for an offer: its own, or else that of its structure. Null when neither is known. */
export const phoneOf = ({ telephone, structure }: Reached): string | null => telephone ?? structure?.telephone ?? null;

/** Returns the hours of an offer as written: its own, or else those of its structure. Null when neither is known. */
export const hoursOf = ({ horaires_accueil, structure }: Reached): string | null =>
  horaires_accueil ?? structure?.horaires_accueil ?? null;
