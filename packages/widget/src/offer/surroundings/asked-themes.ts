import { thematiques } from '@inclusion-kit/sdk/referentiels';

const known: ReadonlySet<string> = new Set(thematiques.map(({ value }) => value));
/** A record that names more says everything and nothing. */
const ASKED = 12;

/** Returns the thématiques of a record that a source can be asked for: it refuses a question with a single one that it does not know. */
export function toAskedThemes(values: readonly string[] | null): string[] {
  return (values ?? []).filter((value) => known.has(value)).slice(0, ASKED);
}
