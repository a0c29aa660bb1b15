// Reads settings and offers, and writes pages, without a relay that serves: a command that starts for these loads half of the modules.
export { createOfflineSite, type OfflineSite, type OfflineSiteParts } from './pages/offline/offline-site.ts';
export { DEFAULT_DATABASE_URL, parseOptions, type ServeOptions } from './settings/options.ts';
export { isReachedFromElsewhere } from './settings/reached-from-elsewhere.ts';
export { settings, type Setting, type SettingName } from './settings/settings-table.ts';
export type { LoadedOffer, OfferTimings } from './offer/loaded-offer.ts';
export { openOffer } from './offer/open-offer.ts';
export type { OfferStatus } from './offer/status.ts';
export { nameSome, sayRefused } from './locales/name-some.ts';
export { askValue, parameterTexts } from './locales/search-parameters.ts';
export {
  addFunder,
  freinsColumns,
  fundersColumns,
  numberOf,
  textOf,
  toFreinsGroup,
  toPeople,
  toRecipients,
  toWhole,
  withinPopulation,
} from './territory/figures/need-rows.ts';
export { writeNote } from './pages/territory/note-page.ts';
export { loadActivities, readActivityFiles } from './offer/load-activities.ts';
export { readNeedsFiles, type LoadedNeeds } from './offer/load-needs.ts';
export { readWordsFile, type LoadedWords } from './offer/load-words.ts';
export { KNOWN_YEAR, readKnownCommunes } from './offer/communes/known-communes.ts';
export { communesComplaints, findsCommunes, readCommunesFile } from './offer/communes/load-communes.ts';
export { StartError } from '@inclusion-kit/sdk/internal';
