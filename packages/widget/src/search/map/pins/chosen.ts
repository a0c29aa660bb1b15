import type { Bbox, FoundService } from '@inclusion-kit/sdk';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, nothing, type TemplateResult } from 'lit';
import { PartsController } from '../../../shared/elements/parts-controller.ts';
import { send } from '../../../shared/elements/events.ts';
import { nextTurn } from '../../../shared/elements/turn.ts';
import { icon } from '../../../shared/icons/icons.ts';
import { ReadingTask } from '../../../shared/reading/reading-task.ts';
import type { MapProperties } from '../map-properties.ts';
import { holds, type Place } from './pins.ts';

interface ChosenHooks {
  /** Returns the places of the map, in the order of the list. */
  places: () => readonly Place[];
  /** Measures the part of the map that is in the window, in pixels. */
  heightInSight: () => number;
  /** Brings the pin of an offer into sight. */
  reveal: (id: string) => void;
  /** Marks the card of an offer in the list. */
  mark: (id: string) => void;
  /** Puts the focus on the pin of an offer, once it is drawn. */
  focusPin: (id: string) => void;
  tell: (name: 'map-open' | 'map-area' | 'map-choose', detail: DetailedService | Bbox | string | null) => void;
}

/** The part of a card that takes the focus when it opens: its title, or the first button of one whose offer is still read. */
const FOCUSED = ':is(:is(h1, h2, h3, h4, h5, h6) a, [tabindex="-1"], button)';

/** Keeps the chosen place of a map: its card, the reading of its offers, the steps to the places before and after. */
export function createChosen(
  host: MapProperties,
  { places, heightInSight, reveal, mark, focusPin, tell }: ChosenHooks,
) {
  let id: string | null = null;
  const parts = new PartsController(host, {
    /** The card of a pin, once somebody comes near the map. */
    card: async () => {
      const card = await import('./pin-card.ts');
      card.addPinCardStyles(host.renderRoot);
      return card;
    },
  });
  const find = (): Place | undefined => (id === null ? undefined : places().find((place) => holds(place, id)));
  /** Reads the offers that the list does not have. */
  const reading = new ReadingTask(host, {
    from: () => host.source,
    key: () =>
      parts.get('card') !== null && find()?.offers.some(({ result }) => result === null) === true ? id : null,
    read: async (source, _id, signal): Promise<FoundService[]> => {
      const place = find();
      const card = parts.get('card');
      return place === undefined || card === null ? [] : card.readOffers(source, host.asked ?? {}, place, signal);
    },
    // The card grows with what it tells.
    onAnswer: () => void host.updateComplete.then(show),
    onFailure: (error) => send(host, 'failure', { error, during: 'detail' }),
  });

  /** Opens the card of a place, or closes it, and tells so. */
  function choose(next: string | null): void {
    if (id === next) return;
    id = next;
    host.requestUpdate();
    tell('map-choose', id);
  }

  /** Tells the card alone how high it may be: a property of the map would have all its pins styled anew. */
  function limit(seen: number): void {
    host.renderRoot.querySelector<HTMLElement>('.pin-card')?.style.setProperty('--_seen', `${seen}px`);
  }

  /** Brings the whole card into sight, where the window ends over it, then the pin out from under its card: each scrolls or draws, and has a turn. */
  async function show(): Promise<void> {
    limit(heightInSight());
    await nextTurn();
    const card = host.renderRoot.querySelector<HTMLElement>('.pin-card');
    // Of one that is taller than the window its start is read first, under its pin.
    card?.scrollIntoView({ block: card.offsetHeight > innerHeight ? 'start' : 'nearest' });
    await nextTurn();
    // In the part of the map that is in the window now.
    if (id !== null) reveal(id);
  }

  function focusIn(selector: string): void {
    // Read before the card is drawn, and the rest after the frame that lays it out: either would have the page laid out at once.
    const seen = heightInSight();
    const drawn = host.updateComplete.then(() => limit(seen));
    void drawn.then(nextTurn).then(() => {
      host.renderRoot.querySelector<HTMLElement>(`.pin-card ${selector}`)?.focus({ preventScroll: true });
      return show();
    });
  }

  function close(): void {
    if (id !== null) focusPin(id);
    choose(null);
  }

  /** Goes to the place before or after one, in the order of the list, and round at the ends. */
  function go(from: Place, by: 1 | -1): void {
    const all = places();
    const next = all.at((all.indexOf(from) + by) % all.length)?.offers[0].id;
    if (next === undefined) return;
    choose(next);
    reveal(next);
    mark(next);
    focusIn(`[data-step=${by === 1 ? 'next' : 'previous'}]`);
  }

  function open(event: MouseEvent, service: DetailedService): void {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    tell('map-open', service);
  }

  function closeByKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    close();
  }

  return {
    /** The offer whose place is chosen, or null. */
    get id(): string | null {
      return id;
    },
    clear: (): void => choose(null),
    /** Has the code of the card come, before a pin is pressed. */
    expect: (): void => {
      if (!host.still) void parts.load('card');
    },
    close,
    /** Opens the card of an offer's place and takes the focus there, or closes the card that is open. */
    press: (pressed: string): void => {
      const place = find();
      if (place !== undefined && holds(place, pressed)) {
        choose(null);
        return;
      }
      choose(pressed);
      reveal(pressed);
      void parts.load('card').then(() => {
        if (id === pressed) focusIn(FOCUSED);
      });
    },
    render: (): TemplateResult | typeof nothing => {
      const place = find();
      if (place === undefined) return nothing;
      const card = parts.get('card');
      if (card === null) {
        const hasFailed = parts.statusOf('card') === 'failed';
        return hasFailed
          ? html`<p class="down" role="alert">${icon('warning')}${host.texts['map.unread']}</p>`
          : nothing;
      }
      const read = new Map(reading.answer?.map((result) => [result.service.id, result]));
      return html`<div class=${place.offers.length > 1 ? 'over' : 'over is-one'} @keydown=${closeByKey}>
        ${card.renderPinCard(place, {
          texts: host.texts,
          language: host.language,
          shown: place.offers.flatMap((offer) => offer.result ?? read.get(offer.id) ?? []).slice(0, card.MOST_LISTED),
          reading: reading.isReading ? 'under-way' : reading.hasFailed ? 'failed' : 'done',
          retry: () => void reading.read(),
          searchHere: host.searchable ? () => tell('map-area', card.squareOf(place.offers[0])) : null,
          step: { number: places().indexOf(place) + 1, total: places().length },
          go: (by) => go(place, by),
          headingLevel: host.headingLevel,
          numberOf: (offer) => place.offers.find((one) => one.id === offer)?.number ?? null,
          hrefOf: host.hrefOf,
          open,
          close,
        })}
      </div>`;
    },
  };
}
