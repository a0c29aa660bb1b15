declare global {
  /**
   * The answers that the page preloads, by their addresses. They stand in the page: the file that reads them comes before the elements, and
   * no other file can name it by the address that the page loaded it by.
   */
  var diPreloaded: Map<string, Promise<Response>> | undefined;
}

/** Gives an answer that the page preloads, once: who asks again wants a newer one. Null where there is none. */
export function takePreloaded(address: unknown): Promise<Response> | null {
  const answer = globalThis.diPreloaded?.get(String(address));
  globalThis.diPreloaded?.delete(String(address));
  return answer ?? null;
}
