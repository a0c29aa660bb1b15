/** The version of this package, which a script of the repository holds to its manifest. */
export const VERSION = '0.3.0';

/** The mark of a page whose author knows that it loads two versions. All versions share it. */
const TOLD = Symbol.for('inclusion-kit.two-versions');

/**
 * Registers a tag once. The second script of the same version finds it there, as several elements on one page bring the same
 * inner ones. Another version leaves the first one in place and says so, once for the page. On a
 * server, which has no page, no tag is registered.
 */
export function defineOnce(tag: string, element: CustomElementConstructor): void {
  if (!('document' in globalThis)) return;
  const existing: (CustomElementConstructor & { kitVersion?: unknown }) | undefined = customElements.get(tag);
  if (existing === undefined) {
    Object.defineProperty(element, 'kitVersion', { value: VERSION });
    customElements.define(tag, element);
  } else if (existing.kitVersion !== VERSION && !(TOLD in globalThis)) {
    Object.defineProperty(globalThis, TOLD, { value: true });
    const other =
      typeof existing.kitVersion === 'string' ? `version ${existing.kitVersion} of the kit` : 'another script';
    console.warn(
      `<${tag}> is already defined on this page by ${other}, and version ${VERSION} comes too: the first one of each element stays. Load one version alone.`,
    );
  }
}
