/**
 * Returns the address of a page with a week from a template, with the code of a commune in the place of `{commune}`, empty where none is
 * known. Null where there is no template, or it is none of the web.
 */
export function toWeekLink(template: string | null, commune: string | null, page: string): string | null {
  if (template === null || template === '') return null;
  try {
    const url = new URL(template.replaceAll('{commune}', encodeURIComponent(commune ?? '')), page);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}
