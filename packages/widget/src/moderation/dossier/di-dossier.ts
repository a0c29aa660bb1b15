import { html, nothing, type TemplateResult } from 'lit';
import { RoomController } from '../../shared/elements/room.ts';
import { reset } from '../../shared/styles/base.ts';
import { controls } from '../../shared/styles/controls.ts';
import { disclosure } from '../../shared/styles/disclosure.ts';
import { desk } from '../desk.styles.ts';
import { diff } from '../../shared/styles/diff.ts';
import { notes } from '../../shared/styles/notes.ts';
import { renderActs } from './acts.ts';
import { renderAdjust } from './adjust.ts';
import { renderChanges, renderConflicts } from './conflicts/compare.ts';
import { renderDeliveries } from './deliveries.ts';
import { renderContraries } from './conflicts/contraries.ts';
import { compareStyles } from './conflicts/compare.styles.ts';
import { styles } from './di-dossier.styles.ts';
import { DossierChoices } from './dossier-choices.ts';
import { renderFacts, renderJournal, renderReasons } from './facts.ts';
import { renderCallFirst, renderHead, renderHost, renderQuality } from './head.ts';
import { renderNeed } from './need.ts';
import { renderPair } from './twins/pair.ts';
import { pairStyles } from './twins/pair.styles.ts';
import { renderAuthor } from './people.ts';
import { renderTwin } from './twins/twin.ts';
import { renderUnwanted } from './words.ts';

/** Holds back the second press of two in one place: the first one may have put another act there. */
function holdSecondPress(event: MouseEvent): void {
  if (event.detail < 2 || !event.composedPath().some((place) => place instanceof HTMLButtonElement)) return;
  event.preventDefault();
  event.stopPropagation();
}

/**
 * @summary One contribution beside the record that it aims at, with the acts on it.
 *
 * Part of `<di-moderation>`. It takes properties and sends events. The choices and texts of a moderator stay as long as the
 * same contribution is shown, even when its state changes.
 *
 * @event dossier-acts - A decision is made. @event dossier-erase - Its author is to be forgotten.
 * @event dossier-refresh - It is to be read anew. @event dossier-retry - A delivery is to be tried again.
 * @event dossier-rival - The value of another contribution is kept: it is to be accepted, or read first.
 * @event dossier-open - Another contribution is to be read. @event dossier-back - The reader goes back to the queue. @event dossier-said - A sentence is to be announced.
 */
export class DiDossier extends DossierChoices {
  static override styles = [reset, controls, disclosure, notes, desk, diff, compareStyles, pairStyles, styles];

  constructor() {
    super();
    new RoomController(this);
    this.addEventListener('click', holdSecondPress, { capture: true });
  }

  protected override render(): TemplateResult {
    const isLater = this.mode === 'read' && this.isOpen && this.unsettled !== undefined;
    return html`<article aria-labelledby="title">
      <div class="body" tabindex="0" role="region" aria-labelledby="title">
        ${renderHead(this)} ${renderCallFirst(this)} ${renderHost(this)} ${renderUnwanted(this)}
        ${
          this.mode === 'adjust'
            ? renderAdjust(this)
            : html`${renderContraries(this)} ${renderConflicts(this)} ${renderTwin(this)} ${renderChanges(this)}
              ${renderPair(this)} ${renderNeed(this)} ${renderQuality(this)} ${renderFacts(this)} ${renderReasons(this)}`
        }
        ${renderDeliveries(this)} ${renderAuthor(this)} ${renderJournal(this)}
      </div>
      ${this.mode === 'adjust' ? nothing : html`<div class="foot ${isLater ? 'is-later' : ''}">${renderActs(this)}</div>`}
    </article>`;
  }
}
