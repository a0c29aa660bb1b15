import { html, nothing, type TemplateResult } from 'lit';

export interface HeadingOptions {
  id?: string;
  className?: string;
  /** Lets a script move the focus to the heading. */
  focusable?: boolean;
}

export function renderHeading(
  level: number,
  content: unknown,
  { id, className = '', focusable = false }: HeadingOptions = {},
): TemplateResult {
  const tabindex = focusable ? '-1' : nothing;
  switch (Math.min(6, Math.max(1, Math.trunc(level) || 2))) {
    case 1:
      return html`<h1 id=${id ?? nothing} class=${className} tabindex=${tabindex}>${content}</h1>`;
    case 2:
      return html`<h2 id=${id ?? nothing} class=${className} tabindex=${tabindex}>${content}</h2>`;
    case 3:
      return html`<h3 id=${id ?? nothing} class=${className} tabindex=${tabindex}>${content}</h3>`;
    case 4:
      return html`<h4 id=${id ?? nothing} class=${className} tabindex=${tabindex}>${content}</h4>`;
    case 5:
      return html`<h5 id=${id ?? nothing} class=${className} tabindex=${tabindex}>${content}</h5>`;
    default:
      return html`<h6 id=${id ?? nothing} class=${className} tabindex=${tabindex}>${content}</h6>`;
  }
}
