import { MAIN_UPSTREAM, type OfferSettings } from './offer-settings.ts';
import { openUpstreams } from './upstream/api-offer.ts';
import { openDemonstration } from './demonstration-offer.ts';
import { openFiles } from './files/files-offer.ts';
import { usualTimings, type LoadedOffer, type OfferTimings, type OpenOptions } from './loaded-offer.ts';

/**
 * Opens the offers: the API when there is a token, with the other APIs named and the files given. Without any API it opens
 * the files, and without files the demonstration.
 * @throws StartError when a file is missing, or when no record is left to serve
 */
export async function openOffer(
  options: OfferSettings,
  {
    tell,
    now = () => new Date(),
    timings,
  }: Pick<OpenOptions, 'tell'> & {
    now?: (() => Date) | undefined;
    timings?: Partial<OfferTimings> | undefined;
  },
): Promise<LoadedOffer> {
  const open = { tell, now, timings: { ...usualTimings, ...timings } };
  const { token, upstreamUrl, otherSources } = options;
  const [first, ...others] = [
    ...(token === null ? [] : [{ name: MAIN_UPSTREAM, baseUrl: upstreamUrl, token }]),
    ...otherSources,
  ];
  if (first !== undefined) return openUpstreams(options, [first, ...others], open);
  return options.dataset.length > 0 ? openFiles(options, open) : openDemonstration(options, open);
}
