import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

// Apart from the icons of the search, which every page that shows offers loads.
const paths = {
  rise: svg`<path d="M3.5 14 8 9.5l3 3 5.500-6M12.500 6.500h4v4"/>`,
  ban: svg`<circle cx="10" cy="10" r="7"/><path d="m5.200 5.200 9.600 9.600"/>`,
} satisfies Record<string, SVGTemplateResult>;

/** Draws a decorative icon of the moderation. */
export function deskIcon(name: keyof typeof paths): TemplateResult {
  return html`<svg class="i" viewBox="0 0 20 20" aria-hidden="true" focusable="false">${paths[name]}</svg>`;
}
