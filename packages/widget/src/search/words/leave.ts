import { NEUTRAL_PAGE } from '@inclusion-kit/sdk/internal';

/** Returns the address that a person in danger leaves for: that of the host, or the weather where it is none of the web. */
export function toNeutral(given: string | null): string {
  if (given === null || !URL.canParse(given, location.href)) return NEUTRAL_PAGE;
  const { protocol, href } = new URL(given, location.href);
  return protocol === 'https:' || protocol === 'http:' ? href : NEUTRAL_PAGE;
}

/** Leaves at once: the page is gone from sight before the next one comes, and going back does not lead to it. */
export function leave(href: string): void {
  document.documentElement.style.visibility = 'hidden';
  try {
    // In a frame, the page around it is left.
    (window.top ?? window).location.replace(href);
  } catch {
    location.replace(href);
  }
}
