import { nothing, type TemplateResult } from 'lit';
import { isTemplateResult } from 'lit/directive-helpers.js';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Writes a template of Lit as HTML, where there is no page to draw it in. Its values stand in texts and in attributes: paper has no
 * listener and no property.
 */
export function toHtml(value: unknown): string {
  if (value === nothing || value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(toHtml).join('');
  if (!isTemplateResult(value))
    return (value as string | number).toString().replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
  const { strings, values } = value as TemplateResult;
  const [start = '', ...rest] = strings;
  return rest.reduce((before, string, index) => {
    const text = toHtml(values[index]);
    // The value of an attribute without quotes.
    return before + (/\s[\w-]+=$/.test(before) ? `"${text}"` : text) + string;
  }, start);
}
