import { parseJson } from '@inclusion-kit/sdk/internal';
import type { Programme } from '@inclusion-kit/sdk/activities';

const KEY = 'inclusion-kit:week:1';

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

export function eraseWeek(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was stored.
  }
}
