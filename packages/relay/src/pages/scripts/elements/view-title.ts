// The title of a page follows the view that is open in its search: an offer, a form, the offers kept aside. It comes back with the list.
// The elements leave the title of the page they stand on alone: this page is the relay's own.
/** The views that a search shows in the place of its list. */
const VIEWS = 'di-service, di-contribution, di-selection';
/** The forms that an offer opens in itself. */
const PANELS = 'di-contribution, di-report, di-orientation, di-correction';
/** The names of an element: its title, or that of its receipt. */
const NAME = '#title, #receipt';
/** The button that opens the correction in place, which has no title of its own. */
const CORRECT = '[part~="correct"]';

type Search = Element & { readonly q?: string };
type View = Element & { readonly service?: { readonly nom: string } | null };

/**
 * Lets the title of the page follow the views of a search. The way by the reader's own history sends no event: the tree tells all of them.
 * The browser keeps titles, where somebody may read that a person looked for help in a danger: the page keeps its own title there.
 * @param tellsDanger tells whether words do, and is not given where a page does not read them: a search that shows a danger is enough there
 */
export function followViews(search: Search, tellsDanger: (words: string) => boolean = () => false): void {
  const own = document.title;
  const site = own.slice(own.indexOf(' · '));
  const followed = new WeakSet<Node>();
  let last: { readonly view: Element; readonly offer: string } | null = null;
  const watcher = new MutationObserver(tell);

  function follow(element: Element): ShadowRoot | null {
    const root = element.shadowRoot;
    if (root !== null && !followed.has(root)) {
      followed.add(root);
      watcher.observe(root, { childList: true, subtree: true, characterData: true });
    }
    return root;
  }

  const nameOf = (element: Element, name = NAME): string =>
    (follow(element)?.querySelector(name)?.textContent ?? '').replace(/\s+/g, ' ').trim();

  /** The names of a view, the inner one first. The form that takes the place of an offer leaves its title away. */
  function namesOf(view: View): string[] {
    const inner = [...(follow(view)?.querySelectorAll(PANELS) ?? [])].at(-1);
    const name = nameOf(view);
    const kept = last?.view === view ? last.offer : '';
    if (view.localName === 'di-contribution') return [name, view.service?.nom ?? ''];
    last = { view, offer: name === '' ? kept : name };
    if (inner === undefined) return [last.offer];
    return [inner.localName === 'di-correction' ? nameOf(view, CORRECT) : nameOf(inner), last.offer];
  }

  function tell(): void {
    const view = follow(search)?.querySelector<View>(VIEWS) ?? null;
    const names = view === null ? [] : namesOf(view).filter((name) => name !== '');
    const isPrivate =
      follow(search)?.querySelector('[part="danger"]') != null || tellsDanger([search.q ?? '', ...names].join(' '));
    const title = names.length === 0 || isPrivate ? own : names.join(' · ') + site;
    if (document.title !== title) document.title = title;
  }
  void customElements.whenDefined(search.localName).then(tell);
}
