import { isSameMeaning, libelleDuChamp, type FieldValue } from '@inclusion-kit/sdk/contributions';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../../shared/format/date.ts';
import { toOfferLink } from '../../../shared/format/offer-link.ts';
import { toShort } from '../../../shared/format/text.ts';
import { icon } from '../../../shared/icons/icons.ts';
import { moderation as t } from '../../../locales/fr/moderation.ts';
import type { PairedRecord } from '../../desk/dossier.ts';
import type { DossierChoices } from '../dossier-choices.ts';
import { formatFieldValue, isOtherGone } from '../fields/dossier-changes.ts';
import { areTwo, findKeeper, findLost, isSameName } from './keeper.ts';

/** Characters of a text that are shown at first. */
const LONGEST = 140;

/** The fields whose sameness tells that two records are one. */
const telling = ['telephone', 'courriel', 'adresse', 'nom'] as const;

/** Draws two records that may say the same line by line, then why they may be one. */
export function renderPair(choices: DossierChoices): TemplateResult | typeof nothing {
  const { dossier, isOpen } = choices;
  if (dossier.contribution.genre !== 'doublon') return nothing;
  // The head says what became of the first record.
  if (dossier.paire === null && isOpen && dossier.fiche !== 'there') return nothing;
  if (dossier.paire === null) return renderAlone(choices);
  const [a, b] = dossier.paire;
  const named = a.structure !== null || b.structure !== null;
  return html`${renderReasons(a, b)}
    <table class="pair">
      <caption class="vh">
        ${t.pair.caption}
      </caption>
      <thead>
        <tr>
          <td></td>
          ${[a, b].map((record, at) => html`<th scope="col">${renderName(record, at, choices)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${named ? renderLine(t.pair.structure, [a.structure, b.structure], isSameName(a.structure, b.structure)) : nothing}
        ${Object.keys(a.valeurs).map((champ) => renderField(champ, a, b))}
        ${renderLine(
          t.pair.updated,
          [a, b].map(({ date_maj }) => (date_maj === null ? null : formatDate(date_maj, 'fr'))),
          null,
        )}
      </tbody>
    </table>`;
}

/** Says why nothing stands beside the first record. */
function renderAlone(choices: DossierChoices): TemplateResult {
  const { dossier, isOpen } = choices;
  if (!isOpen || dossier.fiche_doublon === null)
    return html`<p class="note note-warn">${icon('warning')}<span>${t.pair.gone}</span></p>`;
  if (isOtherGone(dossier)) return html`<p class="note">${icon('info')}<span>${t.pair.otherGone}</span></p>`;
  return html`<p class="note note-warn">
    ${icon('clock')}<span
      >${t.pair.otherUnread}
      <button class="link-btn" type="button" @click=${() => choices.tell('dossier-refresh', null)}>
        ${t.retry}
      </button></span
    >
  </p>`;
}

function renderName({ id, source }: PairedRecord, at: number, choices: DossierChoices): TemplateResult {
  const name = t.pair.record(at === 0 ? 'A' : 'B', choices.nameOf(source));
  const href = choices.dossier.contribution.cible?.modele === 'service' ? toOfferLink(id, null, choices.page) : null;
  if (href === null) return html`<bdi>${name}</bdi>`;
  return html`<a href=${href} target="_blank" rel="noopener"
    ><bdi>${name}</bdi><span class="vh"> (${t.newTab})</span></a
  >`;
}

const valueOf = ({ valeurs }: PairedRecord, champ: string): FieldValue => valeurs[champ] ?? null;

function renderField(champ: string, a: PairedRecord, b: PairedRecord): TemplateResult | typeof nothing {
  const texts = [a, b].map((record) => formatFieldValue(champ, valueOf(record, champ)));
  if (texts[0] === null && texts[1] === null) return nothing;
  return renderLine(libelleDuChamp(champ), texts, isSameMeaning(champ, valueOf(a, champ), valueOf(b, champ)));
}

function renderLine(label: string, texts: readonly (string | null)[], isSame: boolean | null): TemplateResult {
  const look = isSame === null ? '' : isSame ? 'eq' : 'ne';
  return html`<tr>
    <th scope="row">
      ${label}${isSame === null ? nothing : html`<span class="vh">, ${isSame ? t.pair.same : t.pair.other}</span>`}
    </th>
    ${texts.map((text) => html`<td class=${look}>${renderText(text)}</td>`)}
  </tr>`;
}

/** Draws a value. Of a long text the beginning tells enough, and the rest opens. */
function renderText(text: string | null): TemplateResult {
  if (text === null || text.length <= LONGEST) return html`<bdi>${text ?? t.none}</bdi>`;
  return html`<details class="long">
    <summary>
      <span class="short"><bdi>${toShort(text, LONGEST)}</bdi> </span>${t.pair.whole}
    </summary>
    <bdi>${text}</bdi>
  </details>`;
}

const findSame = (a: PairedRecord, b: PairedRecord) =>
  telling.filter((champ) => valueOf(a, champ) !== null && isSameMeaning(champ, valueOf(a, champ), valueOf(b, champ)));

function renderReasons(a: PairedRecord, b: PairedRecord): TemplateResult {
  const same = findSame(a, b);
  const hasOtherPrice = !isSameMeaning('frais', valueOf(a, 'frais'), valueOf(b, 'frais'));
  const fresher = freshest(a, b);
  return html`<ul class="whys">
    ${
      same.length === 0
        ? html`<li class="no">${icon('warning')}<span>${t.pair.nothingSame}</span></li>`
        : html`<li>${icon('check')}<span>${t.pair.sameOnes(same.map((champ) => t.pair.names[champ]))}</span></li>`
    }
    ${hasOtherPrice ? html`<li class="no">${icon('warning')}<span>${t.pair.otherPrice}</span></li>` : nothing}
    ${fresher === null ? nothing : html`<li>${icon('clock')}<span>${t.pair.fresher(fresher)}</span></li>`}
  </ul>`;
}

function freshest({ date_maj: a }: PairedRecord, { date_maj: b }: PairedRecord): 'A' | 'B' | null {
  if (a === null || b === null || a === b) return null;
  return a > b ? 'A' : 'B';
}

/** Draws the end of a duplicate whose second record is gone: nothing is left to decide. */
export function renderClose(choices: DossierChoices): TemplateResult {
  const { busy } = choices;
  return html`<button
    class="btn btn-primary"
    id="close-pair"
    type="button"
    aria-disabled=${busy}
    @click=${() => choices.act([{ acte: 'refus', motif: t.pair.goneReason }])}
  >
    ${icon('check')}${busy ? t.acts.working : t.pair.close}
  </button>`;
}

/** Draws the decisions on two records that are there: which one is kept, or that they are two. */
export function renderPairActs(choices: DossierChoices): TemplateResult | typeof nothing {
  const { dossier, busy } = choices;
  if (dossier.paire === null) return nothing;
  const [a, b] = dossier.paire;
  // The decision that the reasons lead to is the filled one.
  const seemTwo = findSame(a, b).length === 0 || areTwo(dossier.paire);
  const kept = findKeeper(dossier.paire);
  const other = kept === a ? b : a;
  const letterOf = (record: PairedRecord): 'A' | 'B' => (record === a ? 'A' : 'B');
  const renderLoss = (lost: readonly string[], letter: 'A' | 'B'): TemplateResult | typeof nothing =>
    lost.length === 0 ? nothing : html`<span class="loss"> ${t.pair.loss(lost, letter)}</span>`;
  return html`<button
      class=${seemTwo ? 'btn' : 'btn btn-primary'}
      id="accept"
      type="button"
      aria-disabled=${busy}
      @click=${() => choices.accept()}
    >
      ${icon('check')}<span
        >${busy ? t.acts.working : t.pair.keepBest(letterOf(kept))}${renderLoss(findLost(kept, other), letterOf(other))}</span
      >
    </button>
    <button
      class="btn"
      type="button"
      aria-disabled=${busy}
      @click=${() => choices.act([{ acte: 'acceptation', garde: other.id }])}
    >
      <span>${t.pair.keepOther(letterOf(other))}${renderLoss(findLost(other, kept), letterOf(kept))}</span>
    </button>
    <button
      class=${seemTwo ? 'btn btn-primary' : 'btn'}
      type="button"
      aria-disabled=${busy}
      @click=${() => choices.act([{ acte: 'refus', motif: t.pair.twoReason }])}
    >
      ${t.pair.two}
    </button>`;
}
