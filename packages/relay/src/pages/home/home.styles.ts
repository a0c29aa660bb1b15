import { commonStyle } from '../styles/common.ts';

/** The style sheet of the pages for people: the home, the search alone, the form of a new offer. */
export const homeStyle = `
*, ::before, ::after { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; background: var(--surface); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
h1, h2, p, ul { margin: 0; padding: 0; }
ul { list-style: none; }
a { color: inherit; }
b { font-weight: 600; }
button, input { font: inherit; color: inherit; }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
main:focus, section:focus { outline: none; }
[dir=rtl] .flip { transform: scaleX(-1); }
.taken { margin-block: 0 8px; font-size: .8125rem; line-height: 1.35; }
.small { font-size: .8125rem; color: var(--quiet); }
.hero > div, .in, footer > div { width: 100%; max-width: 1120px; margin-inline: auto; }
.hero { padding: 14px var(--margin); background: var(--soft); }
.where { font-size: .875rem; color: var(--quiet); overflow-wrap: anywhere; }
h1 { font-size: var(--title-1); line-height: 1.15; letter-spacing: -.02em; font-weight: 700; text-wrap: balance; }
.ask { display: grid; gap: 1px; margin-block-start: 8px; border: 1px solid var(--line-strong); border-radius: 12px; background: var(--line-strong); }
.ask > :first-child { border-start-start-radius: 11px; border-start-end-radius: 11px; }
.cell { position: relative; background: var(--surface); padding-block-start: 5px; }
.cell label { display: block; padding-inline: 16px; font-size: .8125rem; line-height: 1.4; font-weight: 600; }
.cell input { display: block; width: 100%; min-height: 33px; padding: 0 16px 6px; border: 0; background: none; }
.cell:has(#ici) input { padding-inline-end: 60px; }
.cell input::placeholder { color: var(--faint); opacity: 1; }
.cell input:focus-visible { outline: none; }
.cell:has(> input:focus-visible) { outline: 3px solid var(--ink); outline-offset: -3px; border-radius: 12px; }
.proposed { position: absolute; z-index: 6; inset-block-start: calc(100% + 6px); inset-inline: -1px; max-block-size: 380px; padding: 6px; border: 1px solid var(--line); border-radius: 10px; background: var(--surface); box-shadow: 0 8px 28px rgb(0 0 0 / .18); overflow: auto; overscroll-behavior: contain; }
.proposed[hidden] { display: none; }
.proposed li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 10px; align-items: center; min-height: 44px; padding: 6px 10px; border-radius: 8px; line-height: 1.3; cursor: pointer; }
@media (hover: hover) { .proposed li:hover { background: var(--sunken); } }
.proposed li[aria-selected=true] { background: var(--soft); box-shadow: inset 0 0 0 2px var(--accent); }
.proposed small { display: block; font-size: .8125rem; color: var(--quiet); }
.proposed li > bdi { font-size: .875rem; color: var(--quiet); }
#ici { position: absolute; inset-inline-end: 6px; inset-block: 0; display: grid; place-items: center; width: 44px; padding: 0; border: 0; background: none; color: var(--accent); cursor: pointer; }
#ici[hidden] { display: none; }
.go { display: flex; gap: 8px; align-items: center; justify-content: center; min-height: 48px; padding-inline: 28px; border: 0; border-radius: 0 0 11px 11px; background: var(--accent); color: var(--on-accent); font-weight: 600; cursor: pointer; }
.go:focus-visible { outline-color: var(--on-accent); outline-offset: -6px; }
.lead { max-width: 80ch; margin-block-start: 4px; }
.said { margin-block-start: 8px; }
.said:empty { display: none; }
.bad { color: var(--danger); font-weight: 600; }
.as-need { display: inline-flex; align-items: center; min-height: 44px; font-weight: 600; }
.choices { display: grid; max-width: 480px; }
.choices li + li { border-block-start: 1px solid var(--line); }
.choices a { display: flex; flex-wrap: wrap; gap: 0 8px; align-items: center; min-height: 44px; font-weight: 600; text-decoration: none; color: var(--ink); }
.choices a:hover bdi:first-child { text-decoration: underline; }
.choices small { font-size: .875rem; font-weight: 400; color: var(--quiet); }
/* The dot stands in the margin before a part, which is clipped where a line begins. */
.stock { display: flex; flex-wrap: wrap; margin: 8px -14px 0; padding-inline-end: 14px; clip-path: inset(0 14px); font-size: .8125rem; color: var(--quiet); }
.stock > * { position: relative; margin-inline-start: 14px; }
.stock b { color: var(--ink); }
.stock > :nth-child(2)::before { content: '·'; position: absolute; inset-inline-start: -9px; }
.in { display: grid; grid-template-columns: minmax(0, 1fr); gap: 28px; max-width: calc(1120px + 2 * var(--margin)); padding: 8px var(--margin) 40px; }
.of-element { flex: 1; gap: 20px; align-content: start; padding-block-start: 12px; }
/* The room of the offers is kept: what stands under them does not move away when they come. */
.of-element > di-search { display: block; min-block-size: calc(100vh - 64px); }
.on { display: inline-flex; align-items: center; min-height: 44px; font-weight: 600; color: var(--accent); }
/* Beside the other ways on of a receipt. */
.on[slot] { font-size: .875rem; font-weight: 400; }
.tiles { display: grid; gap: 8px; grid-template-columns: repeat(2, 1fr); }
.without { margin-block-start: 16px; font-size: .875rem; color: var(--quiet); }
.without ul { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 8px; margin-block: 8px 4px; }
.without button { width: 100%; height: 100%; min-height: 44px; padding: 4px 14px; border: 1px solid var(--line); border-radius: 22px; background: var(--surface); color: var(--quiet); text-align: start; line-height: 1.25; cursor: pointer; }
@media (pointer: fine) { .without button { min-height: 36px; } }
@media (hover: hover) { .without button:hover { border-color: var(--accent); background: var(--soft); } }
.without a { display: inline-block; padding-block: 12px; font-weight: 600; color: var(--accent); }
/* A phone has the question on one line, and the four numbers as wide as it under it. */
.sos { display: grid; gap: 4px 20px; margin-block-end: 8px; font-size: .875rem; }
.sos p { display: flex; flex-wrap: wrap; gap: 0 12px; align-items: baseline; justify-content: space-between; line-height: 1.35; }
.sos ul { display: flex; flex-wrap: wrap; gap: 6px; }
/* As wide as each other, where each one's word has room. */
.sos li { flex: 1 1 0; min-width: min-content; }
.sos a { display: flex; flex-direction: column; align-items: center; justify-content: center; height: 100%; min-height: 44px; padding: 2px 3px; border: 1px solid var(--danger-line); border-radius: 8px; font-size: 1.0625rem; font-weight: 700; line-height: 1.2; text-align: center; text-decoration: none; color: var(--danger); }
@media (hover: hover) { .sos a:hover { border-color: var(--danger); text-decoration: underline; } }
.sos small { font-size: .8125rem; font-weight: 400; color: var(--ink); }
.sos p small { color: var(--quiet); }
/* In sight all along the results, on a ground of its own: no text is read through it. */
.leave:not([hidden]) { position: sticky; inset-block-start: 0; z-index: 5; display: flex; gap: 8px 16px; align-items: center; justify-content: end; margin-block-end: 8px; padding-block: 4px; border-block-end: 1px solid var(--line); background: var(--surface); }
.leave > span { flex: 1; font-size: .8125rem; line-height: 1.35; color: var(--quiet); text-align: end; }
.leave > a { display: inline-flex; flex: none; gap: 8px; align-items: center; min-height: 44px; padding-inline: 16px; border: 1px solid var(--ink); border-radius: 6px; font-weight: 600; text-decoration: none; color: var(--ink); }
@media (max-width: 599px) { .leave > span { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); } }
.told { display: block; padding: 10px 12px; margin-block-end: 12px; border: 1px solid var(--line); border-inline-start: 4px solid var(--danger); border-radius: 6px; }
.told ul { gap: 0 24px; }
.told li { display: flex; flex: none; align-items: center; gap: 0 16px; max-width: 100%; }
.told li a { flex-direction: row; gap: 8px; padding: 4px 0; border: 0; text-align: start; }
.told bdi { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .18em; }
@media (max-width: 599px) { .told ul { display: grid; } }
.tiles + p { margin-block-start: 8px; }
.tile { display: grid; grid-template-rows: auto auto 1fr; justify-items: start; align-content: start; width: 100%; height: 100%; min-height: 101px; padding: 10px 12px; border: 1px solid var(--line); border-radius: 10px; background: var(--surface); text-align: start; overflow-wrap: break-word; cursor: pointer; }
@media (hover: hover) { .tile:hover { border-color: var(--accent); background: var(--soft); } }
/* A tile without a count keeps no room for it. */
.tile:has(.n:empty) { min-height: 0; }
.tile .i { width: 28px; height: 28px; margin-block-end: 4px; margin-inline-start: -3px; color: var(--accent); stroke-width: 1.3; }
.tile b { line-height: 1.25; text-wrap: balance; }
.tile small { display: none; color: var(--quiet); line-height: 1.4; margin-block-start: 2px; }
.tile .n { align-self: end; min-height: 1.25rem; font-size: .8125rem; color: var(--faint); font-variant-numeric: tabular-nums; }
.notice { padding: .5rem .75rem; border-inline-start: 4px solid currentColor; background: var(--notice-ground); color: var(--notice-ink); font-size: .8125rem; }
.give { display: grid; gap: 12px; }
.give a { display: grid; grid-template-columns: 24px minmax(0, 1fr) 20px; gap: 12px; align-items: center; padding: 14px 16px; border: 1px solid var(--line); border-radius: 10px; text-decoration: none; }
@media (hover: hover) { .give a:hover { border-color: var(--accent); background: var(--soft); } }
.give a > .i:first-child { color: var(--accent); }
.give b, .give small { display: block; }
.give small { font-size: .875rem; color: var(--quiet); }
footer { margin-block-start: auto; padding: 20px var(--margin) 28px; border-block-start: 1px solid var(--line); background: var(--sunken); font-size: .875rem; }
footer > div { display: grid; gap: 12px; }
footer section { padding-block-end: 8px; border-block-end: 1px solid var(--line); }
footer h2 { font-size: 1rem; }
footer ul { display: flex; flex-wrap: wrap; gap: 0 20px; }
footer li a { display: inline-flex; align-items: center; min-height: 44px; }
@media (max-width: 719px) { .wide { display: none; } }
/* No word is cut: a narrow window has smaller ones, and large letters one tile a line. */
@media (max-width: 22em) { .tile { padding-inline: 8px; } .tile b { font-size: .9375rem; } }
@media (max-width: 19em) { .tiles { grid-template-columns: minmax(0, 1fr); } }
@media (max-width: 759px) {
  .proposed:not([hidden]) { position: static; max-block-size: 232px; margin: 0 6px 6px; box-shadow: none; }
  #ici { inset-block: 0 auto; height: 56px; }
}
@media (min-width: 560px) {
  .sos { margin-block-end: 16px; }
  .sos ul { gap: 12px; }
  .sos a { flex-direction: row; gap: 8px; min-height: 44px; padding-inline: 14px; }
  .sos small { font-size: .875rem; }
  .tiles { grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 12px; }
  .tile { min-height: 148px; padding: 16px; }
  .tile small { display: block; font-size: .8125rem; }
  .tile .i { margin-block-end: 8px; }
  .without ul { display: flex; flex-wrap: wrap; }
  .without button { width: auto; }
  .give { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .give > :nth-child(3) { grid-column: 1 / -1; }
}
@media (min-width: 760px) and (max-width: 959px) {
  .ask .cell input::placeholder { font-size: .875rem; }
  .ask .cell:has(#ici) input { padding-inline-end: 48px; }
  .go { padding-inline: 20px; }
}
@media (min-width: 760px) {
  .hero { padding-block: 44px; }
  .where { font-size: 1rem; margin-block-end: 4px; }
  .hero h1 { font-size: 2.25rem; }
  .ask > :first-child { border-start-end-radius: 0; border-end-start-radius: 11px; }
  .ask { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto; gap: 0; margin-block-start: 20px; background: var(--surface); }
  .cell { padding-block-start: 8px; }
  .cell + .cell { border-inline-start: 1px solid var(--line-strong); }
  .cell input { min-height: 44px; padding-block-end: 8px; font-size: 1.125rem; }
  .go { margin: 8px; border-radius: 8px; min-height: 52px; }
  .go:focus-visible { outline-color: var(--ink); outline-offset: 2px; }
  .stock { gap: 2px 16px; margin-block-start: 12px; font-size: .875rem; }
  .stock > :nth-child(2)::before { content: none; }
  .in { gap: 36px; padding-block: 32px 56px; }
  .of-element { gap: 24px; padding-block-start: 20px; }
}
@media (min-width: 960px) {
  .sos { grid-template-columns: auto minmax(0, 1fr); align-items: center; }
  .sos p { display: grid; }
  .sos li { flex: none; }
  .tiles { grid-template-columns: repeat(4, minmax(0, 1fr)); }
  .tile { min-height: 164px; }
  .tile b { font-size: 1.125rem; }
  .tile small { font-size: .875rem; }
  .give:has(> :nth-child(3)) { grid-template-columns: repeat(3, minmax(0, 1fr)); }
  .give > :nth-child(3) { grid-column: auto; }
}
.tiles.few { grid-template-columns: repeat(auto-fit, minmax(min(100%, 260px), 1fr)); }
.few .tile { grid-template: auto auto / auto minmax(0, 1fr) auto auto; gap: 0 12px; align-content: center; align-items: center; min-height: 76px; padding: 14px 16px; border-color: var(--line-strong); }
.tile .n:empty { display: none; }
.few .tile .n { grid-area: 1 / 3 / 3 / 4; align-self: center; min-height: 0; font-size: 1rem; font-weight: 600; color: var(--ink); }
.few .tile .on-way { grid-area: 1 / 4 / 3 / 5; width: 20px; height: 20px; margin: 0; color: var(--accent); stroke-width: 1.6; }
.few .tile .i:first-child { grid-row: 1 / 3; margin-block-end: 0; }
.few .tile small { display: block; }
/* A phone has the count under the need. */
@media (max-width: 559px) {
  .few .tile { grid-template: auto auto auto / auto minmax(0, 1fr) auto; }
  .few .tile .n { grid-area: 3 / 2; }
  .few .tile .on-way { grid-area: 1 / 3 / 4; }
  .few .tile .i:first-child { grid-row: 1 / 4; }
}
@media (forced-colors: active) { .go { border: 1px solid ButtonText; } .proposed li[aria-selected=true] { outline: 2px solid Highlight; outline-offset: -2px; } }
${commonStyle}`;
