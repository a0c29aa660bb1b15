import type { DiCorrection } from '../../contribution/correction/di-correction.ts';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import type { LitElement } from 'lit';
import type { PartLoader, SelectionWish } from '../di-search/search-context.ts';
import type { UrlState } from '../address/search-url.ts';
import type { DiSelection } from '../../selection/di-selection/di-selection.ts';
import type { DiService } from '../../offer/detail/di-service.ts';
import { OFFER_PARAM } from '../../shared/parameters/offer-parameter.ts';
import { emit } from '../../shared/elements/events.ts';
import { focusCard, focusFix } from '../di-search/focus.ts';
import { followNeedForm } from './need-form.ts';
import { createOfferHistory } from './offer-history.ts';

/** One open view: an offer or its form, or the offers kept aside, without an id. */
export interface View {
  readonly name: 'detail' | 'correction' | 'selection';
  readonly id: string;
  /** The record as the list had it, or null when only the id is known. */
  readonly service: DetailedService | null;
  readonly status: 'loading' | 'ready' | 'failed';
  /** The view shown before, or null for the list. */
  readonly before: View | null;
}

type Host = LitElement & { readonly urlState: UrlState };

/**
 * Makes the views that open in place of the list (an offer, its form, the offers kept aside) and the way back. An element is
 * loaded when it is first opened. The focus moves with the views.
 */
export function createOfferViews(search: Host, parts: PartLoader) {
  const history = createOfferHistory(search, moveTo);
  const needs = followNeedForm(search, parts);
  const views = {
    /** The view shown now, or null for the list. */
    current: null as View | null,
    /** Opens the offer that the address of the page names. The focus stays where it is. */
    openLinked: (id: string): void => void open('detail', id, null),
    open: (service: DetailedService): void => {
      history.enter(service.id);
      void focusOpened(open('detail', service.id, service));
    },
    /** Tells whether somebody writes a need, or waits for its form. */
    get tellsNeed(): boolean {
      return needs.isTold;
    },
    /** Id of the offer whose card is turned over, or null. */
    turned: null as string | null,
    /** The code of its back did not come: the card says so, with the way to ask again. */
    hasTurnFailed: false,
    /** Turns a card over once its back is loaded. */
    turn: async (service: DetailedService, line: 'telephone' | null = null): Promise<void> => {
      if (views.turned !== service.id) views.hasTurnFailed = false;
      views.turned = service.id;
      await parts.load('turned');
      if (views.turned !== service.id) return;
      views.hasTurnFailed = parts.statusOf('turned') !== 'ready';
      search.requestUpdate();
      if (views.hasTurnFailed) return;
      await search.updateComplete;
      const back = search.renderRoot.querySelector<DiCorrection>('di-correction');
      await back?.updateComplete;
      if (line === null) back?.focus();
      else void back?.openLine(line);
    },
    /** Opens the form that tells a need, once it is loaded. */
    tellNeed: needs.open,
    /** Lets go the need that somebody wrote. */
    forgetNeed: needs.forget,
    turnBack: async (): Promise<void> => {
      const id = views.turned ?? '';
      views.turned = null;
      search.requestUpdate();
      await search.updateComplete;
      focusFix(search, id);
    },
    correct: (service: DetailedService | null): void => {
      views.turned = null;
      void open('correction', service?.id ?? '', service);
      void focusBack();
    },
    /** Shows the offers kept aside, then does the act `then`. */
    showSelection: async (then: SelectionWish): Promise<void> => {
      await focusOpened(open('selection', '', null));
      const panel = search.renderRoot.querySelector<DiSelection>('di-selection');
      if (then === 'send') panel?.focus('send');
      if (then !== 'print') return;
      await panel?.fresh;
      panel?.print();
    },
    /** Loads the view again after a failure. The focus moves as on opening, since the button of the retry goes away. */
    retry: (): void => {
      if (views.current !== null) void focusOpened(load({ ...views.current, status: 'loading' }));
    },
    back,
    /** Leaves all views for the list. The focus goes where the list puts it. */
    close: (): void => {
      while (views.current !== null) leave(views.current);
    },
  };

  /** Returns to the view shown before, and tells the page of an offer that is left. */
  function back(): void {
    const left = views.current;
    if (left === null) return;
    leave(left);
    void (left.before === null ? focusCard(search, left.id) : focusBack());
  }

  /** Shows the view before one. */
  function leave({ name, id, before }: View): void {
    show(before);
    if (name !== 'detail') return;
    history.leave(id, before?.name === 'detail' ? before.id : null);
    emit(search, 'di-close', { id });
  }

  /** Follows the reader back or forward: leaves the views above that offer, or above the list, or else opens the offer again. */
  function moveTo(id: string | null): void {
    const hadOffer = holdsOffer(views.current, null);
    // An offer that was opened from the selection gives the selection back.
    const isThere = (view: View): boolean => (id === null ? hadOffer && !holdsOffer(view, null) : holdsOffer(view, id));
    while (views.current !== null && !isThere(views.current)) back();
    if (id !== null && views.current === null) void focusOpened(open('detail', id, null));
  }

  function open(name: View['name'], id: string, service: DetailedService | null): Promise<void> {
    return load({ name, id, service, status: 'loading', before: views.current });
  }

  /** Shows a view. Resolves when its element is loaded, or has failed to load. */
  async function load(view: View): Promise<void> {
    show(view);
    const needed = [view.name, 'opened'] as const;
    await Promise.all(needed.map((name) => parts.load(name)));
    const status = needed.every((name) => parts.statusOf(name) === 'ready') ? 'ready' : 'failed';
    if (views.current === view) show({ ...view, status });
  }

  function show(view: View | null): void {
    views.current = view;
    search.requestUpdate();
  }

  async function focusBack(): Promise<void> {
    await search.updateComplete;
    search.renderRoot.querySelector<HTMLElement>('.back-button')?.focus();
  }

  /** Focuses the button back until the view is loaded, then the title of the view, unless the person has moved the focus meanwhile. */
  async function focusOpened(opened: Promise<void>): Promise<void> {
    await focusBack();
    await opened;
    await search.updateComplete;
    const panel = search.renderRoot.querySelector<DiService | DiSelection>('di-service, di-selection');
    await panel?.updateComplete;
    const { activeElement } = search.renderRoot as ShadowRoot;
    if (activeElement?.classList.contains('back-button') === true) panel?.focus();
  }

  return views;
}

/** Tells whether a view is that offer, or was opened from it. Any offer counts when `id` is null. */
function holdsOffer(view: View | null, id: string | null): boolean {
  if (view === null) return false;
  return (view.name === 'detail' && (id === null || view.id === id)) || holdsOffer(view.before, id);
}

let isClaimed = false;

/** Returns the id of the offer that the page was opened on, once a page: two searches do not both open it. */
export function claimLinkedOffer(hash = globalThis.location.hash): string | null {
  const id = isClaimed ? null : new URLSearchParams(hash.slice(1)).get(OFFER_PARAM);
  isClaimed ||= id !== null;
  return id;
}
