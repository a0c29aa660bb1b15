/** Registers a tag once: a second version of the kit on the same page leaves the first one in place and says so. */
export function defineOnce(tag: string, element: CustomElementConstructor): void {
  const existing = customElements.get(tag);
  if (existing === undefined) customElements.define(tag, element);
  else if (existing !== element) {
    console.warn(
      `<${tag}> is already defined on this page, by another version of the kit perhaps: the first one stays.`,
    );
  }
}
