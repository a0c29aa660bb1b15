import 'axe-core/axe.min.js';

interface Axe {
  configure(settings: { noHtml: boolean }): void;
  run(
    context: Element,
    options: object,
  ): Promise<{ violations: { id: string; help: string; nodes: { element?: Element; failureSummary?: string }[] }[] }>;
}

const { axe } = globalThis as unknown as { axe: Axe };

// Only faults are read: no selector and no markup is written of each element that it looks at, and no style sheet is loaded, which a rule
// needs that does not run.
axe.configure({ noHtml: true });
const OPTIONS = {
  ...{ resultTypes: ['violations'], selectors: false, elementRef: true, preload: false },
  // A fixture is not a page: landmarks and a level-one heading are the host page's.
  rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
};

/** Lists the faults that axe finds in an element and its shadow trees, one line each. Empty when there is none. */
export async function findFaults(element: Element): Promise<string[]> {
  // A colour on its way from one to another is neither of them.
  const changes = rootsIn(element.getRootNode() as Document | ShadowRoot).flatMap((root) => root.getAnimations());
  await Promise.allSettled(changes.filter((one) => one instanceof CSSTransition).map(({ finished }) => finished));
  const { violations } = await axe.run(element, OPTIONS);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}\n${node.element?.outerHTML ?? ''}\n${node.failureSummary ?? ''}`),
  );
}

/** Lists a root and those of the elements in it, one within the other: each tells its own changes alone. */
function rootsIn(root: Document | ShadowRoot): (Document | ShadowRoot)[] {
  const inner = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot === null ? [] : [shadowRoot]));
  return [root, ...inner.flatMap(rootsIn)];
}
