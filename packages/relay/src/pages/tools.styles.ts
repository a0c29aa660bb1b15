/** The rules of the pages for those who run the relay or write to it, beside the common style sheet. */
export const toolsStyle = `
.fine { padding: .75rem 1rem; border-inline-start: 4px solid var(--accent); background: var(--surface); max-width: none; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 1.25rem; }
.cards > section { margin: 0; padding: 1.25rem; border: 1px solid var(--line); border-radius: .75rem; background: var(--surface); }
.cards > section > p:last-child { margin: 0; }
.cards .facts { grid-template-columns: minmax(7rem, max-content) 1fr; gap: .4rem 1rem; margin: 0; }
code { overflow-wrap: anywhere; }
.operation { margin-block: 1rem; padding: .25rem 1.25rem; border: 1px solid var(--line); border-radius: .75rem; background: var(--surface); }
.operation > summary { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: baseline; padding-block: .75rem; cursor: pointer; }
.operation > summary h3 { margin: 0; font-size: 1rem; font-weight: 600; }
.operation > summary p { margin: 0; color: var(--quiet); }
.operation h4 { margin: 1rem 0 .25rem; font-size: 1rem; }
.method { font-weight: 700; color: var(--accent); }
.values { max-height: 12rem; overflow: auto; }
@media (max-width: 40rem) {
  .cards .facts { grid-template-columns: 1fr; gap: 0; }
}
`;
