/**
 * Asks, and asks once more where the first answer ran out of time: nobody else would, and the reader still waits.
 * @param isOver whether nobody waits any more
 */
export async function onceMore<Answer>(
  ask: () => Promise<Answer>,
  isOver: () => boolean = () => false,
): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    if (isOver() || (Object(error) as { code?: unknown }).code !== 'timeout') throw error;
    return ask();
  }
}
