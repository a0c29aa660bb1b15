import type { DetailedService } from '@inclusion-kit/sdk/schemas';

/** An offer kept aside, with a note for the person. */
export interface SelectedOffer {
  readonly service: DetailedService;
  readonly note: string;
  /** Address of the source that it was kept from. Absent where nobody knows it. */
  readonly from?: string;
  /** Its source has no such record any more. Absent while nobody has found that. */
  readonly isLost?: boolean;
}

/** The offers kept aside, in the order they are handed over. */
export type Selection = readonly SelectedOffer[];

/** Longest note, in characters: a sheet of paper is not a file on somebody. */
export const NOTE_LENGTH = 500;

/** Returns the place of an offer, from 0; -1 when it is not kept. */
export function indexOf(selection: Selection, id: string): number {
  return selection.findIndex(({ service }) => service.id === id);
}

export function add(selection: Selection, service: DetailedService, from: string | null = null): Selection {
  if (indexOf(selection, service.id) >= 0) return selection;
  return [...selection, { service, note: '', ...(from === null ? {} : { from }) }];
}

export function remove(selection: Selection, id: string): Selection {
  return selection.filter(({ service }) => service.id !== id);
}

/** Moves an offer by some places, no further than the ends. */
export function move(selection: Selection, id: string, by: number): Selection {
  const from = indexOf(selection, id);
  const to = Math.max(0, Math.min(selection.length - 1, from + by));
  const offer = selection[from];
  if (offer === undefined || from === to) return selection;
  const others = selection.filter((each) => each !== offer);
  return [...others.slice(0, to), offer, ...others.slice(to)];
}

export function annotate(selection: Selection, id: string, note: string): Selection {
  return selection.map((offer) => (offer.service.id === id ? { ...offer, note: note.slice(0, NOTE_LENGTH) } : offer));
}

/** Records that were read again, by their id. Null where the source has none any more. */
export type ReadAgain = ReadonlyMap<string, DetailedService | null>;

/** Puts records that were read again in the place of those kept, or notes that there is none any more. Their notes stay. */
export function renew(selection: Selection, read: ReadAgain): Selection {
  return selection.map((offer) => {
    const found = read.get(offer.service.id);
    if (found === undefined) return offer;
    const { isLost: _, ...kept } = offer;
    return found === null ? { ...kept, isLost: true } : { ...kept, service: found };
  });
}

export function toStored(selection: Selection): string {
  return JSON.stringify(selection);
}

/** Reads the text stored by the browser. Entries that are no offer are left out, since another version may have written them. */
export function fromStored(text: string | null): Selection {
  if (text === null) return [];
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.filter(isSelectedOffer) : [];
  } catch {
    return [];
  }
}

function isSelectedOffer(value: unknown): value is SelectedOffer {
  if (typeof value !== 'object' || value === null || !('service' in value) || !('note' in value)) return false;
  const { service, note } = value;
  return (
    typeof note === 'string' &&
    (!('from' in value) || typeof value.from === 'string') &&
    typeof service === 'object' &&
    service !== null &&
    ['id', 'nom', 'description', 'date_maj', 'source'].every(
      (name) => typeof (service as Record<string, unknown>)[name] === 'string',
    ) &&
    typeof (service as Record<string, unknown>)['structure'] === 'object'
  );
}
