import type { SelectionStorage } from './selection-store.ts';

/**
 * Returns the address of the page with a week that takes the offers kept aside, from a template with the code of a commune in the place
 * of `{commune}`, empty where none is known. Null where there is no template, it is none of the web, or no other page finds the offers.
 */
export function toWeekLink(template: string | null, commune: string | null, storage: SelectionStorage): string | null {
  if (template === null || template === '' || storage === 'none') return null;
  try {
    const code = encodeURIComponent(commune ?? '');
    const url = new URL(template.replaceAll('{commune}', code), globalThis.location.href);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}
