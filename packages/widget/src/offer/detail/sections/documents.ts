import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, nothing, type TemplateResult } from 'lit';
import { renderHeading } from '../../../shared/format/heading.ts';
import { formatUrl, renderOuterLink, toPageHref } from '../../../shared/format/safe-link.ts';
import { toShort } from '../../../shared/format/text.ts';
import type { Article } from '../service-work.ts';

/** A field that a stranger wrote is drawn up to here. */
const MOST = 20;

/** The parts of `extra` that a person needs, as far as they can be read. */
interface ProducerExtra {
  readonly forms: readonly { readonly name: string; readonly href: string }[];
  /** Address of the form to fill in online, or null when there is none. */
  readonly online: string | null;
  readonly funders: readonly string[];
}

/**
 * Reads the field `extra` of a service, in which DORA names documents, an online form and funders. Nothing in it is promised.
 * @see /api/v1/services `extra` (checked 2026-06-30)
 */
export function readExtra({ extra }: DetailedService): ProducerExtra {
  const { forms, online_form, funding_labels } = Object(extra) as Readonly<Record<string, unknown>>;
  return {
    forms: toItems(forms).flatMap((form) => {
      const { name, url } = Object(form) as Readonly<Record<string, unknown>>;
      const href = toPageHref(toText(url));
      return href === null ? [] : [{ name: toText(name) ?? formatUrl(href), href }];
    }),
    online: toPageHref(toText(online_form)),
    funders: toItems(funding_labels).flatMap((label) => toText(label) ?? []),
  };
}

/** Draws the documents to fill, the online form and the funders, where a producer names some. */
export function renderDocuments(
  service: DetailedService,
  { t, headingLevel }: Article,
): TemplateResult | typeof nothing {
  const { forms, online, funders } = readExtra(service);
  if (forms.length + funders.length === 0 && online === null) return nothing;
  const d = t.documents;
  return html`<section class="sec" part="documents">
    ${renderHeading(headingLevel + 1, d.title)}
    <dl class="kv">
      ${
        forms.length === 0
          ? nothing
          : html`<dt>${d.forms}</dt>
              <dd>
                ${forms.map(
                  ({ name, href }) =>
                    html`<div>${renderOuterLink(href, html`<bdi lang="fr">${toShort(name, 120)}</bdi>`, t)}</div>`,
                )}
              </dd>`
      }
      ${
        online === null
          ? nothing
          : html`<dt>${d.online}</dt>
              <dd>${renderOuterLink(online, d.fill, t)}</dd>`
      }
      ${
        funders.length === 0
          ? nothing
          : html`<dt>${d.funders}</dt>
              <dd><bdi lang="fr">${funders.map((funder) => toShort(funder, 120)).join(', ')}</bdi></dd>`
      }
    </dl>
  </section>`;
}

function toItems(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]).slice(0, MOST) : [];
}

function toText(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
