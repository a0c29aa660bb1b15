/** The rules of the page of a structure, beside the common style sheet. */
export const ownerStyle = `
.owner { max-width: 60rem; margin-inline: auto; --good: #14663a; --good-ground: #e6f4eb; --bad: #a5231d; container-type: inline-size; }
@media (prefers-color-scheme: dark) { .owner { --good: #86d3a4; --good-ground: #14261b; --bad: #f2a29c; } }
.owner bdi, .owner h2 { overflow-wrap: anywhere; }
.owner .hours { white-space: nowrap; }
.owner > header { margin-block: .5rem 1rem; }
.owner > header p { margin: 0; }
.owner > header h2 { margin: .25rem 0; font-size: 1.375rem; line-height: 1.3; }
.all { display: flex; flex-wrap: wrap; gap: .75rem 1.5rem; align-items: center; justify-content: space-between; padding: 1rem; border: 1px solid var(--line); border-radius: .75rem; background: var(--soft); }
.all p { margin: 0; }
.all.is-done { background: var(--good-ground); }
.all.is-done b, .is-right { color: var(--good); font-weight: 600; }
.is-right, .all.is-done b { display: inline-flex; gap: .35em; align-items: center; }
.owner button, .owner .button { display: inline-flex; gap: .35em; align-items: center; justify-content: center; min-height: 2.75rem; padding: .25rem 1rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--surface); color: var(--accent); font: inherit; font-weight: 600; text-decoration: none; cursor: pointer; }
.owner .main { border-color: var(--accent); background: var(--accent); color: var(--surface); }
.all .main { min-height: 3.25rem; padding-inline: 2rem; }
.owner .danger { border-color: var(--bad); color: var(--bad); }
.owner .plain { padding-inline: 0; border: 0; background: none; color: var(--quiet); font-weight: 400; text-align: start; text-decoration: underline; }
.offers { margin: 1rem 0; padding: 0; list-style: none; }
.offer { margin-block: 1rem; border: 1px solid var(--line); border-radius: .75rem; background: var(--surface); }
.offer > * { margin: 0; padding: .25rem 1rem; }
.offer > h3 { padding-block: .9rem 0; font-size: 1.125rem; line-height: 1.3; }
.offer > .quiet { padding-block: 0 .75rem; max-width: none; }
.offer > h3:has(+ :is(.lines, .receipt)) { padding-block-end: .75rem; }
.offer > h3:has(+ .about) { padding-block-end: .35rem; }
.offer > .lines { padding: 0; border-block: 1px solid var(--line); }
.row { display: grid; grid-template-columns: fit-content(40%) 1fr 1.25rem; gap: .25rem 1rem; align-items: center; min-height: 2.75rem; margin: 0; padding: .4rem 1rem; color: inherit; font-size: .875rem; text-decoration: none; cursor: pointer; max-width: none; }
@media (hover: hover) { .row:hover { background: var(--sunken); } }
.row:focus-visible { outline-offset: -3px; }
.row .k { min-width: 5.5rem; color: var(--quiet); }
/* An address stands at the same edge as the other values, on all of its lines, whatever its own direction. */
.row > bdi { justify-self: start; }
[dir=rtl] .row > bdi { text-align: right; }
.row .unknown { font-style: italic; }
.row .wrong { color: var(--bad); font-style: normal; }
.lacking { max-width: none; padding: 1rem; border: 1px solid var(--bad); border-radius: .75rem; }
.row .wait { grid-column: 1 / -1; grid-row: 2; color: var(--good); }
.row .wait bdi { font-weight: 600; }
.row svg { width: 1.25rem; fill: none; stroke: var(--accent); stroke-width: 1.6; }
.common { margin-block: 1rem 0; }
.common > .lines { border-block-end: 0; }
.some > summary { min-height: 2.75rem; padding-block: .6rem; text-decoration: underline; cursor: pointer; }
.some > label { margin-block: .25rem; }
/* The field stands in the place of the value, which is told under it. */
.line[open] > .row > bdi { display: none; }
.line[open] > .row { font-weight: 600; }
.line[open] > .row .k { color: inherit; grid-column: 1 / -1; }
/* Its field is open. */
.line[open] > .row > svg { display: none; }
.line + .line { border-block-start: 1px solid var(--line); }
details > form { display: grid; gap: .75rem; padding: .25rem 1rem 1rem; background: var(--sunken); font-size: .875rem; }
.line[open] > .row { background: var(--sunken); }
details > form p { margin: 0; }
details fieldset { margin: 0; padding: 0; border: 0; }
details label { display: block; font-weight: 600; }
details fieldset { display: grid; gap: .5rem; }
details fieldset.boxes { grid-template-columns: repeat(auto-fill, minmax(min(100%, 16rem), 1fr)); }
details label:has(> [type=radio], > [type=checkbox]) { display: grid; grid-template-columns: auto 1fr; gap: .75rem; align-items: center; min-height: 2.75rem; padding: .5rem .75rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--surface); font-weight: 400; }
details label:has(> :checked) { border-color: var(--accent); background: var(--soft); }
details label > :is([type=radio], [type=checkbox]) { width: 1.25rem; height: 1.25rem; margin: 0; accent-color: var(--accent); }
.gone fieldset:not(:has([value=pause]:checked)) > label:has([type=date]) { display: none; }
.gone > form { padding-block-start: .75rem; }
.gone form:has([value=pause]:checked) .for-end, .gone form:not(:has([value=pause]:checked)) .for-pause { display: none; }
.gone label:has([type=date]) { display: grid; gap: .25rem; justify-items: start; padding-block: .25rem .5rem; }
.owner input:is([type=text], [type=tel], [type=email]) { display: block; width: 100%; max-width: 30rem; min-height: 2.75rem; margin: .25rem 0 0; padding: .5rem .75rem; border: 1px solid var(--quiet); border-radius: .5rem; background: var(--surface); color: inherit; font: inherit; font-size: 1rem; font-weight: 400; }
.owner input[type=date] { min-height: 2.75rem; padding: .25rem .75rem; font: inherit; color: inherit; background: var(--surface); border: 1px solid var(--quiet); border-radius: .5rem; }
.acts { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; }
.acts > a:not(.button) { padding-block: .7rem; }
.rest { display: flex; flex-wrap: wrap; gap: 0 1.5rem; align-items: center; }
.rest > * { font-size: .875rem; }
.rest > [open] { flex-basis: 100%; }
/* Both are lines of text of one height, whatever draws them. */
.rest :is(summary, button) { display: inline-flex; align-items: center; min-height: 2.75rem; padding-block: 0; line-height: 1.5; }
.not-mine > summary { color: var(--quiet); text-decoration: underline; cursor: pointer; }
.not-mine > p { margin-block: 0 .75rem; }
.mails { display: grid; gap: .75rem; justify-items: start; margin-block: 1.5rem 1rem; padding: 1rem; border: 1px solid var(--line); border-radius: .75rem; }
.mails > :is(h2, p) { margin: 0; }
.mails > h2 { font-size: 1.125rem; }
.mails > p, .mails button { font-size: .875rem; }
.mails > .receipt { display: flex; gap: .35em; align-items: center; justify-self: stretch; max-width: none; padding-inline: .75rem; border-radius: .5rem; }
.mails + p { font-size: .8125rem; text-wrap: pretty; }
.all p { font-size: .875rem; }
.owner :is(.button, .plain, .gone > summary, .not-mine) { font-size: .875rem; }
.offer > footer { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; padding-block: .75rem; }
.gone > summary { display: inline-flex; align-items: center; min-height: 2.75rem; color: var(--bad); font-weight: 600; cursor: pointer; }
.gone[open] { flex-basis: 100%; }
.offer > footer:has(> .gone[open]) > :not(.gone) { display: none; }
.receipt { padding-block: .75rem !important; background: var(--good-ground); }
.behind { flex-basis: 100%; display: grid; gap: .5rem; justify-items: start; }
.behind .button { min-height: 2.75rem; text-align: start; }
.offer > .about { padding-block: 0 .75rem; font-size: .875rem; max-width: none; }
/* The words « Tout le texte » say that it opens: its first line begins where the name does. */
.about > summary { min-height: 2.75rem; list-style: none; cursor: pointer; }
.about > summary::before { content: none; }
.about > summary::-webkit-details-marker { display: none; }
.about .more { white-space: nowrap; }
.about[open] > summary > bdi { display: none; }
.about .more { text-decoration: underline; color: var(--accent); }
.about > p { margin: 0; max-width: none; }
.about a { padding-block: .7rem; }
.owner .costs { display: flex; flex-wrap: wrap; gap: .5rem; }
/* What is free has no price to tell. One that stands there is still to be read and mended, but for what becomes free. */
form:not(:has(.costs [value=payant]:checked)) > label:has([name=frais_precisions]:placeholder-shown),
form:has(.costs.paid [value=gratuit]:checked) > label:has([name=frais_precisions]) { display: none; }
#reponse { scroll-margin-block-start: 9rem; outline-offset: -3px; }
/* It stands in a box of its own, whose margin has room for the ring. */
.all > #reponse { outline-offset: 4px; border-radius: 2px; }
.receipt p { margin: 0 0 .25rem; max-width: none; }
@container (min-width: 47.5rem) {
  .mails { grid-template-columns: 1fr auto; column-gap: 1.5rem; align-items: center; }
  .mails > form { grid-area: 1 / 2 / span 2; }
  .lines { display: grid; grid-template-columns: 1fr 1fr; }
  .line:not([open]), .line:not([open]) > .row { block-size: 100%; }
  .line:nth-child(2) { border-block-start: 0; }
  .line:nth-child(even) { border-inline-start: 1px solid var(--line); }
  .line:last-child:nth-child(odd) { grid-column: 1 / -1; }
  .line[open] { grid-column: 1 / -1; border-inline-start: 0; }
}
@container (max-width: 30rem) {
  .row { grid-template-columns: minmax(0, 1fr) 1.25rem; row-gap: 0; }
  .row > bdi { grid-column: 1; }
  .row .wait { grid-column: 1; grid-row: auto; }
  .row > svg { grid-column: 2; grid-row: 1 / span 2; }
  .gone > form { padding-inline: 0; background: none; }
}
@media (max-width: 30rem) { .all form, .all .main { width: 100%; } }
`;
