import { untilQuiet } from './quiet.ts';

let isRead = false;

/**
 * Reads the back of a card and the form of a need ahead once the page has been quiet for a while: the first correction and the first need are
 * often written where there is no network any more, and a press that comes before has the line and the processor for itself. A line that is
 * slow, or that the reader spares, waits for the press.
 */
export async function readAhead(): Promise<void> {
  const { connection = {} } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } };
  if (isRead || connection.saveData === true || connection.effectiveType?.endsWith('2g') === true) return;
  isRead = true;
  await untilQuiet();
  // A press that needs one of them asks again, and tells of a failure.
  await Promise.allSettled([import('../results/turned.ts'), import('../results/need.ts')]);
}
