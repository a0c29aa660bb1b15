import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, nothing, render, type CSSResult, type TemplateResult } from 'lit';
import { formatDate } from '../../shared/format/date.ts';
import { toShort } from '../../shared/format/text.ts';
import { layOutAlone } from '../../shared/elements/print-alone.ts';
import { openPrintFrame } from '../../shared/elements/print-frame.ts';
import { toSentences } from '../../shared/offers/sentences.ts';
import { renderQr } from '../../shared/offers/qr.ts';
import { renderArticle } from '../detail/article.ts';
import type { Article } from '../detail/service-work.ts';
import { PAPER, pageStyles, paperRules, sheetStyles } from './print.styles.ts';

const PX_PER_MM = 96 / 25.4;

/** The millimetres that stay free where the browser's own menu prints: letters are wider on paper than on the screen that measures them. */
const BESIDE_MM = 8;

/** Characters of a text that a page could hold. */
const LONGEST = 3000;

/** Characters that a shortened text keeps at least: what is still too long goes on over the foot of the page. */
const SHORTEST = 240;

/** The texts of a source, in the order in which they are shortened: the conditions come last. */
const TEXTS = [
  '.main .prose',
  '[part="hours"] p',
  '.mobilise .lines bdi',
  '.kv .detail, .kv bdi[lang]',
  '.kv dd > span[lang]',
];

/** Sizes that are tried, from the one that reads best. */
const SIZES = ['9.5pt', '9pt', '8.5pt', '8pt'] as const;

/**
 * Prints an offer alone, on one page: its text is made smaller, then its texts end at a whole sentence, until it fits, and the
 * sheet says so.
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
  drawFitted(host, root, service, context);
  frame.print();
}

/** Lays the page that the button prints out in place of an offer, for the browser's own menu. Returns the way back. */
export function layOutOffer(
  within: Element,
  service: DetailedService,
  context: Article,
  styles: readonly CSSResult[],
): () => void {
  const title = toShort(service.nom, 100);
  return layOutAlone(within, { title, paper: pageStyles, styles: [...styles, paperRules, sheetStyles] }, (host, root) =>
    drawFitted(host, root, service, context, BESIDE_MM),
  );
}

/** Draws the sheet at the largest size that fits on the page, its texts cut where none does. */
function drawFitted(host: HTMLElement, root: ShadowRoot, service: DetailedService, context: Article, kept = 0): void {
  const { rest } = context.t.paper;
  const short = toPrinted(service, rest);
  const draw = (isCut: boolean): unknown => render(renderPaper(short, context, isCut), root);
  // A text too long for a page is not laid out whole at each size.
  draw(short !== service);
  const fits = (): boolean => host.getBoundingClientRect().height <= (PAPER.height - kept) * PX_PER_MM;
  if (!fit(host, fits)) {
    draw(true);
    cut(root, rest, fits);
  }
}

/** Ends each text where a page is full. Returns the record itself when no text is longer. */
function toPrinted(service: DetailedService, rest: string): DetailedService {
  const cutAll = <T extends object>(record: T): T => {
    const cut = Object.entries(record).map(([name, value]: [string, unknown]) => [
      name,
      typeof value === 'string' && value.length > LONGEST ? `${toSentences(value, LONGEST)} ${rest}` : value,
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

/** Chooses the largest size that fits. Returns false when none does. */
function fit(host: HTMLElement, fits: () => boolean): boolean {
  return SIZES.some((size) => {
    host.style.setProperty('--paper-size', size);
    return fits();
  });
}

/** Ends long texts sooner, the description first, until the sheet fits. Each says that it goes on elsewhere. */
function cut(root: ShadowRoot, rest: string, fits: () => boolean): void {
  for (const texts of TEXTS) {
    for (const element of root.querySelectorAll<HTMLElement>(texts)) {
      if (fits()) return;
      shorten(element, rest, fits);
    }
  }
}

/** Takes the last blocks of a text away, then ends the one that is left at a whole sentence. */
function shorten(element: HTMLElement, rest: string, isDone: () => boolean): void {
  const blocks = element.matches('.prose') ? [...element.children] : [];
  const goesOn = element.ownerDocument.createElement('p');
  goesOn.textContent = rest;
  if (blocks.length > 1) element.append(goesOn);
  while (blocks.length > 1 && !isDone()) blocks.pop()?.remove();
  if (isDone()) return;
  const text = (blocks.length === 0 ? element : (blocks[0] as HTMLElement)).innerText.replace(rest, '').trim();
  for (let length = text.length; length > SHORTEST && !isDone();) {
    length = Math.floor(length * 0.8);
    element.textContent = `${toSentences(text, length)} ${rest}`;
    element.classList.add('is-short');
  }
}
