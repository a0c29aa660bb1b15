import { departements } from '@inclusion-kit/sdk/geography';
import { fr } from '../locales/fr.ts';
import { MAIN_UPSTREAM, type UpstreamSettings } from '../offer/offer-settings.ts';
import { list, named, refuse } from './texts.ts';
import { isLoopback, StartError } from '@inclusion-kit/sdk/internal';

const byName = named(/^(?<name>[a-z][a-z0-9-]{0,30})=(?<value>\S+)$/, fr.start.named);

/** Other APIs, as `name=https://…`. */
export const otherSources = byName.transform((urls, context) =>
  [...urls].map(([name, url]) => {
    if (name === MAIN_UPSTREAM) refuse(context, fr.start.otherName(name));
    if (faultOfUrl(url) !== null) refuse(context, fr.start.otherUrl(name));
    return { name, baseUrl: url };
  }),
);

/** Their tokens, as `name=token`. */
export const namedTokens = byName.transform((tokens, context) => {
  if ([...tokens.values()].some((token) => !/^[\x21-\x7e]+$/.test(token))) refuse(context, fr.start.tokenIllegible);
  return tokens;
});

export const departementCodes = list.transform((codes, context) => {
  const upper = codes.map((code) => code.toUpperCase());
  for (const code of upper) {
    if (!departements.some((one) => one.code === code)) refuse(context, fr.start.departement(code));
  }
  return [...new Set(upper)];
});

/** Gives each API its token. @throws StartError when a token is of none */
export function joinTokens(
  sources: readonly Omit<UpstreamSettings, 'token'>[],
  tokens: ReadonlyMap<string, string>,
): UpstreamSettings[] {
  const stray = [...tokens.keys()].find((name) => !sources.some((source) => source.name === name));
  if (stray !== undefined) throw new StartError(fr.start.strayToken(stray));
  return sources.map((source) => ({ ...source, token: tokens.get(source.name) ?? null }));
}

/**
 * Finds the fault of an API's address: `unsafe` in the clear, `loaded` with more than an address, `ending` with the path that
 * the relay adds. Null when none.
 */
export function faultOfUrl(text: string): 'unsafe' | 'loaded' | 'ending' | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
  if (!isSafe) return 'unsafe';
  if (url.username + url.password + url.search + url.hash !== '') return 'loaded';
  return /\/api\/v1\/*$/.test(url.pathname) ? 'ending' : null;
}
