import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

// Apart from the icons of the search, which every page that shows offers loads.
const paths = {
  rise: svg`<path d="M3.5 14 8 9.5l3 3 5.500-6M12.500 6.500h4v4"/>`,
  eye: svg`<path d="M2 10s3-5.200 8-5.200S18 10 18 10s-3 5.200-8 5.200S2 10 2 10Z"/><circle cx="10" cy="10" r="2.300"/>`,
  bulb: svg`<path d="M7.500 14.200v-1.400c-1.600-.9-2.600-2.500-2.600-4.400a5.100 5.100 0 0 1 10.200 0c0 1.900-1 3.500-2.600 4.400v1.400ZM8 16.800h4"/>`,
  talk: svg`<path d="M3 4.500h14v9H9.500L6 16.500v-3H3ZM6.500 7.700h7M6.500 10.300h4.500"/>`,
  more: svg`<path d="M4.500 10h.1M10 10h.1M15.500 10h.1" stroke-width="2.6"/>`,
  ban: svg`<circle cx="10" cy="10" r="7"/><path d="m5.200 5.200 9.600 9.600"/>`,
} satisfies Record<string, SVGTemplateResult>;

/** Draws a decorative icon of the moderation. */
export function deskIcon(name: keyof typeof paths): TemplateResult {
  return html`<svg class="i" viewBox="0 0 20 20" aria-hidden="true" focusable="false">${paths[name]}</svg>`;
}
