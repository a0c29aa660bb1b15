import { copyTerritory } from '../../offer/copy/copy-territory.ts';
import { createOfflineSite, type OfflineSite } from '../../pages/offline/offline-site.ts';
import { createPrivacyRules } from '../../privacy/privacy-rules.ts';
import { fr } from '../../locales/fr.ts';
import type { HttpContext } from '../http-context.ts';

/** Corrections that are accepted one after another make one version: each is a download for every device. */
const CORRECTIONS_HOLD_MS = 3_600_000;
/** An offer without versions may change at any time. */
const UNKNOWN_HOLDS_MS = 6 * 3_600_000;
/** Nothing is tried again at once after a failure. */
const FAILURE_HOLDS_MS = 60_000;

/** A site, or null where the offer makes none, and when it was made. */
interface Made {
  readonly at: number;
  readonly offer: string | null;
  readonly corrections: string | undefined;
  readonly objections: string | undefined;
  readonly site: OfflineSite | null;
}

/** Makes the page that stands on devices anew when the offer changed. The one before is served until the next is whole. */
export function createOfflineCopies(context: HttpContext) {
  const { source, version, overlays, territory, allCommunes, status, assets, notice = null, now, logger } = context;
  const rules = createPrivacyRules(context);
  let made: Made | null = null;
  let making: Promise<Made> | null = null;

  function isFresh(one: Made): boolean {
    const ageMs = Math.abs(now().getTime() - one.at);
    // Data that people object to is shown no longer.
    if (one.objections !== rules.anyone.objections?.version) return false;
    if (one.offer !== version()) return false;
    if (one.site === null) return ageMs < FAILURE_HOLDS_MS;
    if (one.offer === null) return ageMs < UNKNOWN_HOLDS_MS;
    return one.corrections === overlays()?.version || ageMs < CORRECTIONS_HOLD_MS;
  }

  async function make(): Promise<Made> {
    const privacy = rules.anyone;
    const shown = overlays();
    const one = {
      at: now().getTime(),
      offer: version(),
      corrections: shown?.version,
      objections: privacy.objections?.version,
    };
    try {
      const copy = await copyTerritory({
        source,
        version,
        territory,
        allCommunes,
        status,
        overlays: shown,
        privacy,
        now,
      });
      if (copy === null || assets === undefined) return { ...one, site: null };
      const { file: offer, date } = copy;
      const { nom = null, codes = {} } = territory ?? {};
      return {
        ...one,
        site: await createOfflineSite({ offer, date, assets, territory: nom, codes, relay: '', notice }),
      };
    } catch (error) {
      logger.error({ err: error }, fr.log.requestFailed);
      return { ...one, site: null };
    }
  }

  const copies = {
    /** Returns the page as it is now, or the one before while a newer one is made. Null while the offer makes none. */
    current: async (): Promise<OfflineSite | null> => {
      if (made !== null && isFresh(made)) return made.site;
      making ??= make().then((next) => {
        made =
          next.site === null && made !== null && made.objections === next.objections
            ? { ...next, site: made.site }
            : next;
        making = null;
        return made;
      });
      const hasObjection = (): boolean => made !== null && made.objections !== rules.anyone.objections?.version;
      if (made !== null && made.site !== null && !hasObjection()) return made.site;
      const { site } = await making;
      // It may have been begun before somebody objected.
      return hasObjection() ? copies.current() : site;
    },
  };
  return copies;
}
