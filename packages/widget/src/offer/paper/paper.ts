import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, nothing, render, type CSSResult, type TemplateResult } from 'lit';
import { formatDate } from '../../shared/format/date.ts';
import { toShort } from '../../shared/format/text.ts';
import { openPrintFrame } from '../../shared/elements/print-frame.ts';
import { renderQr } from '../../shared/offers/qr.ts';
import { renderArticle } from '../detail/article.ts';
import type { Article } from '../detail/service-work.ts';
import { PAPER, pageStyles, paperRules, sheetStyles } from './print.styles.ts';

const PX_PER_MM = 96 / 25.4;

/** Characters of a text that a page could hold. */
const LONGEST = 3000;

/** Sizes that are tried, from the one that reads best. */
const SIZES = ['9.5pt', '9pt', '8.5pt', '8pt'] as const;

/**
 * Prints an offer alone, on one page: its text is made smaller, then cut, until it fits, and the sheet says so.
 * @throws when the browser gives the frame no window.
 */
export function printOffer(
  within: Element | null,
  service: DetailedService,
  context: Article,
  { styles, open }: { styles: readonly CSSResult[]; open?: ((window: Window) => void) | undefined },
): void {
  if (within === null) throw new Error('There is nowhere to print from.');
  const title = toShort(service.nom, 100);
  const frame = openPrintFrame(within, { title, language: context.language, styles: [pageStyles] }, open);
  const host = frame.body.appendChild(frame.body.ownerDocument.createElement('div'));
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [...styles, paperRules, sheetStyles].map(frame.toSheet);
  const short = toPrinted(service);
  const draw = (isCut: boolean): unknown => render(renderPaper(short, context, isCut), root);
  // A text too long for a page is not laid out whole at each size.
  draw(short !== service);
  if (!fit(host)) {
    draw(true);
    cut(host, root);
  }
  frame.print();
}

/** Cuts each text at the length that a page could hold. Returns the record itself when no text is longer. */
function toPrinted(service: DetailedService): DetailedService {
  const cutAll = <T extends object>(record: T): T => {
    const cut = Object.entries(record).map(([name, value]: [string, unknown]) => [
      name,
      typeof value === 'string' ? toShort(value, LONGEST) : value,
    ]);
    return Object.fromEntries(cut) as T;
  };
  const isLong = [...Object.values(service), ...Object.values(service.structure)].some(
    (value: unknown) => typeof value === 'string' && value.length > LONGEST,
  );
  return isLong ? { ...cutAll(service), structure: cutAll(service.structure) } : service;
}

function renderPaper(service: DetailedService, context: Article, isCut: boolean): TemplateResult {
  const { t, language, linkOf, now } = context;
  const link = linkOf(service.id);
  const code = link === null ? nothing : renderQr(link, t.paper.scan);
  const today = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short' }).format(now);
  return html`${renderArticle(service, {
      ...context,
      pieces: {
        ...{ told: nothing, map: nothing, orientation: nothing, fix: nothing, report: nothing },
        tools: code === nothing ? nothing : html`<div class="code">${code}${t.paper.scan}</div>`,
      },
    })}
    <p class="paper-foot">
      ${t.paper.printed(formatDate(today, language), link ?? '')} ${isCut ? t.paper.cut : nothing}
    </p>`;
}

const fits = (host: HTMLElement): boolean => host.getBoundingClientRect().height <= PAPER.height * PX_PER_MM;

/** Chooses the largest size that fits. Returns false when none does. */
function fit(host: HTMLElement): boolean {
  return SIZES.some((size) => {
    host.style.setProperty('--paper-size', size);
    return fits(host);
  });
}

/** Cuts the end of long texts, the description first, until the sheet fits. */
function cut(host: HTMLElement, root: ShadowRoot): void {
  const blocks = [...root.querySelectorAll<HTMLElement>('.main .prose > *')];
  while (!fits(host) && blocks.length > 1) blocks.pop()?.remove();
  if (fits(host)) return;
  root.querySelector('article')?.classList.add('is-cut');
  const [first] = blocks;
  for (let text = first?.textContent ?? ''; first !== undefined && !fits(host) && text.length > 80;) {
    text = text.slice(0, Math.floor(text.length * 0.8));
    first.textContent = `${text.trimEnd()}…`;
  }
}
