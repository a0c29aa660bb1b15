/** The version of this package, which a script of the repository holds to its manifest. */
export const VERSION = '0.1.0';

/**
 * Registers a tag once. The second script of the same version finds it there, as several elements on one page bring the same
 * inner ones. Another version leaves the first one in place and says so.
 */
export function defineOnce(tag: string, element: CustomElementConstructor): void {
  const existing: (CustomElementConstructor & { kitVersion?: unknown }) | undefined = customElements.get(tag);
  if (existing === undefined) {
    Object.defineProperty(element, 'kitVersion', { value: VERSION });
    customElements.define(tag, element);
  } else if (existing.kitVersion !== VERSION) {
    console.warn(
      `<${tag}> is already defined on this page, by another version of the kit perhaps: the first one stays. Load one version alone.`,
    );
  }
}
