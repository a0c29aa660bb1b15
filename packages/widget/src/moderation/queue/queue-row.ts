import { html, nothing, type TemplateResult } from 'lit';
import type { Dossier } from '../desk/dossier.ts';
import { formatAge } from '../moment.ts';
import { icon } from '../../shared/icons/icons.ts';
import { moderation as t } from '../../locales/fr/moderation.ts';
import {
  isAnswered,
  isByStructure,
  isInConflict,
  isNew,
  isOtherGone,
  isOvertaken,
  isOpen,
  isPickable,
  isUnproven,
  isUnwanted,
  sayEtat,
  tellsDanger,
  titleOf,
} from '../dossier/fields/dossier-changes.ts';
import { personWords } from '../../shared/sending/person-words.ts';
import { namePerson } from '../dossier/fields/person-name.ts';
import type { ModerationWork } from '../di-moderation/moderation-work.ts';
import { deskIcon } from '../desk-icons.ts';
import { renderKeep } from './keep.ts';
import { toldAlike, rivalsOfOneLine, sayContest } from './contrary-rows.ts';
import { toRowChange, type RowChange } from './row-change.ts';

/** The hash of a contribution: its row is a link, that a keyboard reaches and opens. */
export const OPEN_HASH = '#contribution';

/** Draws a contribution: its subject first, then its change, then its risk, its proof, its author and its age. A change of no value stands on the line of the risk. */
export function renderRow(
  dossier: Dossier,
  work: ModerationWork,
  { isTitleShared, isCurrent }: { isTitleShared: boolean; isCurrent: boolean },
): TemplateResult {
  const contest = sayContest(dossier, work.queue.items);
  const change = contest === null ? toRowChange(dossier) : toContest(contest);
  const onOpen = (event: Event): void => {
    event.preventDefault();
    void work.openOne(dossier);
  };
  return html`<li class=${isCurrent ? 'is-open' : ''} data-id=${dossier.id}>
    ${renderPick(dossier, work, titleOf(dossier))}
    <a class="it" href=${OPEN_HASH} aria-current=${isCurrent ? 'true' : nothing} @click=${onOpen}>
      ${renderSubject(dossier, isTitleShared)} ${change.isQuiet === true ? nothing : renderChange(change)}
      <span class="line">
        ${change.isQuiet === true ? renderChange(change) : nothing} ${renderTrust(dossier, work)}
        <time class="end num" datetime=${dossier.recue_le}
          >${formatAge(dossier.recue_le, new Date(), work.host.timeZone)}</time
        >
      </span>
    </a>
    ${renderKeep(dossier, work)}
  </li>`;
}

/**
 * Draws what a contribution is about. A title that many offers have tells none of them apart: the structure does. Under another offer
 * of one structure, the title is enough.
 */
export function renderSubject(dossier: Dossier, isTitleShared: boolean, tellsPlace = true): TemplateResult {
  const title = titleOf(dossier);
  const isOfNoPlace = isNew(dossier) || dossier.contribution.genre === 'manque' || !tellsPlace;
  const place = isOfNoPlace ? null : dossier.structure;
  const told = place === null ? [title] : isTitleShared ? [place] : [title, place];
  return html`<span class="about">
    <b><bdi>${told[0]}</bdi></b
    >${told[1] === undefined ? nothing : html`<span class="structure"><span class="sep"> · </span><bdi>${told[1]}</bdi></span>`}
  </span>`;
}

function renderPick(dossier: Dossier, work: ModerationWork, title: string): TemplateResult {
  if (!isOpen(dossier)) return html`<span></span>`;
  if (!isPickable(dossier)) {
    // Its risk says why it is decided alone.
    const isNeed = dossier.contribution.genre === 'manque';
    return html`<span class="pick" title=${t.queue.alone}>${isNeed ? deskIcon('bulb') : nothing}</span>`;
  }
  return html`<label class="pick">
    <input
      type="checkbox"
      aria-label=${t.queue.choose(title)}
      .checked=${work.picked.some(({ id }) => id === dossier.id)}
      @change=${({ target }: Event) => work.pick(dossier, (target as HTMLInputElement).checked)}
    />
  </label>`;
}

/** Both sides of a record that some say is closed are one change. */
const toContest = (after: string): RowChange => ({
  ...{ label: t.contrary.title, before: null, after, more: 0 },
});

export function renderChange({ label, before, after, others = [], more, isQuiet = false }: RowChange): TemplateResult {
  return html`<span class="chg">
    <span class="f">${label}</span>
    ${before === null ? nothing : html`<del><span class="vh">${t.changes.before}</span><bdi>${before}</bdi></del>`}
    ${before === null ? nothing : html`<span class="to" aria-hidden="true">→</span>`}
    <ins class=${isQuiet ? 'quiet' : ''}
      >${before === null ? nothing : html`<span class="vh">${t.changes.after}</span>`}${[after, ...others].map((value, at) => html`<span class="one">${at === 0 ? nothing : t.row.or}<bdi>${value}</bdi></span> `)}</ins
    >
    ${more === 0 ? nothing : html`<span class="f">${t.row.more(more)}</span>`}
  </span>`;
}

/** Draws what tells whether a contribution may be believed: its risk, its proof, its author. */
export const renderTrust = (dossier: Dossier, work: ModerationWork): TemplateResult =>
  html`${renderRisk(dossier)} ${renderProof(dossier, work)}`;

/** Draws the risk of a contribution to decide, with an icon and a word. Of others, how far they are. */
function renderRisk(dossier: Dossier): TemplateResult {
  const { etat, risque } = dossier;
  if (!isOpen(dossier)) {
    return html`<span class=${`tag ${tagOf(etat)}`}>${sayEtat(dossier)}</span>${renderTrouble(dossier)}`;
  }
  if (isAnswered(dossier)) return html`<span class="tag tag-ok">${icon('mail')}${t.tags.answered}</span>`;
  if (etat === 'en-attente-auteur') return html`<span class="tag">${icon('clock')}${t.etats[etat]}</span>`;
  if (isUnwanted(dossier)) return html`<span class="risk a-verifier">${deskIcon('ban')}${t.unwanted.risk}</span>`;
  if (isOtherGone(dossier)) return html`<span class="risk">${icon('close')}${t.risk.gone}</span>`;
  const niveau = isInConflict(dossier) ? 'conflit' : isOvertaken(dossier) ? 'depassee' : risque.niveau;
  const signs = {
    sure: icon('check'),
    'a-regarder': deskIcon('eye'),
    'a-verifier': deskIcon('ban'),
    conflit: icon('warning'),
    depassee: icon('clock'),
  } as const;
  return html`<span class="risk ${niveau}">${signs[niveau]}${t.risk[niveau]}</span>`;
}

function renderProof(dossier: Dossier, work: ModerationWork): TemplateResult | typeof nothing {
  const { contribution, auteur } = dossier;
  const number = toldAlike(dossier, work.queue.items).length;
  const alike = number > 1 ? html`<span>${t.row.alike(number)}</span>` : nothing;
  if (contribution.genre === 'manque') {
    return dossier.besoin === null || tellsDanger(dossier.besoin)
      ? nothing
      : html`${personWords(contribution.manque?.precisions ?? '').length > 0 ? html`<span class="tag tag-warn">${icon('warning')}${t.need.named}</span>` : nothing}<span>${t.row.times(dossier.besoin.recents)}</span>${alike}`;
  }
  if (isOtherGone(dossier)) return nothing;
  const rivals = new Set(rivalsOfOneLine(dossier).map(({ id }) => id));
  if (rivals.size > 0) return html`<span>${t.row.sides(1 + rivals.size)}</span>`;
  if (isByStructure(dossier)) return html`<span>${t.row.byStructure}</span>`;
  if (work.askedAgain === dossier.id) return html`<span class="tag tag-warn">${icon('warning')}${t.row.again}</span>`;
  const moyen = contribution.preuve?.moyen;
  const { nom, organisation } = auteur ?? {};
  const who = namePerson(organisation === undefined ? { nom } : { organisation });
  return html`<span
      >${moyen === undefined ? (isUnproven(dossier) ? t.row.noProof : nothing) : html`<span class="word">${t.row.proof}</span>${t.row.proofs[moyen] ?? moyen}`}</span
    >
    ${alike} ${who === null ? nothing : html`<span class="by"><bdi>${who}</bdi></span>`}`;
}

/** A delivery that a person has to see to. */
function renderTrouble({ livraisons }: Dossier): TemplateResult | typeof nothing {
  const trouble = livraisons.find(({ etat }) => etat === 'echec' || etat === 'a-faire');
  if (trouble === undefined) return nothing;
  const isFailed = trouble.etat === 'echec';
  return html`<span class=${isFailed ? 'tag tag-bad' : 'tag tag-warn'}
    >${icon(isFailed ? 'warning' : 'mail')}${t.deliveries.etats[trouble.etat]}</span
  >`;
}

function tagOf(etat: Dossier['etat']): string {
  if (etat === 'refusee') return 'tag-bad';
  return etat === 'reprise' ? 'tag-ok' : '';
}
