/** The rules of the pages for those who run the relay or write to it, beside the common style sheet. */
export const toolsStyle = `
.fine { margin-block: 1.25rem; }
.fine > h2 { display: flex; gap: .5rem; align-items: center; margin: 0; font-size: 1.375rem; line-height: 1.3; }
.fine .i { width: 28px; height: 28px; color: var(--good); stroke-width: 2.2; }
.fine > p { max-width: none; margin: .25rem 0 0; color: var(--quiet); }
/* What was just done: all of it is in sight, apart from the rest. */
#fait { margin-block: 1rem; scroll-margin-block: 1rem; }
#fait p { margin-block: 0 .5rem; }
.intro > .notice { margin-block-end: 1rem; }
.cards { display: grid; align-items: start; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 1.25rem; }
.cards > section { margin: 0; padding: 1.25rem; border: 1px solid var(--line); border-radius: .75rem; background: var(--surface); }
.cards > section > h3 { margin: 0; }
.cards > section > p:last-child { margin: 0; }
.cards .facts { grid-template-columns: minmax(0, 10rem) minmax(0, 1fr); gap: .4rem 1rem; margin: 0; }
code { overflow-wrap: anywhere; }
.operation { margin-block: 1rem; padding: .25rem 1.25rem; border: 1px solid var(--line); border-radius: .75rem; background: var(--surface); }
.operation > summary { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: baseline; padding-block: .75rem; cursor: pointer; }
.operation > summary h3 { margin: 0; font-weight: 600; }
.operation > summary p { margin: 0; color: var(--quiet); }
.operation h4 { margin: 1rem 0 .25rem; font-size: 1rem; }
.method { font-weight: 700; color: var(--accent); }
.try { margin-block: 1rem; padding: 1rem 1.25rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--sunken); }
.try > h4 { margin-block-start: 0; }
.try p { overflow-wrap: anywhere; }
.try .field { grid-template-columns: minmax(0, 1fr); align-content: start; }
.try .field > p { margin: 0; color: var(--quiet); font-size: .875rem; }
.try .field > select[multiple] { min-height: 7rem; }
.try > [role=status] { margin-block: .75rem 0; font-weight: 600; }
.try > pre { max-height: 28rem; margin-block-start: .75rem; border: 1px solid var(--line); background: var(--surface); font: .875rem/1.5 ui-monospace, monospace; overflow: auto; user-select: text; }
.fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); gap: 1rem 1.25rem; margin-block-end: 1rem; }
.fields:empty { display: none; }
.values { max-height: 12rem; overflow: auto; }
main > .work { margin-block-end: 1rem; }
form.choose { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr)); gap: .75rem 1.25rem; align-items: end; }
form.choose .field { grid-template-columns: minmax(0, 1fr); }
form.choose > button { justify-self: start; }
form.choose > .rest { grid-column: 1 / -1; }
form.choose > .rest[open] { display: grid; grid-template-columns: subgrid; }
.sending > .left-out { margin: 0 0 1rem; padding: 0; list-style: none; }
.sending .letter { margin: 0; max-width: 44rem; padding: 1rem 1.25rem; border-radius: .5rem; background: var(--sunken); white-space: pre-line; }
form.choose .field > :is(select, input), .sending .field > select { width: 100%; }
/* What is sent, and its one button, which asks once more. */
.sending { padding: 1rem 1.25rem 1.25rem; border: 1px solid var(--line); border-radius: .75rem; background: var(--surface); }
.sending .field { max-width: 18rem; grid-template-columns: minmax(0, 1fr); margin-block: 1rem; }
.big { display: grid; grid-template-columns: repeat(3, minmax(0, 12rem)); gap: .5rem 1rem; margin: 0 0 1rem; }
.big > div { display: flex; flex-direction: column-reverse; justify-content: flex-end; }
.big dt { color: var(--quiet); font-size: .875rem; line-height: 1.3; }
.big dd { margin: 0; font-size: 1.375rem; font-weight: 700; line-height: 1.3; font-variant-numeric: tabular-nums; }
.ask-first > summary, .ask-first > button { display: inline-flex; align-items: center; min-height: 2.75rem; padding: 0 1.25rem; border: 1px solid var(--accent); border-radius: .5rem; background: var(--accent); color: var(--surface); font: inherit; font-weight: 600; cursor: pointer; }
.ask-first[open] > summary { background: var(--surface); color: var(--accent); }
.ask-first > p { margin-block: .75rem; font-weight: 600; }
.ask-first > summary::before { display: none; }
.field { display: grid; grid-template-columns: minmax(0, max-content); gap: .25rem; margin: 0; max-width: 100%; min-width: 0; }
.field > label { font-weight: 600; font-size: .875rem; }
:is(.field, td) :is(select, input) { min-height: 2.75rem; max-width: 100%; padding-block: .4rem; padding-inline-start: .6rem; border: 1px solid var(--line-strong); border-radius: .5rem; background-color: var(--surface); color: inherit; font: inherit; }
td :is(form, label) { display: grid; grid-template-columns: minmax(0, 1fr); gap: .4rem; }
td label { font-weight: 400; font-size: .875rem; }
[slot=write] { display: inline-flex; align-items: center; min-height: 2.75rem; margin-block: -.5rem; font-weight: 600; }
form.second > button { background: var(--surface); color: var(--accent); }
td button { justify-self: start; }
td > p { margin: 0; }
summary { min-height: 2.75rem; padding-block: .6rem; color: var(--accent); cursor: pointer; }
main > section .acts { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; }
.acts form { display: contents; }
.calls { margin: 0; padding: 0; list-style: none; }
/* On a phone each line of a row is as wide as the page. Wider, the number and then what came of the call stand beside the name. */
.calls + h2 { margin-block-start: 2rem; }
.calls li { display: grid; grid-template-columns: minmax(0, 1fr); gap: .5rem 1.25rem; align-items: center; padding-block: .75rem; border-top: 1px solid var(--line); }
.calls p { max-width: none; margin: 0; }
.calls li > p:first-child > * { display: block; width: fit-content; }
/* As high to a finger as a button. */
:is(th, .calls li > p:first-child) > a { display: inline-block; margin-block: -.75rem; padding-block: .75rem; }
.calls small { color: var(--quiet); font-size: .875rem; }
.tel { display: flex; gap: .5rem; align-items: center; justify-content: center; min-height: 2.75rem; padding-inline: .75rem; border: 1px solid var(--accent); border-radius: .5rem; background: var(--surface); font-weight: 600; font-variant-numeric: tabular-nums; text-decoration: none; white-space: nowrap; }
.tel .i { width: 1.25rem; height: 1.25rem; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linejoin: round; }
.calls .acts { display: grid; grid-template-columns: auto auto minmax(0, 1fr); gap: 0 .5rem; align-items: center; }
.calls .acts:where(:not(:has(> .plain))) { grid-template-columns: repeat(2, minmax(0, 1fr)); }
.calls .acts > button { justify-content: center; font-size: .875rem; }
.calls .acts > button:not(.plain) { padding-inline: .5rem; border-color: var(--line-strong); background: var(--surface); color: var(--accent); }
.calls .acts > .plain { justify-self: start; line-height: 1.2; text-align: start; }
.turn { display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; margin-block-start: 1rem; }
.turn > a { padding-block: .6rem; }
/* How far a campaign is: one bar of its structures, with its legend. */
main > section > .say { max-width: 46em; margin: 0; font-size: 1.375rem; line-height: 1.35; }
.progress { display: block; width: 100%; height: 1.25rem; margin-block: 1rem; border-radius: .25rem; }
.progress rect { stroke: var(--sunken); stroke-width: 1px; }
.answered { --part: var(--good); }
.open { --part: var(--line-strong); }
.to-write, .unwritten { --part: var(--line); }
.to-call { --part: var(--notice-ink); }
.progress rect { fill: var(--part); }
.legend { grid-template-columns: repeat(4, minmax(0, 12rem)); }
.legend > div { padding-inline-start: .75rem; border-inline-start: .25rem solid var(--part); }
.names > summary > h2 { display: inline; font-size: 1.125rem; }
/* As far from each other as the sections of the figures. */
#demandes { display: grid; grid-template-columns: minmax(0, 1fr); gap: 2.25rem; }
#demandes > * { margin: 0; }
di-territory > [slot=partners] { margin-block: 0; }
/* As large as the titles of the element beside it. */
di-territory > [slot=partners] > h2 { font-size: 1.375rem; line-height: 1.25; font-weight: 600; }
di-territory > [slot=partners] > :last-child { margin-block-end: 0; }
.sums { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 1.5rem 2.5rem; }
.sums > section, #demandes h3 { margin: 0; }
#demandes thead th { font-size: .8125rem; font-weight: 600; }
#demandes .do > p { margin: 0; }
#demandes .do summary { position: relative; white-space: nowrap; }
#demandes .do summary .vh { inset-inline-end: 0; }
.count { display: inline-grid; grid-template-columns: minmax(4rem, 8rem) auto; gap: .5rem; align-items: center; font-variant-numeric: tabular-nums; }
.count:not(:has(svg)) { display: inline; }
.count svg { width: 100%; height: .875rem; fill: var(--accent); }
#demandes .quiet { max-width: 66ch; font-size: .875rem; }
#demandes .head { display: grid; gap: .75rem; }
#demandes .head > * { margin: 0; }
/* As large as the sentence of the figures beside it. */
#demandes .say { max-width: 46em; font-size: 1.375rem; line-height: 1.35; }
.asked { display: grid; grid-template-columns: repeat(3, minmax(min-content, 1fr)); overflow-wrap: normal; padding: 0; border: 1px solid var(--line); border-radius: .75rem; list-style: none; }
.asked > li + li { border-inline-start: 1px solid var(--line); }
.asked > li > a { display: block; height: 100%; }
.asked > li, .asked > li > a { font-size: .875rem; line-height: 1.35; }
.asked > li:not(:has(a)), .asked > li > a { padding: 1rem; }
.asked a { color: inherit; text-decoration: none; }
.asked b { display: block; font-size: clamp(1rem, 5vw, 1.375rem); line-height: 1.9rem; font-variant-numeric: tabular-nums; white-space: nowrap; }
.asked a > b { color: var(--accent); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .2em; }
.asked > li:not(:has(a)) { color: var(--quiet); }
@media (min-width: 40rem) {
  /* The sources are counted in all columns. */
  main > .work ~ table :is(td, thead th:not(:first-child)) { padding-inline: .75rem 0; text-align: end; font-variant-numeric: tabular-nums; }
  /* A day and its hour stand on one line. */
  main > .work ~ section thead th:first-child { width: 30%; }
  .calls li { grid-template-columns: minmax(0, 1fr) 11.5rem; }
  .calls .acts { grid-column: 1 / -1; grid-template-columns: 5.5rem 9.5rem 1fr; }
  .calls .acts > .plain { grid-column: 3; }
  #demandes .words:has(.do) thead th:nth-last-child(2) { width: 32%; }
}
/* On a tablet words stay whole, in the room of the bars. */
@media (min-width: 40rem) and (max-width: 60rem) {
  #demandes table { table-layout: auto; font-size: .875rem; }
  #demandes :is(th, td) { width: auto; overflow-wrap: normal; }
  #demandes .count { display: inline; }
  #demandes .count svg { display: none; }
}
@media (min-width: 60rem) {
  /* The mail stands beside all that is said of it, from its first line on. The last row takes what it is longer. */
  .sending { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); grid-template-rows: repeat(9, auto) 1fr; column-gap: 2.5rem; }
  .sending > * { margin-block: 0 1rem; }
  .sending > .mail { grid-area: 1 / 2 / -1; margin: 0; }
  .sending > .mail > summary { padding-block-start: 0; min-height: 0; }
  .n { padding-inline: .75rem 1.25rem; text-align: end; font-variant-numeric: tabular-nums; }
  .calls li { grid-template-columns: minmax(0, 1fr) 11.5rem auto; }
  .calls .acts { grid-column: auto; grid-template-columns: 5.5rem 9.5rem 10.5rem; }
  #demandes table { table-layout: auto; }
  #demandes :is(th, td) { overflow-wrap: break-word; }
  #demandes tbody :is(th, td) { vertical-align: middle; }
  #demandes .searches table { table-layout: fixed; }
  #demandes .searches th:first-child { width: 32%; }
  #demandes .words:has(.do) thead th:nth-last-child(2) { width: 24rem; }
  /* Its gesture stands on one line, which a narrower column would cut. */
  #demandes thead th:last-child:not(.n) { min-width: 10.5rem; }
  /* A month stands on one line. */
  #demandes .words td:has(+ td > .count) { white-space: nowrap; }
  .sums th:first-child { width: 38%; }
  .n:last-child { padding-inline-end: 0; }
  .asked b { font-size: 1.75rem; line-height: 2.25rem; }
  #demandes .needs :is(td, thead th) { white-space: nowrap; }
  #demandes .needs td:has(> .count) { padding-inline-end: 1.25rem; }
  #demandes .needs > :is(table, .rest) th:first-child { width: 20%; }
  #demandes .needs > :is(table, .rest) td:first-of-type { min-width: 8.5rem; }
  #demandes .needs > :is(table, .rest) td:nth-of-type(-n + 2) { white-space: normal; }
  #demandes .do { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .25rem 1rem; align-items: center; }
  #demandes .do > form { grid-template-columns: minmax(0, 1fr) auto; align-items: center; margin: 0; }
  #demandes .do > form > label { display: flex; align-items: center; }
  /* Its column says it. */
  #demandes .do > form > label > span { position: absolute; clip-path: inset(50%); }
  #demandes .do > form > label > select { flex: 1; min-width: 0; }
  #demandes .do > :is(span, details[open]) { grid-column: 1 / -1; }
  #demandes .do > details > summary { min-height: 2rem; padding-block: .3rem; }
}
@media (max-width: 40rem) {
  /* Two counts of a campaign on a line. */
  main > .work ~ :is(table, section) tr { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 .75rem; }
  main > .work ~ :is(table, section) th { grid-column: 1 / -1; }
  main > .work ~ :is(table, section) td { padding-inline-end: 0; font-size: .875rem; }
  /* A count of a source has a line of its own: its label is longer. */
  main > .work ~ table td { grid-column: 1 / -1; display: flex; gap: .75rem; justify-content: space-between; font-variant-numeric: tabular-nums; }
  /* The name of a place takes the room of its bar. */
  .searches .count { display: inline; }
  .searches .count svg { display: none; }
  main > p > a.act, [slot=partners] > p > a.act { display: flex; justify-content: center; text-align: center; }
  form.choose > button { justify-content: center; justify-self: stretch; }
  .ask-first > :is(summary, button) { display: flex; justify-content: center; width: 100%; }
  /* What sends a mail stays near its first lines. */
  .sending .letter { max-height: 11rem; padding: .75rem 1rem; overflow-y: auto; font-size: .875rem; }
  :is(#demandes, main > section) .say { font-size: 1.125rem; }
  .legend { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  /* A line for each count, so that its words stand beside those of the others. */
  .asked { grid-template-columns: max-content minmax(0, 1fr); }
  .asked > li, .asked > li > a { display: grid; grid-column: 1 / -1; grid-template-columns: subgrid; }
  .asked > li + li { border-inline-start: 0; border-block-start: 1px solid var(--line); }
  .asked > li:not(:has(a)), .asked > li > a { column-gap: .75rem; align-items: baseline; padding: .45rem 1rem; }
  .cards { gap: .75rem; }
  .cards > section { padding: .75rem 1rem; }
  .cards > section > h2 { margin-block-end: .5rem; }
  .cards .facts { grid-template-columns: minmax(0, 8rem) minmax(0, 1fr); gap: .25rem .75rem; }
  .cards .facts dd { margin: 0; }
}
`;
