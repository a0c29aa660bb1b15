import { html, nothing, type TemplateResult } from 'lit';
import { toShort } from '../../shared/format/text.ts';
import { icon } from '../../shared/icons/icons.ts';
import { isConfirmedHere } from '../../shared/sending/confirmed.ts';
import { describe, listFacts } from '../../shared/offers/facts.ts';
import { addStyles } from '../../shared/styles/add-styles.ts';
import { disclosure } from '../../shared/styles/disclosure.ts';
import type { SearchContext } from '../di-search/search-context.ts';
import saidNoteTexts from '../../locales/fr/search/said-note.ts';
import { addSearchTexts } from '../../locales/french-search.ts';
import { saidNoteStyles } from './said-note.styles.ts';
import type { SaidOnce } from './said-once.ts';

addSearchTexts(saidNoteTexts);

/** Draws what most offers of the list have in common: their name, with what it stands for, their age, their source. */
export function renderSaidOnce(context: SearchContext, listed: number): TemplateResult | typeof nothing {
  const { texts, narrow, listing, confirmationOf, snapshot } = context;
  const { same, old } = listing.said;
  // Those that this reader has just confirmed are old no more.
  const left = [...(old?.ids ?? [])].filter((id) => !isConfirmedHere(confirmationOf(id))).length;
  if (same === null && left <= 0) return nothing;
  const warning =
    old === null || left <= 0
      ? nothing
      : html`<b class="warn"
          >${texts[narrow ? 'stale.short' : 'stale.above'](left, listed, old.months, old.canCall)}</b
        >`;
  addStyles(context.page.renderRoot, [disclosure, saidNoteStyles]);
  return html`<div class="note same" part="same">
    ${icon(same === null ? 'warning' : 'info')}
    <div>
      ${same === null ? warning : renderSame(same, { isShort: narrow, listed, isPart: snapshot.answer !== null && snapshot.answer.page < snapshot.answer.pages }, warning, context)}
    </div>
  </div>`;
}

/**
 * Draws the name that most offers have, and what it stands for: of the offers shown, while others may follow. On a phone the first card begins
 * soon after it: the name itself opens what it stands for.
 */
function renderSame(
  { service, count, hasSameFacts }: NonNullable<SaidOnce['same']>,
  { isShort, listed, isPart }: { isShort: boolean; listed: number; isPart: boolean },
  warning: TemplateResult | typeof nothing,
  { texts, language, nameSource, listing }: SearchContext,
): TemplateResult {
  const [before, after] = texts.same(count, listed, isPart);
  const name = html`<b lang="fr">${toShort(service.nom)}</b>`;
  const { source } = listing.said;
  const from = source === null ? nothing : html`<bdi>${texts.source(toShort(nameSource(source), 100))}</bdi>.`;
  const facts = html`<p lang="fr" dir="auto">${describe(service)}</p>
    ${(hasSameFacts ? listFacts(service, texts, language) : []).map(
      (fact) => html`<p><b>${fact.name}</b> <bdi>${fact.value ?? texts.unknown}</bdi></p>`,
    )}`;
  if (isShort)
    return html`<details>
        <summary>
          <span
            ><span class="vh">${before}</span
            ><span aria-hidden="true">${texts['same.short'](count, listed, isPart)}</span>${name}<span class="vh"
              >. ${texts['same.what']}</span
            ></span
          >
        </summary>
        ${facts}
        <p>${from}</p>
      </details>
      ${warning}`;
  return html`<p>${before}${name}${after} ${warning} ${from}</p>
    <details>
      <summary>${texts['same.what']}</summary>
      ${facts}
    </details>`;
}
