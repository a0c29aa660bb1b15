import { toRealNewlines } from '@inclusion-kit/sdk/normalise';
import { html, type TemplateResult } from 'lit';

/** Shows a plain text with its line ends, real or written as a backslash and an n. */
export function toLines(text: string): TemplateResult {
  const lines = toRealNewlines(text)
    .trim()
    .split(/\r\n?|\n/);
  return html`${lines.map((line, index) => (index === 0 ? line : html`<br />${line}`))}`;
}
