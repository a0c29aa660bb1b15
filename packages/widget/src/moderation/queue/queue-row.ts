import { html, nothing, type TemplateResult } from 'lit';
import type { Dossier } from '../desk/dossier.ts';
import { formatAge } from '../moment.ts';
import { icon } from '../../shared/icons/icons.ts';
import { moderation as t } from '../../locales/fr/moderation.ts';
import { formatScore } from '../../shared/format/score.ts';
import {
  describeClosure,
  describeKind,
  isAnswered,
  isInConflict,
  isOpen,
  isPickable,
  titleOf,
} from '../dossier/fields/dossier-changes.ts';
import type { ModerationWork } from '../di-moderation/moderation-work.ts';
import { deskIcon } from '../desk-icons.ts';

/** The hash of a contribution: its row is a link, that a keyboard reaches and opens. */
const OPEN_HASH = '#contribution';

export function renderRow(dossier: Dossier, work: ModerationWork): TemplateResult {
  const title = titleOf(dossier);
  const isCurrent = work.open?.id === dossier.id;
  const canPick = isPickable(dossier);
  const onOpen = (event: Event): void => {
    event.preventDefault();
    void work.openOne(dossier);
  };
  return html`<li class=${isCurrent ? 'is-open' : ''} data-id=${dossier.id}>
    ${
      isOpen(dossier)
        ? html`<label class="pick">
            <input
              type="checkbox"
              aria-label=${(canPick || !isInConflict(dossier) ? t.queue.choose : t.queue.cannotChoose)(title)}
              ?disabled=${!canPick}
              .checked=${work.picked.some(({ id }) => id === dossier.id)}
              @change=${({ target }: Event) => work.pick(dossier, (target as HTMLInputElement).checked)}
            />
          </label>`
        : html`<span></span>`
    }
    <a class="it" href=${OPEN_HASH} aria-current=${isCurrent ? 'true' : nothing} @click=${onOpen}>
      <span>
        <b><bdi>${title}</bdi></b>
        ${dossier.structure === null ? nothing : html`<span class="muted structure"><bdi>${dossier.structure}</bdi></span>`}
      </span>
      <span class="line">
        <span>${describeKind(dossier)}</span>
        ${renderNote(dossier)} ${renderTags(dossier)}
        <time class="end num" datetime=${dossier.recue_le}>${formatAge(dossier.recue_le, new Date())}</time>
      </span>
    </a>
  </li>`;
}

function renderNote({ contribution }: Dossier): TemplateResult | typeof nothing {
  if (contribution.genre !== 'fermeture' || contribution.fermeture?.au === undefined) return nothing;
  return html`<span>${describeClosure(contribution)}</span>`;
}

function renderTags(dossier: Dossier): TemplateResult | typeof nothing {
  const { fiche, contribution, etat, comparaison } = dossier;
  if (!isOpen(dossier))
    return html`<span class=${`tag ${tagOf(etat)}`}>${t.etats[etat]}</span>${renderTrouble(dossier)}`;
  if (isAnswered(dossier)) return html`<span class="tag tag-ok">${icon('mail')}${t.tags.answered}</span>`;
  if (isInConflict(dossier)) return html`<span class="tag tag-warn">${icon('warning')}${t.tags.conflict}</span>`;
  if (etat === 'en-attente-auteur') return html`<span class="tag">${icon('clock')}${t.etats[etat]}</span>`;
  if (fiche === 'gone') return html`<span class="tag tag-bad">${deskIcon('ban')}${t.tags.gone}</span>`;
  if (fiche === 'unread') return html`<span class="tag tag-warn">${icon('clock')}${t.tags.unread}</span>`;
  if (contribution.genre === 'fermeture' && contribution.fermeture?.au === undefined) {
    return html`<span class="tag tag-bad">${deskIcon('ban')}${t.tags.check}</span>`;
  }
  if (comparaison?.verdict === 'deja-fait') return html`<span class="tag">${icon('check')}${t.tags.done}</span>`;
  return renderGain(dossier);
}

function renderGain({ qualite }: Dossier): TemplateResult | typeof nothing {
  if (qualite === null) return nothing;
  const [avant, apres] = [formatScore(qualite.avant, 'fr'), formatScore(qualite.apres, 'fr')];
  if (qualite.apres <= qualite.avant || avant === apres) return nothing;
  return html`<span class="tag tag-ok"
    >${deskIcon('rise')}<span class="vh">${t.tags.gainLabel}</span>${t.tags.gain(avant, apres)}</span
  >`;
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
