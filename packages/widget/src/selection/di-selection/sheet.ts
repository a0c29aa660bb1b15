import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, toLocalDay } from '../../shared/format/date.ts';
import { renderHeading } from '../../shared/format/heading.ts';
import { formatUrl } from '../../shared/format/safe-link.ts';
import { localeOf } from '../../shared/texts/language.ts';
import {
  isByProfessionalOnly,
  isOver,
  toNamed,
  toSheetRows,
  type NamedOffer,
  type Row,
} from '../export/selection-rows.ts';
import { describeSources, type SelectionContext } from '../export/selection-text.ts';
import type { Selection } from '../../shared/selection/selection.ts';
import { renderQr } from '../../shared/offers/qr.ts';
import { LINE_MM, MOST_LINES, PAGE } from './sheet.styles.ts';

/** The national numbers for a danger that words tell. */
export interface UrgentOnPaper {
  readonly lead: string;
  readonly numbers: readonly { readonly number: string; readonly name: string }[];
}

/**
 * Draws a sheet of paper with offers.
 * @param said its title, what stands under it, and the numbers that come before all
 */
export function renderSheet(
  selection: Selection,
  context: SelectionContext,
  headingLevel: number,
  said: { title?: string; keep?: string; urgent?: UrgentOnPaper | null } = {},
): TemplateResult {
  const { t, language, now } = context;
  const { sheet } = t;
  const { title = sheet.title(selection.length), keep = sheet.keep, urgent = null } = said;
  const weekday = new Intl.DateTimeFormat(localeOf(language), { weekday: 'long' }).format(now);
  const date = `${weekday} ${formatDate(toLocalDay(now), language)}`;
  return html`<article class="sheet">
    ${urgent === null ? nothing : renderUrgent(urgent)}
    <div class="head">
      <div>
        ${renderHeading(headingLevel, title, { className: 'sheet-title' })}
        <p class="keep">${keep}</p>
      </div>
      <p class="from">
        ${sheet.prepared(date)}<br />${sheet.by} <span class="blank"></span><br />${sheet.phone}
        <span class="blank"></span>
      </p>
    </div>
    <ol>
      ${toNamed(selection).map((offer, index) => renderOffer(offer, index, context, headingLevel + 1))}
    </ol>
    <div>
      ${renderHeading(headingLevel + 1, sheet.notes, { className: 'notes-title' })}
      <div class="lines" aria-hidden="true">
        ${Array.from({ length: MOST_LINES }, () => html`<div class="line"></div>`)}
      </div>
    </div>
    <p class="sources">${describeSources(selection, context)}</p>
  </article>`;
}

function renderUrgent({ lead, numbers }: UrgentOnPaper): TemplateResult {
  return html`<div class="urgent">
    <p>${lead}</p>
    <ul>
      ${numbers.map(({ number, name }) => html`<li><bdi class="tel">${number}</bdi> ${name}</li>`)}
    </ul>
  </div>`;
}

const PX_PER_MM = 96 / 25.4;

/** How a sheet is written: the size of its letters, the room between its rows, and whether the rows go that repeat other ones. */
interface Measure {
  readonly size: string;
  readonly gap: string;
  readonly isTight?: boolean;
}

/** Measures that are tried, from the one that reads best. The last ones are for wide letters: those of a device without others. */
const MEASURES: readonly Measure[] = [
  { size: '12pt', gap: '1.5mm' },
  { size: '12pt', gap: '1mm' },
  ...['12pt', '11.5pt', '11pt'].map((size) => ({ size, gap: '0.5mm' })),
  ...['11.5pt', '11pt', '10.5pt', '10pt', '9.5pt', '9pt'].map(
    (size) => ({ size, gap: '0.5mm', isTight: true }) as const,
  ),
];

/**
 * Makes a sheet as small as it takes to be one page of paper, or fewer pages. Where a smaller one takes as many, it keeps the size that
 * reads best.
 * @param kept the millimetres that the rest of a page takes, which prints itself with the sheet in it
 */
export function fitOnPages(body: HTMLElement, kept = 0): void {
  const room = (PAGE.height - kept) * PX_PER_MM;
  let least = Infinity;
  let [best] = MEASURES;
  for (const one of MEASURES) {
    fit(body, one);
    const { height } = body.getBoundingClientRect();
    if (height <= room) {
      const more = Math.floor((room - height) / PX_PER_MM / LINE_MM);
      body.style.setProperty('--sheet-lines', String(Math.min(MOST_LINES, leastLines(one) + more)));
      return;
    }
    // Where there are several pages in any case, nothing is left out.
    if (one.isTight) continue;
    const pages = Math.max(2, countPages(body, room));
    if (pages >= least) continue;
    [least, best] = [pages, one];
  }
  if (best !== undefined) fit(body, best);
}

/** Returns the lines to write on that a measure keeps in any case. */
const leastLines = ({ isTight = false }: Measure): number => (isTight ? 1 : 2);

function fit(body: HTMLElement, measure: Measure): void {
  const { size, gap, isTight = false } = measure;
  body.style.setProperty('--sheet-size', size);
  body.style.setProperty('--sheet-gap', gap);
  body.style.setProperty('--sheet-extra', isTight ? 'none' : '');
  body.style.setProperty('--sheet-lines', String(leastLines(measure)));
  // A phone still reads it.
  body.style.setProperty('--sheet-code', isTight ? '22mm' : '');
}

/** Counts the pages that a sheet takes: no offer is cut. */
function countPages(body: HTMLElement, room: number): number {
  let pages = 1;
  let used = 0;
  for (const block of body.querySelectorAll('.sheet > :not(ol), .offer')) {
    const { height } = block.getBoundingClientRect();
    if (used > 0 && used + height > room) {
      pages += 1;
      used = 0;
    }
    used += height;
  }
  return pages;
}

function renderOffer(
  offer: NamedOffer,
  index: number,
  context: SelectionContext,
  headingLevel: number,
): TemplateResult {
  const { service, note, title, beside } = offer;
  const { t, linkOf } = context;
  const link = linkOf(service.id);
  // Nobody looks up an offer that is no more.
  const leads = link !== null && !isOver(offer, context.now);
  const code = leads ? renderQr(link, t.sheet.scanOf(title)) : nothing;
  const rows = toSheetRows(offer, context);
  const heading = html`<span class="n" aria-hidden="true">${index + 1}</span><bdi lang="fr">${title}</bdi>`;
  return html`<li class="offer">
    ${renderHeading(headingLevel, heading, { className: 'name' })}
    <p class="org"><bdi lang="fr">${beside}</bdi></p>
    ${code === nothing ? nothing : html`<div class="code">${code}<span>${t.sheet.scan}</span></div>`}
    <dl class="rows">
      ${rows.map((row) =>
        renderRow(
          row.label,
          html`<dd>
            ${renderText(row)}${row.isCut ? t.rest : nothing}${row.name === 'how' && isByProfessionalOnly(service) ? renderDone(t.sheet.done) : nothing}
          </dd>`,
          // The name says what it is, and the adviser who hands the sheet over has seen whom it is for.
          row.name === 'what' || row.name === 'who',
        ),
      )}
      ${note.trim() === '' ? nothing : renderRow(t.rows.note, html`<dd class="said" dir="auto">${note.trim()}</dd>`)}
      ${
        leads && code === nothing
          ? renderRow(t.rows.link, html`<dd class="link"><bdi>${formatUrl(link)}</bdi></dd>`)
          : nothing
      }
    </dl>
  </li>`;
}

const renderRow = (label: string, text: TemplateResult, isExtra = false): TemplateResult =>
  html`<div class=${isExtra ? 'row is-extra' : 'row'}>
    <dt>${label}</dt>
    ${text}
  </div>`;

const classes: Partial<Record<Row['name'], string>> = {
  warn: 'strong',
  phone: 'tel',
  price: 'strong',
};

function renderText({ name, lead, text, isSource, isUnknown }: Row): TemplateResult {
  const className = isUnknown ? '' : (classes[name] ?? '');
  return html`${lead === '' ? nothing : html`<b class=${className}>${lead}</b>`}<bdi
      class=${className}
      lang=${isSource ? 'fr' : nothing}
      >${text}</bdi
    >`;
}

/** Room to write the day on which it was done. */
function renderDone(label: string): TemplateResult {
  return html` <b class="strong">${label}</b> ____ / ____`;
}
