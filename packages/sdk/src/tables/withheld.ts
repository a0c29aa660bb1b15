/** The ids of the records that no list, search or count may hold. Their own addresses still open them. */
export interface Withheld {
  readonly services: readonly string[];
  /** Structures, whose services are left out too. */
  readonly structures: readonly string[];
}

/** A symbol, which no reader can write into an address, and which no other source takes for a parameter. */
const WITHHELD = Symbol.for('inclusion-kit:withheld');

/** Returns the parameters of a list or of a search, which then leaves records out. Returns them as they are without any. */
export function withoutRecords<P extends object>(params: P, withheld: Withheld | null): P {
  return withheld === null ? params : { ...params, [WITHHELD]: withheld };
}

/** Returns the records that parameters leave out, or null when they leave none out. */
export function withheldIn(params: object): Withheld | null {
  return (params as { [WITHHELD]?: Withheld })[WITHHELD] ?? null;
}

/** Creates the test of whether a service or a structure is not closed for good: nothing lists, counts or asks about one that is. */
export function createKeptTest(
  withheld: Withheld | null,
): (record: { readonly id?: unknown; readonly structure_id?: unknown }) => boolean {
  if (withheld === null) return () => true;
  const services = new Set<unknown>(withheld.services);
  const structures = new Set<unknown>(withheld.structures);
  return ({ id, structure_id }) =>
    structure_id === undefined ? !structures.has(id) : !services.has(id) && !structures.has(structure_id);
}
