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
import { compareFullness, findKeeper, findLost, findSame, isSameName, seemTwo } from './keeper.ts';

/** Characters of a text that are shown at first. */
const LONGEST = 140;

/** Draws two records that may say the same line by line, then why they may be one. */
export function renderPair(choices: DossierChoices): TemplateResult | typeof nothing {
  const { dossier, isOpen } = choices;
  if (dossier.contribution.genre !== 'doublon') return nothing;
  // The head says what became of the first record.
  if (dossier.paire === null && isOpen && dossier.fiche !== 'there') return nothing;
  if (dossier.paire === null) return renderAlone(choices);
  const [a, b] = dossier.paire;
  const lines = toLines(a, b);
  const same = lines.filter(({ isSame }) => isSame === true);
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
        ${lines.filter((line) => !same.includes(line)).map(renderLine)}
      </tbody>
    </table>
    ${same.length === 0 ? nothing : html`<p class="small muted same">${icon('check')}<span>${t.pair.sameLines(same.map(({ label }) => label))}</span></p>`}`;
}

/** One line of two records. */
interface PairLine {
  readonly label: string;
  readonly texts: readonly (string | null)[];
  /** Null where no two records are the same, and it tells nothing. */
  readonly isSame: boolean | null;
}

/** Lists the lines that one of two records has. */
function toLines(a: PairedRecord, b: PairedRecord): PairLine[] {
  const pair = [a, b] as const;
  const fields = Object.keys(a.valeurs).map((champ) => ({
    label: libelleDuChamp(champ),
    texts: pair.map((record) => formatFieldValue(champ, valueOf(record, champ))),
    isSame: isSameMeaning(champ, valueOf(a, champ), valueOf(b, champ)),
  }));
  const days = pair.map(({ date_maj }) => (date_maj === null ? null : formatDate(date_maj, 'fr')));
  return [
    {
      label: t.pair.structure,
      texts: pair.map(({ structure }) => structure),
      isSame: isSameName(a.structure, b.structure),
    },
    ...fields,
    { label: t.pair.updated, texts: days, isSame: null },
  ].filter(({ texts }) => texts.some((text) => text !== null));
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

function renderLine({ label, texts, isSame }: PairLine): TemplateResult {
  const look = isSame === null ? '' : 'ne';
  return html`<tr>
    <th scope="row">${label}${isSame === null ? nothing : html`<span class="vh">, ${t.pair.other}</span>`}</th>
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

function renderReasons(a: PairedRecord, b: PairedRecord): TemplateResult {
  const same = findSame([a, b]);
  const hasOtherPrice = !isSameMeaning('frais', valueOf(a, 'frais'), valueOf(b, 'frais'));
  const fresher = freshest(a, b);
  return html`<ul class="whys">
    ${
      same.length === 0
        ? html`<li class="no">${icon('warning')}<span>${t.pair.nothingSame}</span></li>`
        : html`<li>${icon('check')}<span>${t.pair.sameOnes(same.map((champ) => t.pair.names[champ]))}</span></li>`
    }
    ${hasOtherPrice ? html`<li class="no">${icon('warning')}<span>${t.pair.otherPrice}</span></li>` : nothing}
    ${fresher === null ? nothing : html`<li>${icon('clock')}<span>${sayFresher([a, b], fresher)}</span></li>`}
    ${renderLoss('A', findLost(a, b), 'B')} ${renderLoss('B', findLost(b, a), 'A')}
  </ul>`;
}

/** Says which record is fresher, and why the filled decision keeps the other one where it does. */
function sayFresher([a, b]: readonly [PairedRecord, PairedRecord], fresher: 'A' | 'B'): string {
  const keeper = findKeeper([a, b]) === a ? 'A' : 'B';
  if (keeper === fresher || seemTwo([a, b])) return t.pair.fresher(fresher);
  return t.pair.keptThough(keeper, compareFullness([a, b]) !== 0, fresher);
}

/** Says all that nobody reads any more once one of the two is kept. */
const renderLoss = (kept: 'A' | 'B', lost: readonly string[], other: 'A' | 'B'): TemplateResult =>
  html`<li class="loss">
    ${icon(lost.length === 0 ? 'check' : 'info')}<span>${t.pair.loss(kept, lost, other)}</span>
  </li>`;

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
  const areTwo = seemTwo(dossier.paire);
  const kept = findKeeper(dossier.paire);
  const other = kept === a ? b : a;
  const letterOf = (record: PairedRecord): 'A' | 'B' => (record === a ? 'A' : 'B');
  return html`<button
      class=${areTwo ? 'btn' : 'btn btn-primary'}
      id="accept"
      type="button"
      aria-disabled=${busy}
      @click=${() => choices.accept()}
    >
      ${icon('check')}${busy ? t.acts.working : t.pair.keepBest(letterOf(kept))}
    </button>
    <button
      class="btn"
      type="button"
      aria-disabled=${busy}
      @click=${() => choices.act([{ acte: 'acceptation', garde: other.id }])}
    >
      ${t.pair.keepOther(letterOf(other))}
    </button>
    <button
      class=${areTwo ? 'btn btn-primary' : 'btn'}
      type="button"
      aria-disabled=${busy}
      @click=${() => choices.act([{ acte: 'refus', motif: t.pair.twoReason }])}
    >
      ${t.pair.two}
    </button>`;
}
