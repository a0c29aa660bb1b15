import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { renderHeading } from '../../shared/format/heading.ts';
import { icon } from '../../shared/icons/icons.ts';
import { isOver, sayErased, toNamed, toSheetRows, type NamedOffer } from '../export/selection-rows.ts';
import type { SelectionContext } from '../export/selection-text.ts';
import { NOTE_LENGTH, type SelectedOffer, type Selection } from '../../shared/selection/selection.ts';

export interface OfferActions {
  move(offer: SelectedOffer, by: -1 | 1, button: 'up' | 'down'): void;
  remove(offer: SelectedOffer): void;
  annotate(offer: SelectedOffer, note: string): void;
  /** Tells whether the field of the note is in sight where there is room for none. */
  isNoted(offer: SelectedOffer): boolean;
  /** Brings the field of the note in sight, in its row. */
  note(offer: SelectedOffer, row: Element | null): void;
  open(offer: SelectedOffer): void;
}

export function renderOffers(
  selection: Selection,
  context: SelectionContext,
  headingLevel: number,
  on: OfferActions,
): TemplateResult {
  const { t } = context;
  return html`<ol class="offers" part="list" aria-label=${t.list}>
    ${repeat(
      toNamed(selection),
      ({ service }) => service.id,
      (offer, index) => renderOffer(offer, index, selection.length, context, headingLevel, on),
    )}
  </ol>`;
}

function renderOffer(
  offer: NamedOffer,
  index: number,
  count: number,
  context: SelectionContext,
  headingLevel: number,
  on: OfferActions,
): TemplateResult {
  const { t, linkOf } = context;
  const { service, note, title, beside } = offer;
  const all = toSheetRows(offer, context);
  const warning = all.find(({ name }) => name === 'warn');
  // One way to reach it stands here: the phone, else the mail, else the page.
  const contact = (['phone', 'mail', 'site'] as const).find((one) => all.some(({ name }) => name === one)) ?? '';
  const erased = isOver(offer, context.now) ? '' : sayErased(service, t);
  const rows = [contact, 'address', 'where'].flatMap((name) => all.filter((row) => row.name === name));
  const link = html`<a
    href=${linkOf(service.id) ?? '#'}
    @click=${(event: MouseEvent) => {
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      on.open(offer);
    }}
    ><bdi lang="fr">${title}</bdi></a
  >`;
  const onKey = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (!event.altKey || by === null) return;
    event.preventDefault();
    on.move(offer, by, by < 0 ? 'up' : 'down');
  };
  return html`<li class="offer-row" data-id=${service.id} @keydown=${onKey}>
    <div class="who">
      <span class="place" aria-hidden="true">${index + 1}</span>
      ${renderHeading(headingLevel, link, { className: 'offer-title' })}
      <p class="about"><bdi lang="fr">${beside}</bdi></p>
      ${warning === undefined ? nothing : html`<p class="warned">${icon('warning')}${warning.text}</p>`}
      ${erased === '' ? nothing : html`<p class="about erased">${erased}</p>`}
      ${
        rows.length === 0
          ? nothing
          : html`<p class="about reach">
              ${rows.map(({ name, text }, at) => html`${at === 0 ? '' : ' · '}<bdi class=${name}>${text}</bdi>`)}
            </p>`
      }
    </div>
    <div class=${on.isNoted(offer) ? 'field is-noted' : 'field'}>
      <label class="label" for="note-${index}"
        >${t.note}<span class="vh">${t.noteOf(title)}</span> <span class="opt">${t.optional}</span></label
      >
      <textarea
        class="input"
        id="note-${index}"
        dir="auto"
        rows="1"
        maxlength=${NOTE_LENGTH}
        aria-describedby="note-hint-${index}"
        .value=${live(note)}
        @input=${(event: Event & { currentTarget: HTMLTextAreaElement }) =>
          on.annotate(offer, event.currentTarget.value)}
      ></textarea>
      <span class=${index === 0 ? 'hint' : 'vh'} id="note-hint-${index}">${t.noteHint}</span>
    </div>
    <div class="acts">
      ${
        on.isNoted(offer)
          ? nothing
          : html`<button
              class="link-btn small to-note"
              type="button"
              aria-label="${t.note}${t.noteOf(title)}"
              @click=${({ currentTarget }: Event) => on.note(offer, (currentTarget as Element).closest('li'))}
            >
              ${icon('plus')}${t.rows.note}
            </button>`
      }
      ${
        count === 1
          ? nothing
          : html`${renderAct('up', t.up(title), index === 0, () => on.move(offer, -1, 'up'))}
            ${renderAct('down', t.down(title), index === count - 1, () => on.move(offer, 1, 'down'))}`
      }
      ${renderAct('remove', t.remove(title), false, () => on.remove(offer))}
    </div>
  </li>`;
}

const icons = { up: 'up', down: 'down', remove: 'close' } as const;

/** A button at its end stays in place, and in the order of the keyboard: a move does not make the focus fall. */
function renderAct(name: keyof typeof icons, label: string, isAtEnd: boolean, act: () => void): TemplateResult {
  return html`<button
    class="btn btn-icon act-${name}"
    type="button"
    aria-label=${label}
    aria-disabled=${isAtEnd}
    @click=${() => {
      if (!isAtEnd) act();
    }}
  >
    ${icon(icons[name])}
  </button>`;
}
