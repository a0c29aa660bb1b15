// Shared with the other packages of the kit, promised to nobody else. Threads and commands that validate nothing load it: what needs zod
// stands in an entry of its own, `internal/is-flawless`.
export { nameFaults } from './activities/exchange/name-faults.ts';
export { citeOffer } from './activities/week/cite-offer.ts';
export { splitRanges } from './normalise/horaires/format/split-ranges.ts';
export { possibleHours } from './activities/week/opening.ts';
export { NEAR_METRES } from './activities/week/propose.ts';
export { MOST_WEEKS } from './activities/week/week.ts';
export { requireBoolean, requireNumber } from './api/checks.ts';
export { toOfferSearchQuery } from './api/query.ts';
export { requireFunction, requireInteger } from './api/request-options.ts';
export { NEW_STRUCTURE } from './contributions/new-structure.ts';
export { confirmedNumber } from './contributions/confirmed-number.ts';
export { erasureOf } from './contributions/changes/erasure.ts';
export { saysWrongNumber } from './contributions/wrong-number.ts';
export { shownValueOf } from './contributions/changes/shown-value.ts';
export { isSecretName } from './api/sending/secrets.ts';
export { createTimeLimit, raceSignal } from './api/signal.ts';
export { isObject, requireObject, requireObjects, toOptions, toText } from './arguments.ts';
export {
  exportedFields,
  fieldFacts,
  fieldsWith,
  type CorrectableField,
  type FieldName,
  type FieldOf,
  type FieldOfKind,
} from './tables/field-names.ts';
export { GOOD_SCORE } from './quality/score-qualite.ts';
export { metresBetween } from './geography/distance.ts';
export { isOneEditApart } from './referentiels/words/edit-distance.ts';
export { at } from './geography/communes/at-place.ts';
export { of } from './geography/communes/of-place.ts';
export { EPCI, INSEE_COMMUNE, POSTAL } from './geography/forms.ts';
export { departementsBegun, findDepartements, foldPlace } from './geography/find-departements.ts';
export { isNamedBy } from './geography/communes/commune-ranking.ts';
export { toHeardCommune } from './geography/communes/heard-commune.ts';
export { isInOtherScript } from './geography/other-script.ts';
export { nameArrondissement, namingPostalCode } from './geography/communes/arrondissements.ts';
export {
  communesOfCode,
  isCode,
  withoutArrondissement,
  withoutSurroundings,
} from './geography/communes/communes-of-code.ts';
export { foldText, foldWords } from './geography/fold-text.ts';
export { isLoopback } from './is-loopback.ts';
export { isInBrowser } from './is-in-browser.ts';
export { loadPart } from './load-part.ts';
export { dayInParis } from './normalise/day-in-paris.ts';
export { saysKind } from './normalise/says-kind.ts';
export { toLocalTime, type LocalTime } from './normalise/horaires/local-time.ts';
export { openStretches } from './normalise/horaires/open-state.ts';
export { calendarPlaceOf } from './normalise/horaires/time-zone.ts';
export {
  hasOwnHours,
  hoursOf,
  MASKED,
  maskedIn,
  phoneOf,
  tellMasked,
  type MaskableContact,
} from './normalise/contacts-of.ts';
export { guardCell, unguardCell } from './normalise/formula-cell.ts';
export { emailSpans, removeSpans, type Span } from './normalise/personal-email/email-spans.ts';
export { hidePersonalEmails } from './normalise/personal-email/hide-personal-emails.ts';
export { isMobile, namesPerson } from './normalise/personal-email/own-phone.ts';
export { firstNames } from './normalise/personal-email/words.ts';
export { isEmailOf } from './normalise/personal-email/is-personal-email.ts';
export { decodeEntities } from './normalise/to-plain-text.ts';
export { toPhoneHref } from './normalise/to-phone-href.ts';
export {
  addressNames,
  attributeNames,
  extraNames,
  facetNames,
  factsOf,
  filterNames,
  keptNames,
  MAP_PARAM,
  listNames,
  namesOfRole,
  namesOn,
  orders,
  parameterNames,
  type AddressName,
  type AttributeName,
  type FilteredField,
  type FilterName,
  type ListName,
  type NameOfKind,
  type NameOn,
  type ParametersOf,
  type RecordName,
  type ValueOf,
} from './tables/parameter-names.ts';
export { questionIds } from './tables/question-ids.ts';
export { createKeptTest, withheldIn, withoutRecords, type Withheld } from './tables/withheld.ts';
export { hoursBandOf } from './normalise/hours-band.ts';
export { parseJson } from './parse-json.ts';
export { createScore } from './quality/score-qualite.ts';
export { toError, toPlainError, type PlainError } from './plain-error.ts';
export { messages } from './prepare/format/messages.ts';
export { checkDataset, checkList, fieldsOfEach, toLocated } from './prepare/raw-record.ts';
export { type FieldKind, type RecordField } from './tables/record-fields.ts';
export { sumBands } from './territory/freshness.ts';
export { gatherNeeds } from './referentiels/needs/gather-needs.ts';
export {
  dangerNumbers,
  needDangers,
  NEUTRAL_PAGE,
  numbersForDangers,
  toNumberLines,
} from './referentiels/dangers/danger-numbers.ts';
export { firstUrgentNumbers, toShownNumber, urgentWords } from './referentiels/dangers/urgent-numbers.ts';
export { frenchNeedLabels } from './referentiels/needs/french-needs.ts';
export { plainThematiques } from './referentiels/needs/plain-thematiques.ts';
export { spokenLabels } from './referentiels/values/spoken-labels.ts';
export { areTogether, findNetwork, networkPhrases, toSingularWord, type NetworkPhrase } from './find-network.ts';
export { withOwnLetters, withoutUnseen } from './referentiels/words/own-letters.ts';
export { stopWords } from './referentiels/words/stop-words.ts';
export { toSound } from './referentiels/words/sound.ts';
export { dayOf, toDayNumber } from './schemas/day.ts';
export { emptyRecord } from './schemas/empty-record.ts';
export { suggest } from './schemas/writing/suggest.ts';
export {
  searchParameters,
  type ParameterKind,
  type ParameterRoute,
  type ParameterVocabulary,
  type SearchParameter,
} from './tables/search-parameters.ts';
export { placeMethods, sourceMethods } from './source-methods.ts';
export { StartError } from './start-error.ts';
export { countLostCodes, findLostCommittees, nameFirst } from './territory/report/gaps.ts';
export { levels } from './territory/places.ts';
export { countUnknown, LEAST_TOLD, leastOf, tellSum } from './territory/report/people.ts';
export { rankOfCount } from './territory/small-numbers.ts';
export { toToldRate } from './territory/report/places/least-served.ts';
export { parseTerritory, writeTerritory, type TerritoryName } from './territory/report/places/territory-name.ts';
export { isJudged, isNeedJudged, isStillCalled, isToCall, MOST_SHOWN_CALLS } from './territory/report/priorities.ts';
