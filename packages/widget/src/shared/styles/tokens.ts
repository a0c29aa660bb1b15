import { css, unsafeCSS } from 'lit';

/** The size of the text around the element. A browser that cannot hold it as a length takes the size of the page's root. */
const inherited = unsafeCSS(registerSize() ? '1em' : '1rem');

/**
 * The design tokens, set on each root element so that a derived value follows where the host changes `--di-accent`. A host sets
 * `--di-accent`, `--di-font`, `--di-font-heading`, `--di-radius` or `--di-font-size`. The rest derives from them. Dark follows
 * the host page's `color-scheme`. Browsers without `light-dark()` keep the fixed, light values. Host knobs are read through
 * private names: a value set on `:host` would win over one inherited from the page.
 *
 * @cssproperty [--di-accent=#0e5a75] - Colour of links, buttons and chosen values.
 * @cssproperty --di-on-accent - Colour of text on the accent. When absent: black or white, the more readable of the two.
 * @cssproperty --di-font - Font of texts. A font of the system when absent.
 * @cssproperty --di-font-heading - Font of headings. The font of texts when absent.
 * @cssproperty --di-font-size - Size of texts. The size of the text around the element when absent. Other sizes follow.
 * @cssproperty [--di-radius=8px] - Radius of fields, buttons and cards.
 * @cssproperty --di-surface - Background of cards and fields.
 * @cssproperty --di-surface-sunken - Background behind cards and fields.
 * @cssproperty --di-surface-raised - Background of popovers and dialogs over the page.
 * @cssproperty --di-text - Colour of texts.
 * @cssproperty --di-text-muted - Colour of secondary texts.
 * @cssproperty --di-text-faint - Colour of the least important texts.
 * @cssproperty --di-line - Colour of lines that separate.
 * @cssproperty --di-line-strong - Colour of the borders of fields.
 * @cssproperty --di-focus - Colour of the focus ring. The colour of texts when absent.
 * @cssproperty [--di-sticky-top=0px] - Height of the bar that the page keeps at its top. Sticky parts stay below it.
 */
export const tokens = css`
  :host {
    --_accent: var(--di-accent, #0e5a75);
    /* One name: each name that a device lacks is looked for at each size and weight before the first text is drawn. */
    --_font: var(--di-font, system-ui, sans-serif);
    --_font-heading: var(--di-font-heading, var(--_font));
    --_radius: var(--di-radius, 8px);
    --_radius-sm: calc(var(--_radius) * 0.5);
    --_size: var(--di-font-size, ${inherited});

    --_surface: var(--di-surface, #fff);
    --_surface-sunken: var(--di-surface-sunken, #f4f6f7);
    --_text: var(--di-text, #17212a);
    --_text-muted: var(--di-text-muted, #4b5964);
    --_text-faint: var(--di-text-faint, #5a6771);
    --_line: var(--di-line, #dfe4e8);
    --_line-strong: var(--di-line-strong, #7b8893);

    --_accent-ink: var(--_accent);
    --_accent-fill: var(--_accent);
    --_accent-fill-hover: var(--_accent);
    --_on-accent: var(--di-on-accent, #fff);
    --_accent-soft: #e8f1f4;
    --_accent-line: #a9c7d2;

    --_warning: #8a4b00;
    --_warning-soft: #fdf3e2;

    --_xs: calc(var(--_size) * 0.8125);
    --_sm: calc(var(--_size) * 0.875);
    --_md: var(--_size);
    --_lg: calc(var(--_size) * 1.125);

    --_control: 44px;
    --_control-sm: 44px;
    --_shadow: 0 1px 2px rgb(16 24 32 / 0.06);
    --_focus: var(--di-focus, var(--_text));
    --_duration: 140ms;
    --_easing: cubic-bezier(0.2, 0, 0, 1);
  }

  @media (hover: hover) and (pointer: fine) {
    :host {
      --_control-sm: 34px;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    :host {
      --_duration: 0ms;
    }
  }

  @supports (color: light-dark(red, red)) and (color: oklch(from red l c h)) {
    :host {
      --_surface: var(--di-surface, light-dark(#fff, #151c22));
      --_surface-sunken: var(--di-surface-sunken, light-dark(#f4f6f7, #0f151a));
      --_text: var(--di-text, light-dark(#17212a, #eaf0f3));
      --_text-muted: var(--di-text-muted, light-dark(#4b5964, #b3c0c9));
      --_text-faint: var(--di-text-faint, light-dark(#5a6771, #95a4ae));
      --_line: var(--di-line, light-dark(#dfe4e8, #2b3740));
      --_line-strong: var(--di-line-strong, light-dark(#7b8893, #7b8b97));

      --_accent-ink: light-dark(
        oklch(from var(--_accent) min(l, 0.5) c h),
        oklch(from var(--_accent) 0.81 min(c, 0.11) h)
      );
      --_accent-fill: light-dark(var(--_accent), oklch(from var(--_accent) 0.78 min(c, 0.12) h));
      /* Black or white, whichever the luminance of the fill leaves more readable: at 0.179 both are alike, above 4.5:1. */
      --_is-dark-fill: clamp(0, (0.179 - y) * 10000, 1);
      --_on-accent: var(
        --di-on-accent,
        color(
          from var(--_accent-fill) xyz-d65 calc(0.95046 * var(--_is-dark-fill)) var(--_is-dark-fill)
            calc(1.08906 * var(--_is-dark-fill))
        )
      );
      /* A pressed button goes away from its text, never towards it. */
      --_accent-fill-hover: color-mix(in oklab, var(--_accent-fill) 84%, oklch(from var(--_on-accent) calc(1 - l) 0 0));
      --_accent-soft: light-dark(
        color-mix(in oklab, var(--_accent) 8%, white),
        oklch(from var(--_accent) 0.27 min(c, 0.045) h)
      );
      --_accent-line: light-dark(
        color-mix(in oklab, var(--_accent) 32%, white),
        oklch(from var(--_accent) 0.46 min(c, 0.07) h)
      );

      --_warning: light-dark(#8a4b00, #f0bf6b);
      --_warning-soft: light-dark(#fdf3e2, #2c2212);
      --_shadow: 0 1px 2px light-dark(rgb(16 24 32 / 0.06), transparent);
    }
  }

  @media (forced-colors: active) {
    :host {
      --_focus: Highlight;
      --_line: CanvasText;
      --_line-strong: CanvasText;
      --_shadow: none;
    }
  }

  @media (prefers-contrast: more) {
    :host {
      --_text-muted: var(--_text);
      --_text-faint: var(--_text);
      --_line: var(--_line-strong);
    }
  }
  :host {
    --_surface-raised: var(--di-surface-raised, #fff);
    --_scrim: rgb(13 20 26 / 0.45);
    --_success: #1b6a42;
    --_success-soft: #e8f4ed;
    --_danger: #ad2318;
    --_danger-soft: #fcedeb;
    --_xl: calc(var(--_size) * 1.375);
    --_2xl: calc(var(--_size) * 1.75);
    --_shadow-raised: 0 2px 6px rgb(16 24 32 / 0.08), 0 12px 32px rgb(16 24 32 / 0.14);
  }
  @supports (color: light-dark(red, red)) and (color: oklch(from red l c h)) {
    :host {
      --_surface-raised: var(--di-surface-raised, light-dark(#fff, #1d262e));
      --_scrim: light-dark(rgb(13 20 26 / 0.45), rgb(0 0 0 / 0.6));
      --_success: light-dark(#1b6a42, #7fd0a4);
      --_success-soft: light-dark(#e8f4ed, #12291e);
      --_danger: light-dark(#ad2318, #ff9d92);
      --_danger-soft: light-dark(#fcedeb, #321815);
    }
  }
  @media (forced-colors: active) {
    :host {
      --_shadow-raised: none;
    }
  }
`;

/**
 * Makes the size of texts a length, which is measured on the root element and stays the same in all that it holds. Returns false
 * where the browser has no such properties.
 */
function registerSize(): boolean {
  try {
    CSS.registerProperty({ name: '--_size', syntax: '<length>', inherits: true, initialValue: '16px' });
  } catch (error) {
    // Another entry of the page registered it before.
    return (error as Error).name === 'InvalidModificationError';
  }
  return true;
}
