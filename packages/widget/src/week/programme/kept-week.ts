import { parseJson } from '@inclusion-kit/sdk/internal';
import type { Programme } from '@inclusion-kit/sdk/activities';
import type { ReactiveControllerHost } from 'lit';
import { listen } from '../../shared/elements/listen.ts';

const KEY = 'inclusion-kit:week:2';
/** Weeks were kept there while hours of their offers were made from opening hours. */
const EARLIER = 'inclusion-kit:week:1';
const ASIDE = 'inclusion-kit:week:unread';

/** Returns the text of the week that this device keeps. Null stands for none, undefined for a device that cannot be read. */
export function keptText(): string | null | undefined {
  try {
    const text = localStorage.getItem(KEY);
    const earlier = text === null ? localStorage.getItem(EARLIER) : null;
    return earlier === null ? text : withHoursToConfirm(earlier);
  } catch {
    return undefined;
  }
}

/**
 * Marks as to confirm the hours of offers in a week that was kept before: they were a guess in the opening hours, unless these say the very
 * same. Those of an offer without any were typed. A text that is no week stays as it is.
 */
function withHoursToConfirm(text: string): string {
  try {
    const week = JSON.parse(text) as Programme;
    for (const one of week.activites) {
      const { offre, debut, fin } = one;
      if (debut !== null && offre?.horaires_accueil?.includes(`${debut}-${fin}`) === false)
        Object.assign(one, { heure_a_confirmer: true });
    }
    return JSON.stringify(week);
  } catch {
    return text;
  }
}

/** Reads a kept text. One that was damaged is returned as it is: it is no week. */
export function toKeptWeek(text: string): unknown {
  return parseJson(text)?.value ?? text;
}

/** Keeps a week on this device. Nothing leaves it. Returns the kept text, or null for a browser that stores nothing, or is full. */
export function keepWeek(programme: Programme): string | null {
  try {
    const text = JSON.stringify(programme);
    localStorage.setItem(KEY, text);
    return text;
  } catch {
    return null;
  }
}

/** Listens, while an element is in the page, to changes that another page of the site makes to the week of this device. */
export function followOtherPages(host: ReactiveControllerHost, listener: () => void): void {
  listen(host, {
    storage: ({ key }) => {
      if (key === KEY || key === null) listener();
    },
    // A page that comes back as it was left has missed them.
    pageshow: ({ persisted }) => {
      if (persisted) listener();
    },
  });
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
    for (const key of [KEY, EARLIER, ASIDE]) localStorage.removeItem(key);
  } catch {
    // Nothing was stored.
  }
}
