/**
 * The rules that every page of the relay has in common: its margins, the sizes of its titles by level, and paper, which leaves the
 * ways through the site out.
 */
export const commonStyle = `
:root { --margin: clamp(1rem, 4.4vw, 1.25rem); --title-1: 1.375rem; --title-tool: 1.375rem; --title-2: 1.125rem; }
@media (min-width: 40rem) { :root { --margin: 2.5rem; --title-1: 1.75rem; --title-tool: 1.5rem; --title-2: 1.375rem; } }
@media (min-width: 75rem) { :root { --margin: 5rem; } }
@media print {
  /* Black on white, whatever the screen has. */
  :root {
    --margin: 0px; color-scheme: light;
    --ink: #000; --quiet: #333; --faint: #333; --accent: #000; --danger: #000; --notice-ink: #000;
    --ground: #fff; --surface: #fff; --sunken: #fff; --soft: #fff; --notice-ground: #fff; --line: #999; --line-strong: #666;
  }
  @page { size: A4; margin: 12mm 16mm; }
  body { min-height: 0 !important; background: #fff !important; }
  .in { padding-block: 0 !important; gap: 3mm !important; }
  /* At the foot of each page: none stands for this line alone. */
  .notice { position: fixed; inset-block-end: 0; inset-inline-start: 0; padding: 0 !important; border: 0 !important; font-size: 8pt !important; }
  .top, .back, .skip, .work, body > footer { display: none !important; }
}
`;
