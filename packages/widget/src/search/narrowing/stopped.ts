const KEY = 'inclusion-kit:no-questions';

/** Tells whether the reader asked for no more questions in this session. */
export function isStopped(): boolean {
  try {
    return sessionStorage.getItem(KEY) !== null;
  } catch {
    // A page without storage asks again.
    return false;
  }
}

/** Asks the reader no more questions in this session. */
export function stop(): void {
  try {
    sessionStorage.setItem(KEY, '1');
  } catch {
    return;
  }
}
