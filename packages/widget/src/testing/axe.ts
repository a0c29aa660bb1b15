import 'axe-core/axe.min.js';

interface Axe {
  run(
    context: Element,
    options: { rules: Record<string, { enabled: boolean }> },
  ): Promise<{ violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
}

/** Lists the faults that axe finds in an element and its shadow trees, one line each. Empty when there is none. */
export async function findFaults(element: Element): Promise<string[]> {
  const { axe } = globalThis as unknown as { axe: Axe };
  // A colour on its way from one to another is neither of them.
  const changes = rootsIn(element.getRootNode() as Document | ShadowRoot).flatMap((root) => root.getAnimations());
  await Promise.allSettled(changes.filter((one) => one instanceof CSSTransition).map(({ finished }) => finished));
  // A fixture is not a page: landmarks and a level-one heading are the host page's.
  const { violations } = await axe.run(element, {
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}\n${node.html}\n${node.failureSummary ?? ''}`),
  );
}

/** Lists a root and those of the elements in it, one within the other: each tells its own changes alone. */
function rootsIn(root: Document | ShadowRoot): (Document | ShadowRoot)[] {
  const inner = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot === null ? [] : [shadowRoot]));
  return [root, ...inner.flatMap(rootsIn)];
}
