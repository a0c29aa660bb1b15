export const composerStyle = `
body { max-width: 96rem; }
.composer { display: grid; gap: 2rem; grid-template-columns: minmax(0, 1fr); }
.composer > section { margin: 0; min-width: 0; }
#choix h2 { margin-bottom: .5rem; }
fieldset { margin: 0 0 1rem; padding: .75rem 1rem 1rem; border: 1px solid var(--line); border-radius: .75rem; background: var(--surface); min-width: 0; }
legend { padding-inline: .375rem; font-weight: 600; }
#choix label { display: block; margin-top: .75rem; font-size: .9375rem; font-weight: 600; }
#choix label.check { display: flex; gap: .5rem; align-items: center; min-height: 2.75rem; margin: 0; font-weight: 400; }
#choix label.check input { flex: none; width: 1.25rem; height: 1.25rem; margin: 0; accent-color: var(--accent); }
#choix select, #choix input:not([type=checkbox]) {
  display: block;
  width: 100%;
  min-height: 2.75rem;
  margin-top: .25rem;
  padding: .375rem .625rem;
  border: 1px solid #7b8893;
  border-radius: .5rem;
  background: var(--surface);
  color: inherit;
  font: inherit;
}
#choix input[type=color] { width: 5rem; padding: .25rem; }
#choix .quiet { margin: .25rem 0 0; font-size: .875rem; }
.fault { margin: .25rem 0 0; color: #ad2318; font-size: .875rem; font-weight: 600; }
.fault:empty { display: none; }
details { margin-top: .5rem; }
summary { padding-block: .65rem; font-size: .9375rem; font-weight: 600; cursor: pointer; }
.checks { max-height: 18rem; overflow: auto; padding-inline: .25rem; }
#choix button { margin-top: .75rem; }
.vh { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.frame { padding: 1rem; border: 1px dashed var(--line); border-radius: .75rem; background: var(--surface); }
.frame.light { color-scheme: light; background: #fff; color: #17212a; }
.frame.dark { color-scheme: dark; background: #151c22; color: #eaf0f3; }
.frame.w768 { width: calc(768px + 2rem); max-width: 100%; }
.frame.w360 { width: calc(360px + 2rem); max-width: 100%; }
@media (prefers-color-scheme: dark) { .fault { color: #ff9d92; } }
@media (min-width: 64rem) {
  .composer { grid-template-columns: 21rem minmax(0, 1fr); align-items: start; }
  #choix { grid-row: 1 / span 2; }
}
`;
