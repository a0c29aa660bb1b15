// The icons of first offers, in the file that a page waits for; all the others are in `icons.ts`.
import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

export const firstPaths = {
  pin: svg`<path d="M10 17.5s-5.5-4.6-5.5-9a5.5 5.5 0 0 1 11 0c0 4.4-5.5 9-5.5 9Z"/><circle cx="10" cy="8.5" r="2"/>`,
  phone: svg`<path d="M6.6 3.5 4.3 4.300c-.6.2-.9.8-.8 1.4.8 5.6 5.2 10 10.8 10.8.6.1 1.2-.2 1.4-.8l.8-2.3-3.3-2-1.5 1.500a9.6 9.6 0 0 1-4.6-4.600l1.5-1.500Z"/>`,
  mail: svg`<rect x="2.5" y="4.5" width="15" height="11" rx="1.5"/><path d="m3 6 7 5 7-5"/>`,
  link: svg`<path d="M8 4.500H4.500v11h11V12M11.5 3.500h5v5M16.5 3.5 9 11"/>`,
  screen: svg`<rect x="2.5" y="4" width="15" height="10" rx="1.5"/><path d="M7 17h6M10 14v3"/>`,
  warning: svg`<path d="M10 3.5 17.5 16h-15ZM10 8.500v3.500M10 14v.1"/>`,
  info: svg`<circle cx="10" cy="10" r="7.5"/><path d="M10 9v5M10 6.300v.1"/>`,
  search: svg`<circle cx="9" cy="9" r="5.5"/><path d="m13 13 4 4"/>`,
  retry: svg`<path d="M15.5 8A6 6 0 1 0 16 11.500M16 4v4h-4"/>`,
  copy: svg`<rect x="7" y="7" width="9.5" height="9.5" rx="1.5"/><path d="M13 4.500v-1H3.500V13h1"/>`,
  wait: svg`<path d="M5.5 3h9M5.5 17h9M6.5 3v2.500c0 2.500 3.500 3 3.500 4.500s-3.5 2-3.5 4.500V17M13.5 3v2.500c0 2.500-3.5 3-3.5 4.500s3.5 2 3.5 4.500V17"/>`,
  calendar: svg`<rect x="3" y="4.5" width="14" height="12" rx="1.5"/><path d="M3 8.500h14M6.5 2.500v4M13.5 2.500v4"/>`,
  list: svg`<path d="M7.5 5.500h9M7.5 10h9M7.5 14.500h9M3.5 5.500h.1M3.5 10h.1M3.5 14.500h.1"/>`,
  map: svg`<path d="m3 5.5 4.700-2 4.600 2 4.700-2v11l-4.700 2-4.600-2-4.700 2ZM7.700 3.500v11M12.300 5.500v11"/>`,
} satisfies Record<string, SVGTemplateResult>;

/** The name of an icon of first offers. */
export type FirstIconName = keyof typeof firstPaths;

/** Draws a decorative icon of first offers. */
export function icon(name: FirstIconName): TemplateResult {
  return drawIcon(firstPaths[name]);
}

/** Draws a path as an icon: 20 px grid, 1.6 stroke, decorative only. */
export function drawIcon(path: SVGTemplateResult, className = 'i'): TemplateResult {
  return html`<svg class=${className} viewBox="0 0 20 20" aria-hidden="true" focusable="false">${path}</svg>`;
}
