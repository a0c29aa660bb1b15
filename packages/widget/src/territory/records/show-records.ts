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
  /** Returns the address of a page of its records, or of the offers of a structure among them. */
  readonly addressOf: (page: number, structure: string | null) => string;
  /** Address of a page with `<di-search>`, or null. */
  readonly search: string | null;
  /** Address of the search that shows these records among others, and the words that lead to it. */
  readonly among: readonly [address: string, words: string] | null;
  readonly t: TerritoryTexts;
  readonly nameSource: (slug: string) => string;
}

interface Page extends RecordsBehind {
  readonly pages: number;
}

/** A list that the window shows: the records behind the number, or the offers of a structure among them. */
interface List {
  readonly title: string;
  /** The id of the structure, and its place in the list before. Null for the records of the number. */
  readonly of: { readonly id: string; readonly at: number } | null;
  told: readonly ListedRecord[];
  page: number;
  last: Page | null;
  status: 'reading' | 'ready' | 'failed';
}

const startList = (title: string, of: List['of']): List => ({
  ...{ title, of, told: [], page: 0, last: null, status: 'ready' },
});

/** Shows the records behind a number in a window over the page, page by page. One window is open at a time. */
export function showRecords(root: ShadowRoot, shown: ShownRecords): void {
  if (root.querySelector('.records[open]') !== null) return;
  addStyles(root, [recordStyles]);
  const dialog = document.createElement('dialog');
  dialog.className = 'records';
  dialog.setAttribute('aria-labelledby', 'records-title');
  const { t } = shown;
  const whole = startList(shown.title, null);
  let list = whole;
  const stop = new AbortController();

  const draw = (): void => {
    const { title, of, told, last, status } = list;
    const left = last === null ? 0 : last.total - told.length;
    render(
      html`<header>
          ${
            of === null
              ? nothing
              : html`<button
                  class="btn btn-quiet btn-icon"
                  type="button"
                  aria-label=${t.listed.back}
                  @click=${() => goBack(of.at)}
                >
                  ${icon('back')}
                </button>`
          }
          <h2 id="records-title" tabindex="-1"><bdi>${title}</bdi></h2>
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
          ${status === 'reading' ? t.loading : last === null ? nothing : sayCount(t, last)}
        </p>
        ${
          of !== null || shown.among === null
            ? nothing
            : html`<p class="small"><a href=${shown.among[0]}>${shown.among[1]}</a></p>`
        }
        <ul>
          ${told.map((one, at) => renderRecord(shown, one, () => open(one, at)))}
        </ul>
        ${status === 'failed' ? html`<p class="failed" role="alert">${t.failed}</p>` : nothing}
        ${
          status === 'failed' || left > 0
            ? html`<button
                class="btn btn-sm"
                type="button"
                aria-disabled=${status === 'reading'}
                @click=${() => void read(list)}
              >
                ${status === 'failed' ? t.retry : t.listed.more(left)}
              </button>`
            : nothing
        }`,
      dialog,
    );
  };

  const read = async (one: List): Promise<void> => {
    if (one.status === 'reading') return;
    one.status = 'reading';
    draw();
    const before = one.told.length;
    try {
      one.last = await readPage(shown.addressOf(one.page + 1, one.of?.id ?? null), stop.signal);
      one.page += 1;
      one.told = [...one.told, ...one.last.fiches];
      one.status = 'ready';
    } catch {
      if (stop.signal.aborted) return;
      one.status = 'failed';
    }
    draw();
    // The button that was pressed may be gone: the reader goes on with what it added.
    if (before > 0 && one.status === 'ready' && one === list)
      dialog.querySelectorAll<HTMLElement>('li')[before]?.focus();
  };

  const open = ({ id, nom }: ListedRecord, at: number): void => {
    list = startList(nom, { id, at });
    void read(list);
    dialog.scrollTop = 0;
    dialog.querySelector('h2')?.focus();
  };

  const goBack = (at: number): void => {
    list = whole;
    draw();
    dialog.querySelectorAll('li')[at]?.querySelector('button')?.focus();
  };

  dialog.addEventListener('close', () => {
    stop.abort();
    dialog.remove();
  });
  // A press beside the window closes it: one that began there, and not the second of the two that opened it.
  let hasBegunBeside = false;
  dialog.addEventListener('pointerdown', ({ target }) => (hasBegunBeside = target === dialog));
  dialog.addEventListener('click', ({ target, detail }) => {
    if (target === dialog && hasBegunBeside && detail < 2) dialog.close();
  });
  root.append(dialog);
  draw();
  dialog.showModal();
  void read(list);
}

async function readPage(address: string, signal: AbortSignal): Promise<Page> {
  const response = await fetch(address, { signal, headers: { Accept: 'application/json' } });
  const page: unknown = response.ok ? await response.json() : null;
  if (!isObject(page) || !Array.isArray(page['fiches'])) throw new Error(`The records answered ${response.status}.`);
  return page as unknown as Page;
}

/** Says how many there are: structures have offers of their own. */
const sayCount = (t: TerritoryTexts, { fiches, total }: Page): string =>
  (fiches.some(({ services }) => services !== undefined) ? t.listed.structures : t.records)(total);

/** Keeps the direction of a name to itself: French names stand in a sentence from right to left. */
const apart = (name: string): string => `\u2068${name}\u2069`;

/** Draws a record: a service opens itself in the search, and a structure its offers in the window. */
function renderRecord(
  { search, t, nameSource }: ShownRecords,
  { id, nom, structure, commune, source, date_maj: day, services, en_double: twin }: ListedRecord,
  open: () => void,
): TemplateResult {
  const link =
    search === null || services !== undefined ? null : toOfferLink(id, null, new URL(search, document.baseURI).href);
  const name =
    services !== undefined && services > 0
      ? html`<button class="link-btn" type="button" @click=${open}>${nom}</button>`
      : link === null
        ? nom
        : html`<a href=${link}>${nom}</a>`;
  const facts = [
    structure,
    services === undefined ? null : t.listed.offers(services),
    commune,
    nameSource(source),
    day === null ? t.listed.undated : t.listed.updated(day),
  ].filter((fact) => fact !== null);
  return html`<li tabindex="-1">
    <b lang="fr">${name}</b>
    <small>${facts.map((fact, at) => html`${at === 0 ? '' : ' · '}<bdi>${fact}</bdi>`)}</small>
    ${twin === undefined ? nothing : html`<small>${t.listed.twin(apart(twin.nom), apart(nameSource(twin.source)))}</small>`}
  </li>`;
}
