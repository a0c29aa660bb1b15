/** The letters of a value that are told. */
const MOST = 40;

/**
 * Names the places of a programme that cannot be read, for a person: the activity by its name, the field, and the value that stands there.
 * @param value the programme as it came
 * @param paths the places, as `parseProgramme` tells them
 */
export function nameFaults(value: unknown, paths: readonly string[]): string[] {
  return paths.map((path) => {
    const steps = path.split('.');
    const found = valueAt(value, steps);
    const isSaid = typeof found === 'string' || typeof found === 'number' || typeof found === 'boolean';
    const told = String(isSaid ? found : '').slice(0, MOST);
    const title = steps[0] === 'activites' && steps.length > 2 ? valueAt(value, [...steps.slice(0, 2), 'titre']) : null;
    const isNamed = typeof title === 'string' && title !== '' && steps[2] !== 'titre';
    const field = isNamed ? `${title.slice(0, MOST)}, ${steps.slice(2).join('.')}` : path;
    return told === '' ? field : `${field} (${told})`;
  });
}

const valueAt = (value: unknown, steps: readonly string[]): unknown =>
  steps.reduce(
    (within: unknown, step) =>
      within !== null && typeof within === 'object' && Object.hasOwn(within, step)
        ? (within as Readonly<Record<string, unknown>>)[step]
        : undefined,
    value,
  );
