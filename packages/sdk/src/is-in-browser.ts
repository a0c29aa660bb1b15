/**
 * Tells whether the code runs in a page or a worker of a browser: there every visitor can read it, and the user agent is not a
 * program's to set. The pages that Node emulates for tests are none.
 */
export function isInBrowser(): boolean {
  const { userAgent = '' } = (globalThis.navigator as Partial<Navigator> | undefined) ?? {};
  return /^Mozilla\/(?!.*(?:jsdom|HappyDOM))/.test(userAgent);
}
