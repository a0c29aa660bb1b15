import { isObject } from '@inclusion-kit/sdk/internal';
import type { ListedRecord, RecordsBehind } from '@inclusion-kit/sdk/territory';
import { html, nothing, render, type TemplateResult } from 'lit';
import type { TerritoryTexts } from '../../locales/fr/territory.ts';
import { toOfferLink } from '../../shared/format/offer-link.ts';
import { icon } from '../../shared/icons/icons.ts';
import { addStyles } from '../../shared/styles/add-styles.ts';
import { recordStyles } from './records.styles.ts';

/** The number whose records are shown, and the page that they are shown in. */
export interface ShownRecords {
  /** Names the number. */
  readonly title: string;
  /** Returns the address of a page of its records. */
  readonly addressOf: (page: number) => string;
  /** Address of a page with `<di-search>`, or null. */
  readonly search: string | null;
  /** Returns the address of that page that shows the offers of a structure. */
  readonly offersOf: (name: string) => string;
  /** Address of the search that shows these records among others, and the words that lead to it. */
  readonly among: readonly [address: string, words: string] | null;
  readonly t: TerritoryTexts;
  readonly nameSource: (slug: string) => string;
}

interface Page extends RecordsBehind {
  readonly pages: number;
}

/** Shows the records behind a number in a window over the page, page by page. */
export function showRecords(root: ShadowRoot, shown: ShownRecords): void {
  addStyles(root, [recordStyles]);
  const dialog = document.createElement('dialog');
  dialog.className = 'records';
  dialog.setAttribute('aria-labelledby', 'records-title');
  const { t } = shown;
  let [told, page] = [[] as ListedRecord[], 0];
  let last: Page | null = null;
  let status: 'reading' | 'ready' | 'failed' = 'ready';
  const stop = new AbortController();

  const draw = (): void => {
    const left = last === null ? 0 : last.total - told.length;
    render(
      html`<header>
          <h2 id="records-title">${shown.title}</h2>
          <button
            class="btn btn-quiet btn-icon"
            type="button"
            aria-label=${t.listed.close}
            @click=${() => dialog.close()}
          >
            ${icon('close')}
          </button>
        </header>
        <p class="muted small" role="status">
          ${status === 'reading' ? t.loading : last === null ? nothing : t.records(last.total)}
        </p>
        ${shown.among === null ? nothing : html`<p class="small"><a href=${shown.among[0]}>${shown.among[1]}</a></p>`}
        <ul>
          ${told.map((one) => renderRecord(shown, one))}
        </ul>
        ${status === 'failed' ? html`<p class="failed" role="alert">${t.failed}</p>` : nothing}
        ${
          status === 'failed' || left > 0
            ? html`<button
                class="btn btn-sm"
                type="button"
                aria-disabled=${status === 'reading'}
                @click=${() => void read()}
              >
                ${status === 'failed' ? t.retry : t.listed.more(left)}
              </button>`
            : nothing
        }`,
      dialog,
    );
  };

  const read = async (): Promise<void> => {
    if (status === 'reading') return;
    status = 'reading';
    draw();
    const before = told.length;
    try {
      last = await readPage(shown.addressOf(page + 1), stop.signal);
      page += 1;
      told = [...told, ...last.fiches];
      status = 'ready';
    } catch {
      if (stop.signal.aborted) return;
      status = 'failed';
    }
    draw();
    // The button that was pressed may be gone: the reader goes on with what it added.
    if (before > 0 && status === 'ready') dialog.querySelectorAll<HTMLElement>('li')[before]?.focus();
  };

  dialog.addEventListener('close', () => {
    stop.abort();
    dialog.remove();
  });
  // A press beside the window closes it.
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  root.append(dialog);
  draw();
  dialog.showModal();
  void read();
}

async function readPage(address: string, signal: AbortSignal): Promise<Page> {
  const response = await fetch(address, { signal, headers: { Accept: 'application/json' } });
  const page: unknown = response.ok ? await response.json() : null;
  if (!isObject(page) || !Array.isArray(page['fiches'])) throw new Error(`The records answered ${response.status}.`);
  return page as unknown as Page;
}

/** Keeps the direction of a name to itself: French names stand in a sentence from right to left. */
const apart = (name: string): string => `\u2068${name}\u2069`;

/** Draws a record: a service opens itself in the search, and a structure its offers. */
function renderRecord(
  { search, offersOf, t, nameSource }: ShownRecords,
  { id, nom, structure, commune, source, date_maj: day, services, en_double: twin }: ListedRecord,
): TemplateResult {
  const page = search === null ? null : new URL(search, document.baseURI).href;
  const link =
    page === null || services === 0 ? null : services === undefined ? toOfferLink(id, null, page) : offersOf(nom);
  const facts = [
    structure,
    services === undefined ? null : t.listed.offers(services),
    commune,
    nameSource(source),
    day === null ? t.listed.undated : t.listed.updated(day),
  ].filter((fact) => fact !== null);
  return html`<li tabindex="-1">
    <b lang="fr">${link === null ? nom : html`<a href=${link}>${nom}</a>`}</b>
    <small>${facts.map((fact, at) => html`${at === 0 ? '' : ' · '}<bdi>${fact}</bdi>`)}</small>
    ${twin === undefined ? nothing : html`<small>${t.listed.twin(apart(twin.nom), apart(nameSource(twin.source)))}</small>`}
  </li>`;
}
