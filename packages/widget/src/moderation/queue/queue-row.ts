import type { Contribution } from '@inclusion-kit/sdk/contributions';
import { NEW_STRUCTURE } from '@inclusion-kit/sdk/internal';
import { html, nothing, type TemplateResult } from 'lit';
import type { Dossier } from '../desk/dossier.ts';
import { formatAge } from '../moment.ts';
import { toShort } from '../../shared/format/text.ts';
import { icon } from '../../shared/icons/icons.ts';
import { moderation as t } from '../../locales/fr/moderation.ts';
import {
  isAnswered,
  isByStructure,
  isInConflict,
  isNew,
  isOvertaken,
  isOpen,
  isPickable,
  isUnproven,
  isUnwanted,
  sayEtat,
  structureOf,
  tellsDanger,
  titleOf,
} from '../dossier/fields/dossier-changes.ts';
import type { ModerationWork } from '../di-moderation/moderation-work.ts';
import { deskIcon } from '../desk-icons.ts';
import { sayContest } from './contrary-rows.ts';
import { toRowChange, type RowChange } from './row-change.ts';

/** Longer words of a need are cut. */
const LONGEST_WORDS = 90;

/** The hash of a contribution: its row is a link, that a keyboard reaches and opens. */
const OPEN_HASH = '#contribution';

/** Draws a contribution: its change first, then its subject, then its risk, its proof, its author and its age. */
export function renderRow(dossier: Dossier, work: ModerationWork, isTitleShared: boolean): TemplateResult {
  const { structure, contribution, besoin } = dossier;
  const title = titleOf(dossier);
  const contest = sayContest(dossier, work.queue.items);
  const isCurrent = work.open !== null && work.rows[work.rowOf(work.open)]?.id === dossier.id;
  const onOpen = (event: Event): void => {
    event.preventDefault();
    void work.openOne(dossier);
  };
  const place = contribution.genre === 'manque' ? (besoin?.commune ?? besoin?.departement ?? null) : structure;
  // A title that many offers have tells none of them apart: the structure does.
  const told = isNew(dossier)
    ? [sayHost(dossier)]
    : contribution.manque !== undefined
      ? sayNeed(contribution.manque, place, tellsDanger(besoin) || isUnwanted(dossier))
      : isTitleShared && place !== null
        ? [place]
        : place === null
          ? [title]
          : [title, place];
  return html`<li class=${isCurrent ? 'is-open' : ''} data-id=${dossier.id}>
    ${renderPick(dossier, work, title)}
    <a class="it" href=${OPEN_HASH} aria-current=${isCurrent ? 'true' : nothing} @click=${onOpen}>
      ${renderChange(contest === null ? toRowChange(dossier) : toContest(contest))}
      <span class="about">
        <b><bdi>${told[0]}</bdi></b
        >${told[1] === undefined ? nothing : html`<span class="structure"> · <bdi>${told[1]}</bdi></span>`}
      </span>
      <span class="line">
        ${renderRisk(dossier)} ${renderProof(dossier, work)}
        <time class="end num" datetime=${dossier.recue_le}
          >${formatAge(dossier.recue_le, new Date(), work.host.timeZone)}</time
        >
      </span>
    </a>
  </li>`;
}

/** Says the place of a need and the words of its author. Without a theme these words are the need itself, and stand above. Those that tell a danger, or that seem to insult, stand nowhere in the queue. */
function sayNeed(
  { thematiques, precisions = '' }: NonNullable<Contribution['manque']>,
  place: string | null,
  isHidden: boolean,
): string[] {
  const words = isHidden || thematiques.length === 0 ? '' : toShort(precisions.trim(), LONGEST_WORDS);
  return [place ?? t.unknown, ...(words === '' ? [] : [t.need.quoted(words)])];
}

/** Says where something new is added. A structure that is new too is told so. */
function sayHost(dossier: Dossier): string {
  const structure = structureOf(dossier);
  if (structure === null) return t.row.added;
  const isNewToo = dossier.structure_proposee !== null || dossier.changements[NEW_STRUCTURE] !== undefined;
  return (isNewToo ? t.row.addedAtNew : t.row.addedAt)(structure);
}

function renderPick(dossier: Dossier, work: ModerationWork, title: string): TemplateResult {
  if (!isOpen(dossier)) return html`<span></span>`;
  if (!isPickable(dossier)) {
    const isNeed = dossier.contribution.genre === 'manque';
    return html`<span class="pick" title=${t.queue.alone}>${deskIcon(isNeed ? 'bulb' : 'lock')}</span>`;
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
  ...{ label: t.contrary.title, before: null, after },
  ...{ more: 0, asks: true },
});

function renderChange({ label, before, after, more, asks = false }: RowChange): TemplateResult {
  return html`<span class="chg">
    <span class="f">${label}</span>
    ${before === null ? nothing : html`<del><span class="vh">${t.changes.before}</span><bdi>${before}</bdi></del>`}
    ${asks ? nothing : html`<span class="to" aria-hidden="true">${before === null ? '+' : '→'}</span>`}
    <ins>${before === null ? nothing : html`<span class="vh">${t.changes.after}</span>`}<bdi>${after}</bdi></ins>
    ${more === 0 ? nothing : html`<span class="f">${t.row.more(more)}</span>`}
  </span>`;
}

/** Draws the risk of a contribution to decide, with an icon and a word. Of others, how far they are. */
function renderRisk(dossier: Dossier): TemplateResult {
  const { etat, risque } = dossier;
  if (!isOpen(dossier)) {
    return html`<span class=${`tag ${tagOf(etat)}`}>${sayEtat(dossier)}</span>${renderTrouble(dossier)}`;
  }
  if (isAnswered(dossier)) return html`<span class="tag tag-ok">${icon('mail')}${t.tags.answered}</span>`;
  if (etat === 'en-attente-auteur') return html`<span class="tag">${icon('clock')}${t.etats[etat]}</span>`;
  if (isUnwanted(dossier)) return html`<span class="risk a-verifier">${deskIcon('ban')}${t.unwanted.risk}</span>`;
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
  if (contribution.genre === 'manque') {
    return dossier.besoin === null || tellsDanger(dossier.besoin)
      ? nothing
      : html`<span>${t.row.times(dossier.besoin.recents)}</span>`;
  }
  if (isByStructure(dossier)) return html`<span>${t.row.byStructure}</span>`;
  if (work.askedAgain === dossier.id) return html`<span class="tag tag-warn">${icon('warning')}${t.row.again}</span>`;
  const moyen = contribution.preuve?.moyen;
  const who = auteur?.organisation ?? auteur?.nom;
  return html`<span
      >${moyen === undefined ? (isUnproven(dossier) ? t.row.noProof : nothing) : html`<span class="word">${t.row.proof}</span>${t.row.proofs[moyen] ?? moyen}`}</span
    >
    ${who === undefined ? nothing : html`<span class="by"><bdi>${who}</bdi></span>`}`;
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
