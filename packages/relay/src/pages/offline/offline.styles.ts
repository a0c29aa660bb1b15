import { homeStyle } from '../home/home.styles.ts';

/** The style sheet of the page that stands on a device: that of the pages for people, and the state of what is kept. */
export const offlineStyle = `${homeStyle}
.copy { display: grid; gap: 8px; padding: 10px 12px; border: 1px solid var(--line); border-radius: 10px; background: var(--sunken); font-size: .875rem; }
.copy > :empty { display: none; }
/* Before the script has told what is kept, the room of its words is kept: nothing under them moves. */
.to-come :is(#age, #etat, #garder) { visibility: hidden; }
.age { display: flex; gap: 8px; align-items: flex-start; line-height: 1.4; }
.age .i { color: var(--accent); }
.line { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; }
.line[hidden] { display: none; }
.do { min-height: 44px; padding: 8px 16px; border: 1px solid var(--accent); border-radius: 8px; background: var(--surface); color: var(--accent); font-size: .875rem; font-weight: 600; cursor: pointer; }
#garder .do, #neuf .do { background: var(--accent); color: var(--on-accent); }
.do:disabled { cursor: default; opacity: .6; }
progress { flex: 1 1 160px; inline-size: auto; block-size: 10px; accent-color: var(--accent); }
.help { display: grid; gap: 8px; padding-block-start: 16px; border-block-start: 1px solid var(--line); max-inline-size: 66ch; }
.help h2 { font-size: 1.125rem; line-height: 1.3; }
.help h3 { margin: 0; font-size: .875rem; }
.help p, .help li { font-size: .875rem; }
.help ol { margin: 4px 0 0; padding-inline-start: 20px; }
.two { display: grid; gap: 12px 24px; }
.of-element > .help { max-inline-size: none; }
@media (min-width: 560px) { .two { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
.no-worker, [data-no-worker] :is(di-search, #garder, #ecran) { display: none; }
[data-no-worker] .no-worker { display: block; }
@media print { .copy .line, .help { display: none; } }
`;
