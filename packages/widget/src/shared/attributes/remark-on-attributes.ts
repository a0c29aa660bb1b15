/** Tells in the console, once for an element, which of its attributes make no sense. What tells is loaded after what shows. */
export async function remarkOnAttributes(element: Element): Promise<void> {
  const told = await import('./attribute-remarks.ts').catch(() => null);
  for (const remark of told?.attributeRemarks(element) ?? []) console.warn(remark);
}
