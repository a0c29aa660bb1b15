/** The one policy of the workers: it trusts their addresses. Absent where the browser knows no Trusted Types. */
let policy: TrustedPolicy | undefined;
const trusted = new Set<string>();

/**
 * Makes a worker of an address. Browsers take none of another origin, but one whose only line imports it.
 * @throws Error where a policy allows none
 */
export function startWorker(address: string, { isOfAnyOrigin = false } = {}): Worker {
  const isElsewhere = isOfAnyOrigin && /^https?:/.test(address) && new URL(address).origin !== location.origin;
  const start = !isElsewhere
    ? address
    : URL.createObjectURL(new Blob([`import ${JSON.stringify(address)};`], { type: 'text/javascript' }));
  trusted.add(start);
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('inclusion-kit', {
    createScriptURL: (url) => (trusted.has(url) ? url : ''),
  });
  // Browsers that know policies take the result of a policy as an address.
  return new Worker((policy?.createScriptURL(start) ?? start) as string, { type: 'module' });
}

interface TrustedPolicy {
  createScriptURL(url: string): unknown;
}
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): TrustedPolicy;
}
