import { parseJson } from '@inclusion-kit/sdk/internal';
import type { Programme } from '@inclusion-kit/sdk/activities';

const KEY = 'inclusion-kit:week:1';
const ASIDE = 'inclusion-kit:week:unread';

/** Returns the week that this device keeps, as it was written, or null. A text that was damaged is returned as it is: it is no week. */
export function keptWeek(): unknown {
  try {
    const text = localStorage.getItem(KEY);
    return text === null ? null : (parseJson(text)?.value ?? text);
  } catch {
    return null;
  }
}

/** Keeps a week on this device. Nothing leaves it. Returns false for a browser that stores nothing, or is full. */
export function keepWeek(programme: Programme): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(programme));
    return true;
  } catch {
    return false;
  }
}

/** Listens to changes that another page of the site makes to the week of this device. Returns the way to stop. */
export function followOtherPages(listener: () => void): () => void {
  const onStorage = ({ key }: StorageEvent): void => {
    if (key === KEY || key === null) listener();
  };
  // A page that comes back as it was left has missed them.
  const onShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) listener();
  };
  addEventListener('storage', onStorage);
  addEventListener('pageshow', onShow);
  return () => {
    removeEventListener('storage', onStorage);
    removeEventListener('pageshow', onShow);
  };
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
