import { NetworkError } from '@inclusion-kit/sdk';
import { nothing, type LitElement, type TemplateResult } from 'lit';
import { send } from '../../../shared/elements/events.ts';
import { nextTask } from '../../../shared/elements/turn.ts';
import { ZOOMS, type LonLat, type MapView, type Pixels } from '../../../shared/map/mercator.ts';
import type { Language } from '../../../shared/texts/language.ts';
import type { Taken } from '../pins/clear.ts';
import type { PinOnGround } from '../pins/pin-rooms.ts';
import type * as backdrop from './backdrop.ts';
import { TileLoads } from './tile-loads.ts';
import { renderTiles } from './tiles.ts';

/** Images that did not come are asked for again after so long. */
const REST_MS = 30_000;
const darkness = matchMedia('(prefers-color-scheme: dark)');

interface GroundHost extends LitElement {
  readonly tiles: string | null;
  readonly maxZoom: number | null;
  readonly language: Language;
}

/**
 * Draws the ground of a map: its images, or outlines and towns while none has come.
 * @param onAbsent is called when it turns out that no image comes, and once no other is asked for
 */
export function createMapGround(host: GroundHost, onAbsent: () => void) {
  const loads = new TileLoads();
  let drawn: typeof backdrop | null = null;
  let isLoading = false;
  /** How much of the backdrop is drawn: all of it at once would hold up the page. */
  let layers = 0;
  let kept: { readonly key: string; readonly result: ReturnType<typeof backdrop.renderBackdrop> } | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const hasTiles = (): boolean => host.tiles !== null && host.tiles !== '';

  /** Says whether the page is dark: images have no dark form of their own. */
  const shade = (): void => {
    const map = host.renderRoot.querySelector('.map');
    if (map === null) return;
    const [red = 255] = /\d+/.exec(getComputedStyle(map).backgroundColor)?.map(Number) ?? [];
    map.classList.toggle('is-dark', red < 128);
  };

  const ground = {
    shade,
    /** The layers that are drawn of a ground without images. */
    get layers(): number {
      return layers;
    },
    /** No image has come: something else is drawn. */
    get isBare(): boolean {
      return !hasTiles() || !loads.hasCome;
    },
    /** There are streets to show, as far as it is known. */
    get hasStreets(): boolean {
      return hasTiles() && !loads.areAbsent;
    },
    /** A pin in view bears no name for want of room, on the ground that was last drawn without images. */
    get leavesUnnamed(): boolean {
      return ground.isBare && kept?.result.leavesUnnamed === true;
    },
    /** Images are wanted and do not come. */
    get isDown(): boolean {
      return loads.areAbsent || loads.isResting;
    },
    /** No other image is asked for, for a while. */
    get isResting(): boolean {
      return loads.isResting;
    },
    /** Asks for images again, where there are others or some did not come. */
    renew: (areOthers: boolean): void => {
      if (areOthers || loads.hasMissed) restart();
    },
    render: (view: MapView, size: Pixels): TemplateResult | typeof nothing => {
      const { tiles, maxZoom } = host;
      if (tiles === null || tiles === '' || size.x === 0) return nothing;
      return renderTiles({
        ...{ template: tiles, maxZoom: maxZoom ?? ZOOMS.max, view, size, loads },
        ...{ onLoad, onError },
      });
    },
    renderBackdrop: (
      view: MapView,
      size: Pixels,
      around: LonLat | null = null,
      pins: readonly PinOnGround[] = [],
      taken: readonly Taken[] = [],
    ): TemplateResult | typeof nothing => {
      if (!ground.isBare) return nothing;
      if (drawn === null) void loadBackdrop();
      if (drawn === null) return nothing;
      const context = {
        ...{ isAwaited: ground.hasStreets, around, pins, taken, layers },
        language: host.language,
      };
      // A map that is dragged, or a pin that is pointed at, draws the ground as it was.
      const key = JSON.stringify([view, size, context]);
      if (kept?.key !== key) kept = { key, result: drawn.renderBackdrop(view, size, context) };
      return kept.result.drawn;
    },
  };

  host.addController({
    hostConnected: () => darkness.addEventListener('change', shade),
    hostDisconnected: () => {
      darkness.removeEventListener('change', shade);
      clearTimeout(resting);
    },
  });

  function restart(): void {
    clearTimeout(resting);
    loads.restart();
  }

  async function loadBackdrop(): Promise<void> {
    if (isLoading) return;
    isLoading = true;
    try {
      const [loaded, { writeOutlines }] = await Promise.all([
        import('./backdrop.ts'),
        import('../../../shared/map/outlines.ts'),
      ]);
      await writeOutlines();
      drawn = loaded;
      for (layers = 1; layers < drawn.LAYERS; layers += 1) {
        host.requestUpdate();
        await host.updateComplete;
        await nextTask();
      }
      host.requestUpdate();
    } catch {
      // The pins alone are still a map. The reader is not told of a background that did not load.
    }
  }

  function onLoad({ currentTarget }: Event): void {
    const wasDown = ground.isBare || ground.isDown;
    loads.came((currentTarget as HTMLImageElement).getAttribute('src') ?? '');
    if (wasDown) host.requestUpdate();
  }

  function onError({ currentTarget }: Event): void {
    const image = currentTarget as HTMLImageElement;
    image.hidden = true;
    const wasResting = loads.isResting;
    const isNews = loads.missed();
    if (loads.isResting && !wasResting) {
      if (!loads.hasCome) onAbsent();
      host.requestUpdate();
      resting = setTimeout(() => {
        restart();
        host.requestUpdate();
      }, REST_MS);
    }
    if (!isNews) return;
    const error = new NetworkError(`The images of the map do not come from ${new URL(image.src).origin}.`, {
      hint: 'Check the address of map-tiles, and that the policy of the page lets its images come.',
    });
    send(host, 'failure', { error, during: 'tiles' });
    onAbsent();
    host.requestUpdate();
  }

  return ground;
}
