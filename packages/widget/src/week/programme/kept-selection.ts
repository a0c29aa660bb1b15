// The offers that the reader kept aside on this site, which a week can take all at once.
import type { Programme } from '@inclusion-kit/sdk/activities';
import { loadPart } from '@inclusion-kit/sdk/internal';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { WeekTexts } from '../../locales/fr/week.ts';
import { icon } from '../../shared/icons/icons.ts';
import { isGone } from '../../shared/offers/standing.ts';
import { selectionIn } from '../../shared/selection/selection-store.ts';
import type { HeldProgramme, TakeChange } from './held-programme.ts';

/** The parts of the element that adding many offers needs. */
interface Around {
  readonly held: HeldProgramme;
  readonly now: Date;
  readonly take: TakeChange;
  /** Asks for the code that the offer of an activity has in the list of the relay. */
  readonly code: (id: string, offer: DetailedService) => void;
}

const PLACES = ['session', 'local'] as const;

/** Draws a week again when the offers kept aside change, here or in another element. */
export function followSelection(host: LitElement): void {
  let ends: (() => void)[] = [];
  host.addController({
    hostConnected: () => {
      ends = PLACES.map((place) => selectionIn(place).listen(() => host.requestUpdate()));
    },
    hostDisconnected: () => {
      for (const end of ends) end();
    },
  });
}

/** Draws the way to add the offers kept aside that the week lacks, where there are some. */
export function renderSelected(t: WeekTexts, around: Around): TemplateResult | typeof nothing {
  const offers = selectedFor(around.held.now, around.now);
  if (offers.length === 0) return nothing;
  return html`<p>
    <button class="btn btn-primary selected" type="button" @click=${() => void addSelected(around)}>
      ${icon('plus')}${t.fromSelection(offers.length)}
    </button>
  </p>`;
}

/**
 * Returns the offers kept aside that a programme has not yet: those of this tab, or else of this browser. None where they rested for so
 * long that they may be for somebody else, and none that its source has no more, or that is closed for good.
 */
function selectedFor({ activites }: Programme, now: Date): readonly DetailedService[] {
  const stores = PLACES.map(selectionIn);
  const { offers = [], isResting = true } = stores.find((store) => store.offers.length > 0) ?? {};
  if (isResting) return [];
  const here = new Set(activites.map(({ offre }) => offre?.id));
  return offers.flatMap(({ service, isLost }) =>
    isLost === true || isGone(service, now) || here.has(service.id) ? [] : [service],
  );
}

/** Adds them. They are taken back together. */
async function addSelected({ held, now, take, code }: Around): Promise<void> {
  const { given } = held;
  try {
    const { withOffers } = await loadPart(() => import('../search/of-offers.ts'));
    const offers = selectedFor(held.now, now);
    // A second press, or the week of another person, came while it was loaded.
    if (offers.length === 0 || given !== held.given) return;
    const after = withOffers(held.now, offers, { semaine: held.semaine, now });
    const [first, ...others] = offers;
    take(after, ({ live }) =>
      others.length === 0 ? live.addedAt(first?.nom ?? '', '') : live.addedMany(offers.length),
    );
    const added = after.activites.slice(-offers.length);
    offers.forEach((offer, index) => code(added[index]?.id ?? '', offer));
  } catch {
    held.tell({ text: 'notLoaded' });
  }
}
