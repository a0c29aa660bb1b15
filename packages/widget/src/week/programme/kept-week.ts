import { parseJson } from '@inclusion-kit/sdk/internal';
import type { ActiviteDeSemaine, Programme } from '@inclusion-kit/sdk/activities';
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
  const activites = (parseJson(text)?.value as { activites?: unknown } | null | undefined)?.activites;
  if (!Array.isArray(activites)) return text;
  const isGuessed = ({ offre, debut, fin }: ActiviteDeSemaine): boolean =>
    debut !== null && offre?.horaires_accueil?.includes(`${debut}-${fin}`) === false;
  const marked = (activites as (ActiviteDeSemaine | null)[]).map((one) =>
    one !== null && isGuessed(one) ? { ...one, heure_a_confirmer: true } : one,
  );
  return JSON.stringify({ ...(parseJson(text)?.value as Programme), activites: marked });
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
    localStorage.removeItem(EARLIER);
    return text;
  } catch {
    return null;
  }
}

/** Listens, while an element is in the page, to changes that another page of the site makes to the week of this device. */
export function followOtherPages(host: ReactiveControllerHost, listener: () => void): void {
  listen(host, {
    storage: ({ key }) => {
      if (key === KEY || key === EARLIER || key === null) listener();
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
    localStorage.setItem(ASIDE, localStorage.getItem(KEY) ?? localStorage.getItem(EARLIER) ?? '');
  } catch {
    // A browser that stores nothing kept none.
  }
}

export function eraseWeek(): void {
  try {
    localStorage.removeItem(KEY);
    localStorage.removeItem(EARLIER);
    localStorage.removeItem(ASIDE);
  } catch {
    // Nothing was stored.
  }
}
