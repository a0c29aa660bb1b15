import { parseJson } from '@inclusion-kit/sdk/internal';
import type { Programme } from '@inclusion-kit/sdk/activities';

const KEY = 'inclusion-kit:week:1';
const ASIDE = 'inclusion-kit:week:unread';

/** Returns the week that this device keeps, as it was written, or null. */
export function keptWeek(): unknown {
  try {
    return parseJson(localStorage.getItem(KEY) ?? 'null')?.value ?? null;
  } catch {
    return null;
  }
}

/** Keeps a week on this device. Nothing leaves it. */
export function keepWeek(programme: Programme): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(programme));
  } catch {
    // A browser that stores nothing, or is full: the week lives as long as the page.
  }
}

/** Puts a kept week aside that cannot be read here, so that the next one does not take its place. */
export function putAside(): void {
  try {
    localStorage.setItem(ASIDE, localStorage.getItem(KEY) ?? '');
  } catch {
    // A browser that stores nothing kept none.
  }
}

export function eraseWeek(): void {
  try {
    localStorage.removeItem(KEY);
    localStorage.removeItem(ASIDE);
  } catch {
    // Nothing was stored.
  }
}
