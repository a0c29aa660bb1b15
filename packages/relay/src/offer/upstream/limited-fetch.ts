/** Three times the largest page that the API gives. */
const MAX_BODY_BYTES = 100 * 1024 * 1024;

/** Creates a `fetch` whose bodies end in an error beyond any answer: one without end would take all the memory. */
export function createLimitedFetch(maxBytes = MAX_BODY_BYTES): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    if (response.body === null) return response;
    let size = 0;
    const counted = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        size += chunk.length;
        if (size > maxBytes) controller.error(new TypeError('The answer has no end.'));
        else controller.enqueue(chunk);
      },
    });
    const { status, statusText, headers, url, redirected } = response;
    const limited = new Response(response.body.pipeThrough(counted), { status, statusText, headers });
    // A client looks at where a redirection led.
    return Object.defineProperties(limited, { url: { value: url }, redirected: { value: redirected } });
  };
}
