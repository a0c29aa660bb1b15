import { correction, generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';
import { html, nothing, type TemplateResult } from 'lit';

/** The margin that readers need around a code, in modules. */
const MARGIN = 4;

/** Draws the QR code of an address, with a name for screen readers. Draws nothing when the address is too long for one. */
export function renderQr(address: string, name: string): TemplateResult | typeof nothing {
  const code = toCode(address);
  if (code === null) return nothing;
  const side = code.size + 2 * MARGIN;
  return html`<svg
    class="qr"
    role="img"
    aria-label=${name}
    viewBox="${-MARGIN} ${-MARGIN} ${side} ${side}"
    shape-rendering="crispEdges"
  >
    <rect x=${-MARGIN} y=${-MARGIN} width=${side} height=${side} fill="#fff"></rect>
    <path d=${code.path} fill="#000"></path>
  </svg>`;
}

/** Encodes an address, as strongly as its length allows on paper. */
export function toCode(address: string): { size: number; path: string } | null {
  try {
    const code = generate(address, { minCorrectionLevel: correction.M, maxVersion: 25 });
    return { size: code.size, path: toSvgPath(code) };
  } catch {
    // Longer than a code that a phone reads at this size.
    return null;
  }
}
