import { languageStyle } from '../language-switch.ts';

/** The rules of the head of a page. The bar is as wide as the window, and its content as the page. */
export const headerStyle = `
.skip { position: absolute; inset-inline-start: -999rem; }
.skip:focus { position: static; padding: .75rem 1rem; }
.top { padding: 6px var(--margin); border-block-end: 1px solid var(--line); background: var(--surface); }
.top > div { display: flex; gap: 4px 16px; align-items: center; width: 100%; max-width: var(--page); margin-inline: auto; }
.brand { display: flex; flex: 1; gap: 10px; align-items: center; min-width: 0; min-height: 44px; color: inherit; text-decoration: none; font-weight: 600; line-height: 1.2; overflow-wrap: anywhere; }
.brand i { display: grid; flex: none; place-items: center; width: 36px; height: 36px; border-radius: 8px; background: var(--accent); color: var(--on-accent); font-style: normal; font-weight: 700; }
.brand bdi { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
/* A name in Latin letters stands beside its sign from right to left too. */
[dir=rtl] .brand bdi { text-align: right; }
.brand:hover bdi { text-decoration: underline; }
.brand small { display: block; font-size: .8125rem; font-weight: 400; color: var(--quiet); }
.links { display: flex; gap: 4px; font-size: .875rem; white-space: nowrap; }
.links a { display: flex; gap: 6px; align-items: center; min-height: 44px; padding-inline: 10px; border-radius: 8px; color: inherit; text-decoration: none; }
.links a:hover { background: var(--sunken); text-decoration: underline; }
/* The ways of those who work here stand in the bar, and under the name where it is narrow. */
.top .work { gap: 0 4px; font-size: .875rem; }
.top .work a { display: flex; align-items: center; min-height: 44px; padding: 0 10px; border-radius: 8px; color: inherit; text-decoration: none; }
.top .work a:hover { background: var(--sunken); text-decoration: underline; }
.top .work [aria-current] { background: var(--sunken); color: var(--accent); font-weight: 600; }
.top .sign-out { margin: 0; }
.top .sign-out button { min-height: 44px; padding: 0 10px; border: 0; border-radius: 8px; background: none; color: var(--accent); font: inherit; font-size: .875rem; text-decoration: underline; cursor: pointer; }
@media (max-width: 719px) {
  .top:has(.work) { padding-block-end: 0; }
  .top > div:has(> .work) { flex-wrap: wrap; gap: 0 8px; }
  .top .work { display: flex; order: 1; flex-basis: 100%; gap: 0 20px; }
  .top .work a { padding-inline: 0; border-radius: 0; }
  .top .work [aria-current] { background: none; box-shadow: inset 0 -3px var(--accent); }
  .top .sign-out button { padding-inline-end: 0; }
}
@media (max-width: 719px) { .links { display: none; } }
@media (max-width: 899px) {
  .brand small { display: none; }
  .top > div { column-gap: 4px; }
  .links { gap: 0; }
  .links a { padding-inline: 6px; }
}
@media (min-width: 760px) { .top { padding-block: 9px; } }
@media (forced-colors: active) { .brand i { border: 1px solid ButtonText; } }
${languageStyle}`;
