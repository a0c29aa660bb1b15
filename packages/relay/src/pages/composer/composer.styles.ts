export const composerStyle = `
body { --page: 1456px; }
.page { padding-block-end: 0; }
.composer { display: grid; gap: 1.5rem; grid-template-columns: minmax(0, 1fr); }
.composer > section { margin: 0; min-width: 0; }
.composer h2 { margin-bottom: .25rem; }
.composer > .intro { grid-column: 1 / -1; }
.intro > .lead { margin: 0; }
#choix { border: 1px solid var(--line); border-radius: .75rem; background: var(--surface); }
#choix > h2 { margin: 0; padding: .75rem 1rem 0; }
.step { display: inline-grid; place-items: center; width: 1.75rem; height: 1.75rem; border-radius: 50%; background: var(--accent); color: var(--surface); font-size: 1rem; line-height: 1; }
.example { max-width: none; display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; justify-content: space-between; margin: .5rem 0; padding: .625rem 1rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--soft); font-size: .9375rem; }
.example > span { flex: 1 1 20rem; }
.example[hidden] { display: none; }
.take { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: center; margin: .5rem 0; }
.take:not(:has(> button:not([hidden]))):has(> span:empty) { margin: 0; }
:is(.take, .example) > button { min-height: 2.75rem; padding: .5rem 1rem; border: 1px solid var(--line-strong); border-radius: .5rem; background: var(--surface); color: var(--accent); font: 600 .9375rem/1.4 system-ui, sans-serif; cursor: pointer; }
#choix > :not(:last-child, h2), .tools details + details { border-block-end: 1px solid var(--line); }
#choix > p { margin: 0; padding: 0 1rem .75rem; }
fieldset { margin: 0; padding: .25rem 1rem 1rem; border: 0; min-width: 0; }
summary { min-height: 3rem; padding: .75rem 1rem; font-weight: 600; cursor: pointer; }
summary:focus-visible { outline-offset: -3px; }
.group > div { padding: 0 1rem 1rem; }
.group details { margin-inline: -.25rem; }
.group .group { margin-inline: -1rem; border-block-start: 1px solid var(--line); }
.group > div:has(> .group) { padding-block-end: 0; }
.group .group > summary { padding-inline: 1rem; }
.group details > summary { min-height: 2.75rem; padding: .6rem .25rem; font-size: .9375rem; }
#choix label { display: block; margin-top: .75rem; font-size: .9375rem; font-weight: 600; }
#choix label.check { display: flex; gap: .5rem; align-items: center; min-height: 2.75rem; margin: 0; font-weight: 400; }
#choix label.check input { flex: none; width: 1.25rem; height: 1.25rem; margin: 0; accent-color: var(--accent); }
#choix select, #choix input:not([type=checkbox]) {
  display: block;
  width: 100%;
  min-height: 2.75rem;
  margin-top: .25rem;
  padding-block: .375rem;
  padding-inline-start: .625rem;
  border: 1px solid var(--line-strong);
  border-radius: .5rem;
  background-color: var(--surface);
  color: inherit;
  font: inherit;
}
#choix input[type=color] { width: 5rem; padding: .25rem; }
#choix .quiet { margin: .25rem 0 0; font-size: .875rem; }
.fault { margin: .25rem 0 0; color: #ad2318; font-size: .875rem; font-weight: 600; }
.fault:empty { display: none; }
.checks { max-height: 18rem; overflow: auto; padding-inline: .25rem; }
#choix button { margin-top: .75rem; }
.vh { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
/* As high before the search has come as after. */
.frame { position: relative; height: 30rem; padding: 1rem; overflow: auto; border: 1px dashed var(--line); border-radius: .75rem; background: var(--surface); }
.frame.light { color-scheme: light; background: #fff; color: #17212a; }
.frame.dark { color-scheme: dark; background: #151c22; color: #eaf0f3; }
.frame.w768 { width: calc(768px + 2rem); max-width: 100%; }
.frame.w360 { width: calc(360px + 2rem); max-width: 100%; }
.tabs { display: flex; gap: .25rem; border-block-end: 1px solid var(--line); }
.tabs button {
  flex: 0 1 9rem;
  min-height: 2.75rem;
  padding: .5rem .75rem;
  border: 0;
  border-block-end: 3px solid transparent;
  background: none;
  color: var(--accent);
  font: 600 .9375rem/1.4 system-ui, sans-serif;
  cursor: pointer;
}
.tabs [aria-selected=true] { border-color: var(--accent); color: var(--ink); }
[role=tabpanel] { padding-block-start: .75rem; }
[role=tabpanel] p { margin-bottom: .5rem; }
.code > p:last-child { margin: .5rem 0 0; }
pre { max-height: 26rem; margin: 0; padding: .75rem; overflow: auto; border: 1px solid var(--line); border-radius: .5rem; background: var(--sunken); font-size: .875rem; white-space: pre-wrap; overflow-wrap: anywhere; }
.tools { border: 1px solid var(--line); border-radius: .75rem; background: var(--surface); }
.tools h2 { padding: .75rem 1rem; }
.tools details { border-block-start: 1px solid var(--line); }
.tools details + details { border-block-end: 0; }
.tools details > :not(summary) { margin-inline: 1rem; }
.tools .copy { margin-block-end: 1rem; }
.result {
  position: sticky;
  inset-block-end: 0;
  z-index: 3;
  display: flex;
  gap: .75rem;
  align-items: center;
  margin-inline: calc(-1 * var(--margin));
  padding: .5rem var(--margin);
  border-block-start: 1px solid var(--line);
  background: var(--surface);
  box-shadow: 0 -4px 12px rgb(0 0 0 / .08);
}
.result > :is(span, a) { font-size: .875rem; }
.result > span { flex: 1; min-width: 0; font-weight: 600; }
.result > a { display: inline-flex; align-items: center; min-height: 2.75rem; }
.result .copy { flex: none; flex-direction: row-reverse; flex-wrap: nowrap; margin: 0; }
.result .copy button { background: var(--accent); color: var(--surface); }
.result .copy span:empty { display: none; }
@media not (prefers-color-scheme: dark) { .on-dark { display: none; } }
@media (prefers-color-scheme: dark) { .fault { color: #ff9d92; } }
@media (min-width: 64rem) {
  .composer { grid-template-columns: 21rem minmax(0, 1fr); align-items: start; }
  #choix { grid-column: 1; grid-row: 2 / span 3; }
  .composer > section { grid-column: 2; }
  .frame { height: 40rem; }
  .result { grid-column: 1 / -1; }
  /* The preview stands beside the choices. */
  .result > a { display: none; }
}
`;
