import { commonStyle } from './styles/common.ts';

export const style = `
*, ::before, ::after { box-sizing: border-box; }
/* The ground of every page is that of the search and of the home: the sunken colour is for a part of it. */
body { margin: 0; background: var(--surface); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; }
.page { max-width: calc(var(--page) + 2 * var(--margin)); margin-inline: auto; padding: 1.5rem var(--margin) 4rem; }
.work { display: flex; flex-wrap: wrap; gap: 0 1.25rem; }
.work a { flex: none; min-height: 2.75rem; padding-block: .7rem; }
.work [aria-current] { color: inherit; font-weight: 600; text-decoration: none; }
h1 { font-size: var(--title-1); line-height: 1.2; margin: 0 0 .5rem; text-wrap: balance; }
h2 { font-size: var(--title-2); line-height: 1.3; margin: 0 0 .75rem; }
h3 { font-size: 1rem; line-height: 1.4; }
p { margin: 0 0 1rem; max-width: 65ch; }
a { color: var(--accent); }
a.act { display: inline-flex; align-items: center; min-height: 3rem; padding: .5rem 1.5rem; border-radius: .5rem; background: var(--accent); color: var(--surface); font-weight: 600; text-decoration: none; }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
section { margin-block: 2.5rem; }
main:focus, section:focus { outline: none; }
.copy { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; margin: .75rem 0 0; max-width: none; }
.copy button, #choix button {
  min-height: 2.75rem;
  padding: .5rem 1rem;
  border: 1px solid var(--accent);
  border-radius: .5rem;
  background: var(--surface);
  color: var(--accent);
  font: 600 .875rem/1.4 system-ui, sans-serif;
  cursor: pointer;
}
.copy button[hidden] { display: none; }
.lead { color: var(--quiet); }
.quiet { color: var(--quiet); font-size: .875rem; }
.notice {
  max-width: none;
  padding: .75rem 1rem;
  border-inline-start: 4px solid currentColor;
  background: var(--notice-ground);
  color: var(--notice-ink);
}
body:has(main > :is(di-moderation, di-dataset, di-territory, di-week)) { --page: 84rem; }
/* The hours of a day stand higher under a lower head. */
body:has(main > di-week) .page { padding-block-start: 1rem; }
.page:has(> main > di-moderation) .notice { margin: 0 0 .5rem; padding: .375rem .75rem; font-size: .8125rem; }
.intro > p { max-width: none; }
/* Before somebody has signed in, nothing stands beside the one card. */
main:has(> di-moderation[data-door=closed]) { max-width: 26rem; margin-inline: auto; }
main:has(> di-moderation[data-door=closed]) > .intro { display: block; }
main:has(> di-moderation[data-door=closed]) > .intro > p { margin-block-end: 1rem; }
body:has(main > di-moderation[data-door=closed]) .top .work { display: none; }
body:has(main > di-moderation:not([data-door=open], [data-door=expired])) .top .sign-out { display: none; }
main:has(> di-moderation[data-door=closed]) > .intro > h1 { position: static; clip-path: none; margin-block: 1.5rem 1rem; }
div:has(> main > :is(di-moderation, di-dataset, di-territory, di-week)) > main > .intro > p { margin: 0; }
div:has(> main > :is(di-moderation, di-dataset, di-territory, di-week)) h1 { margin: 0 0 1rem; font-size: var(--title-tool); }
@media (max-width: 40rem) { p.keep-here > span { display: none; } }
@media (max-width: 40rem) { div:has(> main > di-week) { padding-block-end: 1.5rem; } div:has(> main > di-week) h1 { margin-block-end: .25rem; } }
di-territory { margin-block-end: 3rem; }
/* A view of the element keeps its distances between its own parts. */
di-territory > section, di-territory > [slot] > :first-child { margin-block-start: 0; }
di-territory [id] { scroll-margin-block-start: 5rem; }
di-territory thead th:first-child { width: 30%; }
@media print { details.rest::details-content { block-size: auto; content-visibility: visible; } details.rest > summary { display: none; } }
@media (scripting: none) { di-territory > [role=status] { display: none; } }
.narrow > section, .doors > .main > section { margin-block: 1rem; }
form.find { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .25rem .75rem; }
form.find > label { grid-column: 1 / -1; }
form.find > button { justify-content: center; }
.narrow > section > :last-child, .doors > .main > section > :last-child { margin-block-end: 0; }
.narrow form.find > input[type=text] { margin: 0; }
.ways { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr)); gap: .75rem 1.5rem; margin: 1.5rem 0 0; padding: 0; list-style: none; counter-reset: way; }
.ways li { display: grid; grid-template-columns: 1.75rem minmax(0, 1fr); gap: .625rem; font-size: .875rem; color: var(--quiet); counter-increment: way; }
.ways li::before { content: counter(way); display: grid; place-items: center; width: 1.75rem; height: 1.75rem; border-radius: 50%; background: var(--sunken); color: var(--accent); font-weight: 700; }
a.act.second { border: 1px solid var(--accent); background: var(--surface); color: var(--accent); }
.embed, .narrow > section, .doors > .main > section { padding: 1rem 1.25rem; border: 1px solid var(--line); border-radius: 10px; background: var(--surface); }
.embed p { margin-bottom: .5rem; }
.embed .copy { margin-bottom: 1.25rem; }
.embed .copy:last-child { margin-bottom: 0; }
pre { margin: 0; padding: .75rem 1rem; border-radius: .5rem; background: var(--sunken); white-space: pre-wrap; overflow-wrap: anywhere; user-select: all; }
code { font: .875rem/1.5 ui-monospace, monospace; }
.narrow { max-width: 46rem; }
.narrow.doors { max-width: none; }
.doors > .quiet, .doors > .lead { max-width: 46rem; }
@media (min-width: 60rem) {
  /* The steps of what was sent follow each other along a line, over what it says. */
  .narrow:has(> .state) { max-width: 60rem; }
  .state > .steps { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: 1.25rem 0; }
  .state > .steps li { padding-block: 1.6rem 0; padding-inline: 0 1.5rem; }
  .state > .steps li::before { inset-block-start: 0; }
  .state > .steps li:not(:last-child)::after { inset-block: calc(.4rem - 1px) auto; inset-inline: calc(.8rem + 3px) 3px; border-inline-start: 0; border-block-start: 2px solid var(--line-strong); }
  .state > .steps .done:not(:last-child)::after { border-color: var(--accent); }
  /* The main door, and beside it another one. */
  .doors { display: grid; grid-template-columns: minmax(0, 1fr) 21rem; gap: 0 1.5rem; align-items: start; }
  .doors > * { grid-column: 1 / -1; }
  .doors > .main { grid-column: 1; }
  .doors > .side { grid-column: 2; }
}
/* A heap of marks on one letter is as wide as a line, and cannot be broken. */
.facts dd, .steps .said, blockquote, td { overflow-x: clip; overflow-wrap: anywhere; }
blockquote { margin: 0 0 1rem; padding-inline-start: 1rem; border-inline-start: 3px solid var(--accent); }
textarea, input[type=email], .narrow input[type=text] { display: block; min-height: 2.75rem; width: 100%; margin-bottom: .75rem; padding: .6rem .75rem; border: 1px solid var(--line-strong); border-radius: .5rem; background: var(--surface); color: inherit; font: inherit; }
form > label { font-weight: 600; }
.fault { color: var(--notice-ink); font-weight: 600; }
form > button, form > a { display: inline-flex; align-items: center; min-height: 2.75rem; padding: 0 1.25rem; border: 1px solid var(--accent); border-radius: .5rem; font: inherit; font-weight: 600; cursor: pointer; }
form > button { background: var(--accent); color: var(--surface); }
form > a { margin-inline-start: .5rem; text-decoration: none; }
form > .plain { min-height: 2.75rem; padding: 0; border: 0; background: none; color: var(--quiet); font-weight: 400; text-decoration: underline; }
#trouvees { margin-block-start: 1.25rem; }
.narrow > .numbers { border-inline-start: 4px solid var(--notice-ink); }
.numbers ul { margin: 0; padding: 0; list-style: none; }
.numbers li { display: flex; gap: .75rem; align-items: center; }
.numbers a { display: inline-flex; align-items: center; min-width: 3.5rem; min-height: 2.75rem; font-size: 1.125rem; font-weight: 700; }
.found { border-block-start: 1px solid var(--line); }
.found > summary { display: grid; grid-template-columns: auto minmax(0, 1fr); align-items: baseline; min-height: 2.75rem; padding-block: .6rem; cursor: pointer; }
.found :is(h3, p) { margin: 0; }
.found > summary > p { grid-column: 2; }
.found ul { margin-block: 0 .75rem; padding-inline-start: 1.25rem; }
.found li { padding-block: .4rem; }
.more > summary { min-height: 2.75rem; padding-block: .6rem; color: var(--quiet); cursor: pointer; }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.5rem; margin: 1.5rem 0; }
.facts dt { color: var(--quiet); }
.facts dd { margin: 0; }
.steps { margin: 0; padding: 0; list-style: none; }
.steps li { position: relative; padding-block-end: 1rem; padding-inline-start: 1.75rem; color: var(--quiet); }
.steps li:last-child { padding-bottom: 0; }
.steps li::before {
  content: "";
  position: absolute;
  inset-block-start: .35em;
  inset-inline-start: 0;
  width: .8rem;
  height: .8rem;
  border: 2px solid var(--quiet);
  border-radius: 50%;
}
.steps .said { margin: .25rem 0 0; color: var(--quiet); white-space: pre-line; }
/* A date or a state stands under its step. */
.steps li > .quiet { display: block; }
.steps .done { color: var(--ink); }
.steps .done::before { border-color: var(--accent); background: var(--accent); }
/* A line joins each step to the next. */
.steps li:not(:last-child)::after { content: ''; position: absolute; inset-block: calc(.35em + .8rem + 3px) calc(3px - .35em); inset-inline-start: calc(.4rem - 1px); border-inline-start: 2px solid var(--line-strong); }
.steps .done:not(:last-child)::after { border-color: var(--accent); }
table { width: 100%; table-layout: fixed; border-collapse: collapse; }
th, td { padding: .6rem .75rem .6rem 0; text-align: start; vertical-align: top; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
thead th:first-child { width: 22%; }
ins, del { white-space: pre-line; }
thead th { border-top: 0; color: var(--quiet); font-weight: 500; }
ins { text-decoration: none; font-weight: 600; }
del { color: var(--quiet); }
@media (max-width: 40rem) {
  /* The link to the page itself names it already, over what is to be done at once. */
  body:has(.top .work):has(main > :is(di-moderation, di-territory)) .intro > h1 { position: absolute; clip-path: inset(50%); }
  body:has(.top .work):has(main > :is(di-moderation, di-territory, di-week)) > .page { padding-block-start: .75rem; }
  .work { gap: 0 .75rem; font-size: .875rem; }
  form.find { grid-template-columns: minmax(0, 1fr); gap: .5rem; }
  .facts { grid-template-columns: 1fr; gap: 0; }
  .facts dd { margin-bottom: .75rem; }
  thead { position: absolute; clip-path: inset(50%); }
  tr, th, td { display: block; }
  td, tbody th { border: 0; padding-block: .15rem; }
  tbody tr { padding-block: .75rem; border-top: 1px solid var(--line); }
  td::before { content: attr(data-label) ": "; color: var(--quiet); font-weight: 400; }
  :where(html:lang(fr)) td::before { content: attr(data-label) "\\00a0: "; }
  /* A control says itself what it is for. */
  td:has(> :is(details, .do, .desk))::before { content: none; }
  di-territory tbody tr { display: flex; flex-wrap: wrap; gap: 0 .75rem; align-items: baseline; padding-block: .4rem; font-size: .875rem; }
  di-territory tbody th { flex: 1 1 100%; }
  di-territory td:first-of-type::before { content: none; }
  di-territory td:has(> .do) { flex: 1 1 100%; }
  /* A row that is counted: its number stands beside its name, and the title of the list says what it counts. */
  di-territory tr:has(.count) { display: grid; grid-template-columns: minmax(0, 1fr) auto auto; align-items: center; }
  di-territory tr:has(.count) > th { grid-column: 1 / 3; }
  di-territory td:has(> .count) { grid-area: 1 / 3; justify-self: end; }
  di-territory tr:has(.count) > td:has(> .do) { grid-column: 2 / 4; justify-self: end; }
  di-territory .needs tr:has(.count) > td:not(:has(> :is(.count, .do))) { grid-column: 1 / -1; }
  di-territory .needs tr:has(.count) { grid-template-columns: minmax(0, 1fr) 2rem 6.5rem; }
  di-territory .needs tr:has(.count) > td:nth-of-type(4):not(:has(> .do)) { grid-column: 1; padding-inline-end: 0; }
  di-territory .needs tr:has(.count) > td:nth-of-type(5):not(:has(> .do)) { grid-column: 2 / -1; padding-inline-end: 0; }
  di-territory td:has(> .count)::before { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  di-territory .count { grid-template-columns: 4rem 2rem; justify-items: end; }
  di-territory tr:has(.count) > td:has(> .do > :is(form, details[open])) { grid-column: 1 / -1; justify-self: stretch; }
  di-territory .do > form { grid-template-columns: minmax(0, 1fr) auto; align-items: center; margin: 0; }
  di-territory .do > form > label { display: flex; }
  di-territory .do > form > label > span { position: absolute; clip-path: inset(50%); }
  di-territory .do > form > label > select { flex: 1; min-width: 0; }
  di-territory .do > form > button { justify-self: start; }
}
${commonStyle}`;
