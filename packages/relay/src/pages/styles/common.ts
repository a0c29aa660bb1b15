import { headerStyle } from '../header/header.styles.ts';

/**
 * The rules that every page of the relay has in common: its colours, its head, its margins, the sizes of its titles by level, and paper, which leaves the
 * ways through the site out.
 */
export const commonStyle = `
:root {
  color-scheme: light dark;
  --ink: #17212a; --quiet: #4b5964; --faint: #5c6a75; --surface: #fff; --sunken: #f3f5f6; --line: #dfe4e8; --line-strong: #76848f;
  --accent: #0e5a75; --on-accent: #fff; --soft: #e9f0f2; --danger: #b3261e; --good: #1d6b43; --danger-line: #e3a9a4;
  --notice-ground: #fdf3e2; --notice-ink: #6b3a00;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #eaf0f3; --quiet: #b3c0c9; --faint: #9dabb5; --surface: #151c22; --sunken: #10161b; --line: #2b3740; --line-strong: #7b8993;
    --accent: #8cc7dd; --on-accent: #0b1a21; --soft: #1a2830; --danger: #ff9d92; --good: #86d3a6; --danger-line: #7a3a35;
    --notice-ground: #2c2212; --notice-ink: #f0bf6b;
  }
}
:root { --page: 1120px; --margin: clamp(1rem, 4.4vw, 1.25rem); --title-1: 1.375rem; --title-tool: 1.375rem; --title-2: 1.125rem; }
@media (min-width: 40rem) { :root { --margin: 2.5rem; --title-1: 1.75rem; --title-tool: 1.5rem; --title-2: 1.375rem; } }
@media (min-width: 75rem) { :root { --margin: 5rem; } }
/* An icon of one colour, beside its words. */
.i { flex: none; width: 20px; height: 20px; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
${headerStyle}
/* One drawn chevron for all that opens: beside the words of a fold, and at the end of a list of choices. */
summary { list-style: none; }
summary::-webkit-details-marker { display: none; }
summary:not(.row, .gone > *, .lang > *)::before, .lang > summary::after { content: ''; display: inline-block; flex: none; width: .5em; height: .5em; border: solid currentColor; border-width: 0 2px 2px 0; }
summary:not(.row, .gone > *, .lang > *)::before { margin-inline: .2em .65em; vertical-align: .15em; transform: rotate(-45deg); }
[dir=rtl] summary:not(.row, .gone > *, .lang > *)::before { transform: rotate(135deg); }
details[open] > summary:not(.row, .gone > *, .lang > *)::before { vertical-align: .25em; transform: rotate(45deg); }
.lang > summary::after { margin-block-start: -.25em; transform: rotate(45deg); }
select:not([multiple]) {
  appearance: none; padding-inline-end: 2.25rem; background-repeat: no-repeat; background-size: 7px 7px; background-position: right 1.125rem center, right .8rem center;
  background-image: linear-gradient(45deg, transparent 42%, currentColor 42% 58%, transparent 58%), linear-gradient(135deg, transparent 42%, currentColor 42% 58%, transparent 58%);
}
select:not([multiple]):dir(rtl) { background-position: left .8rem center, left 1.125rem center; }
@media print {
  /* Black on white, whatever the screen has. */
  :root {
    --margin: 0px; color-scheme: light;
    --ink: #000; --quiet: #333; --faint: #333; --accent: #000; --danger: #000; --good: #000; --notice-ink: #000;
    --surface: #fff; --sunken: #fff; --soft: #fff; --notice-ground: #fff; --line: #999; --line-strong: #666;
  }
  @page { size: A4; margin: 12mm 16mm; }
  body { min-height: 0 !important; background: #fff !important; }
  .in, .page { padding-block: 0 !important; gap: 3mm !important; }
  .notice { padding: 0 !important; border: 0 !important; background: none !important; font-size: 8pt !important; }
  /* The sources that are printed name the demonstration: a line of its own would cover what stands there, or take a page. */
  .notice[role=note] { display: none !important; }
  /* A paper that is handed over leads to no installation. */
  .keep-here { display: none !important; }
  .top, .skip, .work, body > footer { display: none !important; }
}
/* The form cuts what would widen the page, and the ring of the focus needs room in it. */
di-contribution { margin-inline: -.5rem; padding-inline: .5rem; }
`;
