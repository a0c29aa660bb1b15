import { doctor as texts, type Told } from '../locales/doctor.ts';

export type State = 'ok' | 'warning' | 'error';

export type CheckId = keyof typeof texts.names;

export interface Finding extends Told {
  id: CheckId;
  state: State;
}

const TIMEOUT_MS = 10_000;

export function find(id: CheckId, state: State, { message, action }: Told): Finding {
  return { id, state, message, ...(action === undefined ? {} : { action }) };
}

/** Runs a check. Reports a check that hangs or breaks as such, and the others go on. */
export async function settle(
  id: CheckId,
  check: () => Promise<readonly Finding[]>,
  timeoutMs = TIMEOUT_MS,
): Promise<readonly Finding[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<readonly Finding[]>((resolve) => {
    timer = setTimeout(() => resolve([find(id, 'error', texts.timeout(timeoutMs / 1000))]), timeoutMs);
  });
  try {
    return await Promise.race([check(), late]);
  } catch (error) {
    // Its message may quote a setting: the name says enough.
    return [find(id, 'error', texts.crashed(error instanceof Error ? error.name : typeof error))];
  } finally {
    clearTimeout(timer);
  }
}
