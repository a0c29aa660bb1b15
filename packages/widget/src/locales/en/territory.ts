import { LEAST_TOLD, nameFirst } from '@inclusion-kit/sdk/internal';
import criteria from '../criteria/en.ts';
import type { TerritoryTexts } from '../fr/territory.ts';
import { wholePercent } from '../territory/whole-percent.ts';
import { changed, signed } from '../territory/signed.ts';

const plural = (n: number, one: string, many: string): string => (Math.abs(n) === 1 ? one : many);
const digits = (n: number): string => n.toLocaleString('en-GB', { maximumFractionDigits: 2 }).replace(/^-/, '−');
const rate = (n: number): string =>
  n.toLocaleString('en-GB', { minimumFractionDigits: n === 0 ? 0 : 1, maximumFractionDigits: n < 1 ? 2 : 1 });
/** Writes the number of needs, or the least that it may be. A small one could point at a person. */
const told = (n: number, isLeast = false): string =>
  isLeast && n > 1 ? `at least ${digits(n)}` : n > 0 && n < LEAST_TOLD ? `fewer than ${LEAST_TOLD}` : digits(n);
const isHidden = (n: number, isLeast = false): boolean => n > 0 && n < LEAST_TOLD && !(isLeast && n > 1);
const percent = (share: number): string => `${digits(wholePercent(share))}%`;
const services = (n: number): string => `${digits(n)} ${plural(n, 'service', 'services')}`;
const records = (n: number): string => `${digits(n)} ${plural(n, 'record', 'records')}`;
const manyStructures = (n: number): string => `${digits(n)} ${plural(n, 'organisation', 'organisations')}`;
const dateOf = (iso: string, options: Intl.DateTimeFormatOptions): string =>
  new Date(iso).toLocaleDateString('en-GB', { ...options, timeZone: 'Europe/Paris' });
const day = (iso: string): string => dateOf(iso, { dateStyle: 'long' });
const month = (iso: string): string => dateOf(iso, { month: 'long', year: 'numeric' });
const list = (words: readonly string[]): string => new Intl.ListFormat('en').format(words);
const level = (names: readonly string[]): string =>
  names.length === 0
    ? ''
    : `, level with ${list(nameFirst(names, (n) => `${digits(n)} ${plural(n, 'other place', 'other places')}`))}`;

/** Names the themes whose gap is no chance. */
const surest = (themes: readonly string[]): string =>
  themes.length === 0 ? 'It may be chance.' : `The gap is clear for: ${list(themes)}.`;

/** Names the département of some places, where it is not told elsewhere. */
const inside = (departement?: string): string => (departement === undefined ? '' : ` (${departement})`);

const texts: TerritoryTexts = {
  digits,
  rate,
  told,
  percent,
  day,
  list,
  signed: (share) => signed(share, percent(Math.abs(share))),
  loading: 'Working out the figures…',
  failed: 'The figures could not be read.',
  retry: 'Try again',
  refused: (values) =>
    `The address of this page asks for ${list(values.map((one) => `“${one}”`))}, which we do not know. This request is left aside.`,
  unreadable: 'This file does not hold the figures of a territory.',
  empty: 'No service is listed in this territory.',
  unknown: 'No service is listed in this territory: no known town is part of it.',
  one: 'Only one service is listed in this territory.',
  territory: 'Territory',
  whole: (name) => `Whole territory: ${name}`,
  served: (names, most) => (names.length <= most ? list(names) : `${digits(names.length)} départements`),
  note: 'Note for the committee',
  save: 'Download',
  files: { csv: 'CSV', xlsx: 'Excel', svg: 'SVG', png: 'PNG' },
  fileOf: (format, title) => `Download as ${format}: ${title}`,
  table: 'The same figures as a table',
  from: (sources, hasNeeds) =>
    `Sources of the records: ${list(sources) || 'not known'}.${hasNeeds ? ' Needs: France Travail.' : ''}`,
  asOf: (iso) => `Figures of ${day(iso)}.`,
  unit: { demandeurs_emploi: 'job seekers', population: 'inhabitants' },
  levels: { departement: 'Départements', epci: 'Groups of towns', commune: 'Towns', clpe: 'Local committees (CLPE)' },
  adds: 'An underlined figure opens its records, duplicates too. The other figures open no list.',
  opens:
    'An underlined figure opens its records, as many as it says. The other figures open no list: they count people, tell the past or are calculated.',
  listed: {
    search: (n) => `In the search: ${digits(n)} records, those listed twice too`,
    searchForAll: (n) => `In the search: ${digits(n)} records, with those for everyone and those listed twice`,
    twin: (name, source) => `Same organisation as “${name}” (${source})`,
    close: 'Close the list',
    back: 'Back to the list',
    more: (left) => `Show more (${digits(left)})`,
    offers: services,
    structures: manyStructures,
    undated: 'no date',
    updated: (iso) => `updated on ${day(iso)}`,
  },
  records,
  views: {
    label: 'Parts of the page',
    essentiel: 'In short',
    questions: 'Ten questions',
    thematiques: 'Themes',
    lieux: 'Places',
    evolution: 'Growth, hours, costs',
    partenaires: 'Partners',
    demandes: 'Requests',
    limites: 'Limits',
  },
  say: {
    lacking: (themes) => `Most lacking: ${list(themes)}.`,
    balanced: 'No theme is clearly lacking.',
    absent: (n, of) =>
      `${digits(n)} ${plural(n, 'theme', 'themes')} of ${digits(of)} ${plural(n, 'has', 'have')} no service.`,
    few: (n, of) => `Too few services to judge ${digits(n)} of the ${digits(of)} known ${plural(of, 'need', 'needs')}.`,
    unjudged: 'Nothing tells yet what is lacking: the needs are not known.',
    undated: 'No record has a sure date: their age is not known.',
    stale: (share) =>
      share === 1
        ? 'No service has been checked for a year.'
        : `${percent(share)} of services have not been checked for a year.`,
  },
  figures: {
    twice: 'records listed twice',
    services: 'services listed',
    structures: 'organisations',
    current: 'services checked under a year ago',
    visible: 'visible records (quality of 80% and more)',
    needs: 'needs reported',
    since: (change) => changed(change, digits(Math.abs(change))),
    points: (change) => {
      const points = Math.round(change * 100);
      return `${changed(points, digits(Math.abs(points)))} ${plural(points, 'point', 'points')}`;
    },
    compared: (iso) => `Change since ${day(iso)}.`,
    distinct: (n) => `${digits(n)} without duplicates`,
    unplaced: (n) => `${digits(n)} of them without a known town`,
    rsa: (value, people) => `${rate(value)} services per 100 people on RSA benefit (${digits(people)} people).`,
    noNeeds: 'Nobody counts them here',
  },
  actions: {
    title: 'What would change the most',
    sub: 'Ordered by the share of people or records that each action changes.',
    none: 'No action stands out from these figures.',
    how: 'How it is counted',
    see: 'See the services',
    records: 'See the records',
    beside: { verifier: 'See who to call', completer: 'See what is missing', reunir: 'See the themes' },
    open: (n, theme, places, departement) =>
      `Find or open ${services(n)} of “${theme}”${places.length === 0 ? '' : `, first in ${list(places)}${inside(departement)}`}`,
    openWhy: (gap) => `There are ${percent(Math.abs(gap))} fewer than expected.`,
    openNone: (need, people, unit) =>
      `This is a strong need (${percent(need)}), and there is no service. ${digits(people)} ${unit} have none within 30 km.`,
    openGain: (people, unit) => `${digits(people)} ${unit} would have a service within 10 km`,
    openFew: 'Fewer than 11 people would have a nearer service.',
    openEven: 'There would be as many services as expected.',
    openHow:
      'The towns where one more service reaches most people who have none within 10 km, one after another, as the crow flies. They are of one département: that of the town which helps most people. “Places” and the ten questions say something else: where most people live more than 30 km from a service.',
    verify: (n, reach) =>
      reach === undefined
        ? `Contact ${manyStructures(n)} that are late`
        : reach.ecrire > 0
          ? `Write to ${manyStructures(reach.ecrire)} that are late${reach.appeler === 0 ? '' : ` and call ${digits(reach.appeler)}`}`
          : reach.appeler > 0
            ? `Call ${manyStructures(reach.appeler)} that are late`
            : `Wait for the answer of ${manyStructures(reach.attente)} that are late`,
    verifyWhy: (n, structures, others, reach) =>
      `${records(n)} of ${manyStructures(structures)} not checked for a year.${
        reach === undefined
          ? ''
          : ` In all: ${list([
              ...(reach.ecrire === 0 ? [] : [`${digits(reach.ecrire)} to write to`]),
              ...(reach.appeler === 0 ? [] : [`${digits(reach.appeler)} to call`]),
              ...(reach.attente === 0
                ? []
                : [`${digits(reach.attente)} with an e-mail sent less than 14 days ago, or about to leave`]),
              ...(others === 0 ? [] : [`${digits(others)} that answered or have nothing left to check`]),
            ])}.`
      }`,
    gain: (from, to) => `Services checked: from ${percent(from)} to ${percent(to)}`,
    ofHalf: (n) => `, if half of these ${digits(n)} records are confirmed`,
    verifyHow: (all) =>
      `An answer to an e-mail counts as one to a call. If all these records are confirmed: ${percent(all)}.`,
    answer: (theme) => `Answer the needs of “${theme}”`,
    answerWhy: (n, isLeast) => `${told(n, isLeast)} ${plural(Math.max(n, 2), 'need', 'needs')} reported.`,
    answerOthers: (more) =>
      `Yet this topic has ${percent(more)} more services than expected: people ask for other ones, or elsewhere. “Requests” says which and where.`,
    answerGain: (n, isLeast) =>
      isHidden(n, isLeast) ? 'All requests would have an answer' : `${told(n, isLeast)} requests would have an answer`,
    answerHow: (n) =>
      `${services(n)} of this theme are there already. Needs are those that people wrote in twelve months.`,
    complete: (n, what) => `Complete “${what}” on ${records(n)}`,
    completeWhy: 'Only this line is missing to reach 80%.',
    completeGain: (from, to) => `Visible records: from ${percent(from)} to ${percent(to)}`,
    completeHow: 'The score of each record is computed again with this one criterion complete.',
    gather: (n) => `Merge ${digits(n)} duplicate ${plural(n, 'record', 'records')}`,
    gatherWhy: (theme) => `Mostly in “${theme}”.`,
    gatherGain: (from, to) => `From ${digits(from)} to ${digits(to)} records in this theme`,
    gatherHow: 'The records of organisations that data·inclusion gives as another one, without the one that is kept.',
  },
  criteria,
  questions: {
    title: 'The ten questions of the committee',
    sub: 'A short answer to each question. The part that is named tells more.',
    question: 'Question',
    answer: 'Answer',
    more: (view) => `See “${view}”`,
    asks: [
      'How many services and organisations, and what has changed in six months?',
      'What share was checked under a year ago, and who should be called?',
      'Which themes lack services, and how many are lacking?',
      'Which have more services than expected, or records listed twice?',
      'Where is nothing within 30 km, and for how many people?',
      'Which places are served least, beside places of the same size?',
      'Which source and which organisation do the services depend on most?',
      'What do people search in vain, and report as missing?',
      'Who pays for the services, and which actions change most?',
      'What is not counted, and what should be true next time?',
    ],
    rest: 'The rest of the answer',
    acts: 'The actions that change most, the strongest first:',
    noneVain: 'No search without a result is to be shown.',
    vainUncounted: 'Searches without a result are not counted here.',
    about: (what, told) => `${what}: ${told}`,
    fromTo: (from, to) => `from ${digits(from)} to ${services(to)}`,
    fewer: (from, to) => `from ${digits(from)} to ${records(to)}, none listed twice`,
    count: (iso, all, distinct, structures) =>
      `On ${day(iso)}: ${services(all)}, ${digits(distinct)} without those listed twice. ${digits(structures)} ${plural(structures, 'organisation', 'organisations')}.`,
    gap: (theme, n, expected, gap) =>
      `${theme}: ${services(Math.abs(expected - n))} ${n < expected ? 'lacking' : 'more than expected'}, ${digits(n)} for ${digits(expected)} expected (${gap})`,
    byPeople: 'need not known, expected by inhabitants',
    expected: 'Expected: the number of services, if they were shared out as the needs are.',
    whole: 'No need is known here: the expected number comes from all services.',
    noneOver: 'No theme has clearly more services than expected.',
    twice: (n, themes) =>
      n === 0
        ? 'No record is listed twice.'
        : `${records(n)} listed twice${themes.length === 0 ? '' : `, mostly in ${list(themes.map(([theme, extra]) => `${theme} (${digits(extra)})`))}`}.`,
    levels: {
      departement: 'Least served département',
      epci: 'Least served group of towns',
      commune: 'Least served town',
      clpe: 'Least served local committee (CLPE)',
    },
    since: (from, to, changes) =>
      `From ${day(from)} to ${day(to)}: ${list(changes.map(([what, change]) => `${change} ${what}`))}.`,
    judged: {
      a_renforcer: (n, sure) =>
        `${digits(n)} ${plural(n, 'theme has', 'themes have')} fewer services than expected. ${surest(sure)}`,
      sur_liste: (n, sure) =>
        `${digits(n)} ${plural(n, 'theme has', 'themes have')} more services than expected. ${surest(sure)}`,
    },
    far: (n, all) =>
      `For ${digits(n)} ${plural(n, 'theme', 'themes')} out of ${digits(all)}, some people have no service in person within 30 km.`,
    farAt: (theme, people, unit, places) =>
      `${theme}: ${people} ${unit}${places.length === 0 ? '' : `, most of them in ${list(places)}`}`,
    least: (kind, name, rate, unit, others) => `${kind}: ${name}, ${rate} services per 1,000 ${unit}${level(others)}.`,
    like: (n, rate) => `In the middle of the ${digits(n)} places of a similar size: ${rate}.`,
    unlike: 'Too few places are of a similar size to compare.',
    committees: {
      same: 'Here, the local committees (CLPE) are these same territories.',
      one: 'There is only one local committee (CLPE) here: nothing to compare.',
      inside: 'Local committees (CLPE) are compared in a département or larger.',
      unknown: 'The local committees (CLPE) of this territory are not known.',
    },
    omitted: (hasSoliguide, place, date, theme) =>
      `Not counted: ${list([
        'the number of places',
        ...(hasSoliguide ? [] : ['the services of Soliguide']),
        ...(place === 0 ? [] : [`${records(place)} without a known town`]),
        ...(date === 0 ? [] : [`the age of ${records(date)} without a sure date`]),
        ...(theme === 0 ? [] : [`the theme of ${records(theme)}`]),
      ])}.`,
    uncounted: 'Nobody counts here what people report as missing.',
    noneReported: 'Nothing was reported as missing.',
    written: 'Need in free words',
    reported: (needs) => `Reported as missing: ${list(needs.map(([need, ...n]) => `${need} (${told(...n)})`))}.`,
    aim: (iso) => `To aim at for ${day(iso)}:`,
  },
  themes: {
    title: 'Need and supply, by theme',
    sub: (unit, since, isCompared) =>
      `${since === null ? `No need is known for this territory${isCompared ? ': the supply is compared with all services loaded' : ''}.` : `Need: share of each obstacle${since === '' ? '' : `, ${month(since)}`}. Some themes have no known need${isCompared ? ': their supply is compared with the whole' : ''}.`} ${unit === null ? 'Without a number of inhabitants, no rate is computed.' : `Supply: per 1,000 ${unit}, duplicates counted once.`}`,
    theme: 'Theme',
    need: 'Need',
    offers: 'Services',
    rate: 'Per 1,000',
    gap: 'Gap',
    verdict: 'Finding',
    recipients: 'Per 100 on RSA',
    twice: 'Duplicates',
    current: 'Up to date',
    vain: 'Searched in vain',
    needs: 'Needs',
    people: (n) => `${digits(n)} people`,
    noNeed: 'not known',
    byPeople: 'not known, gap by inhabitants',
    listed: (all: number, twice: number) =>
      `The list shows ${digits(all)} ${plural(all, 'record', 'records')}${twice === 0 ? '' : `, ${digits(twice)} of them listed twice`}`,
    chance: 'may be chance',
    foot: ({ lacking, overListed, fewestOffers, fewestPeople }, isCompared, less, more) =>
      `Expected: the share of services that follows the share of the need${isCompared ? ' or, where the need is not known, the share of inhabitants' : ''}. Under −${-lacking}%: ${less}. Over +${overListed}%: ${more}. Fewer than ${fewestOffers} services seen and expected, or fewer than ${fewestPeople} people: no finding. Small numbers of people are hidden.`,
    sort: 'Sort',
    sorts: { ecart: 'Gap', besoin: 'Need', services: 'Number of services', a_jour: 'Share up to date' },
    show: 'Finding',
    all: 'All',
    none: 'No theme has this finding.',
  },
  verdicts: {
    a_renforcer: 'To strengthen',
    equilibre: 'Balanced',
    sur_liste: 'More than expected',
    trop_peu: 'Too little data to tell',
  },
  compared: {
    a_renforcer: 'Less than elsewhere',
    equilibre: 'As elsewhere',
    sur_liste: 'More than elsewhere',
    trop_peu: 'Too little data to tell',
  },
  coverage: {
    title: 'Official coverage, and what it hides',
    sub: 'The national indicator, computed in the same way by local committee (CLPE), beside our finding. In brackets: the number of committees.',
    none: 'Without France Travail’s obstacles for this territory, the national indicator cannot be computed.',
    official: 'National indicator',
    highest: 'Highest index',
    ours: 'Our finding',
    volume: 'Services per person, France\u00a0=\u00a01',
    bands: {
      'Très faible couverture': 'Very low',
      'Faible couverture': 'Low',
      'Couverture intermédiaire': 'Medium',
      'Bonne couverture': 'Good',
      'Très bonne couverture': 'Very good',
    },
    hidden: 'What the national indicator hides here',
    shares: 'It compares shares: ten times fewer services would give the same index.',
    even: 'A person has several obstacles: a supply shared out exactly like the need often reads “Low”.',
    contradicts: (theme, band, gap) => `${theme}: “${band}” for it, although the supply follows the need (${gap}).`,
    blind: (theme, gap) => `${theme}: it does not see the gap (${gap}).`,
    stale: 'It knows nothing of the age of records, of distances and of zones.',
  },
  quadrant: {
    title: 'At a glance',
    sub: 'Each dot is a theme whose need is known. Between the two lines, services follow the need.',
    none: 'Without known needs, themes have no place here.',
    corners: {
      renforcer: 'Strengthen first',
      surveiller: 'To watch',
      equilibre: 'Balanced',
      garder: 'Well served, to keep',
      alleger: 'To lighten',
    },
    corner: 'Place',
    less: 'fewer services than expected',
    more: 'more services than expected',
    low: 'little need',
    high: 'much',
    sentence: (themes) =>
      themes.length === 0
        ? 'No strong need lacks services.'
        : `Strong need and fewer services than expected: ${list(themes)}.`,
  },
  freshness: {
    title: 'Freshness',
    bands: {
      moins_de_6_mois: 'Under 6 months',
      de_6_mois_a_1_an: '6 months to 1 year',
      de_1_a_2_ans: '1 to 2 years',
      plus_de_2_ans: 'Over 2 years',
      inconnue: 'Unknown date',
    },
    sentence: (share, source, worst) =>
      `${share === 0 ? 'No record was' : `${percent(share)} of records were`} checked under a year ago.${source === null ? '' : ` At the source furthest behind, ${source}: ${percent(worst)}.`}`,
    source: 'Source',
    current: 'Up to date',
    sources: 'By source',
  },
  funding: {
    title: 'Cost and funding',
    silent: 'Nobody knows who pays: records do not tell.',
    file: 'A file of funders shows it.',
    told: (funders, without) =>
      `${list(funders.map(([name, n]) => `${name} (${digits(n)})`))} pay for most services.${without === 0 ? '' : ` ${services(without)} without a known funder.`}`,
    cost: 'What services cost to people, as records tell it, duplicates left out:',
    unknown: 'Not told',
    who: 'Cost or funder',
  },
  values: {
    title: 'For whom, what and how',
    sub: (n) => `Of ${digits(n)} offers, duplicates left out. An offer for two groups counts in both.`,
    sentence: (firsts) =>
      `What comes most often. ${firsts.map(([field, value, n]) => `${field}: ${value} (${digits(n)}).`).join(' ')}`,
    silent: 'No offer says whom it is for, or how it receives people.',
    field: 'Question',
    value: 'Answer',
    fields: { publics: 'For whom', type: 'Type of offer', modes_accueil: 'How', thematiques: 'Precise theme' },
    outside: (value) => `“${value}”, not in the official list`,
    more: (n) => `${digits(n)} more`,
    forAll: 'A search for a public also shows the services for everyone.',
  },
  reliance: 'Whom the offer rests on',
  quality: {
    title: 'What records lack',
    sub: 'Records of a quality under 80%. A record counts once for each line that it lacks.',
    sentence: (under, all, most) =>
      `${digits(under)} of ${digits(all)} records are under 80%.${most.length === 0 ? '' : ` To complete first: ${list(most.map(([name, n]) => `${name} (${digits(n)})`))}.`}`,
    good: 'All records have a quality of 80% or more.',
    old: 'Date over six months old',
    criterion: 'Line to complete',
    records: 'Records',
  },
  hours: {
    title: 'Hours a week',
    sentence: (known, hours, unknown) =>
      `${hours === null ? 'No service tells its hours a week.' : `${services(known)} ${plural(known, 'tells its hours', 'tell their hours')}: ${digits(hours)} h a week in all.`}${unknown === 0 || hours === null ? '' : ` ${services(unknown)} ${plural(unknown, 'does', 'do')} not, and ${plural(unknown, 'is', 'are')} not counted as 0.`}`,
    bands: {
      moins_de_3: 'Under 3 h a week',
      de_3_a_6: 'From 3 to under 6 h',
      de_6_a_15: 'From 6 to under 15 h',
      '15_et_plus': '15 h and more',
    },
    known: 'Services that tell their hours',
    unknown: 'Services that do not',
    sum: 'Hours a week',
    none: 'not known',
  },
  growth: {
    title: 'Growth',
    unread: (iso) => `The records of ${day(iso)} hold no service: growth is not known.`,
    none: (iso) => `Growth is drawn from a second day on. There is only ${day(iso)}.`,
    sub: (from, to, scale) => `Number of records, from ${day(from)} to ${day(to)}. ${scale}`,
    scale: 'One scale for all pictures.',
    mentions: 'A record of two themes of a category counts twice in it.',
    first: 'At the start',
    last: 'At the end',
    change: 'Change',
    one: (theme, from, to) => `${theme}: from ${digits(from)} to ${digits(to)} records`,
    gains: (theme, more) => `Grows most: ${theme} (+${digits(more)}).`,
    loses: (theme, less) => `Loses most: ${theme} (−${digits(less)}).`,
    still: 'No theme has changed.',
    others: (n) => `Not drawn: ${digits(n)} ${plural(n, 'theme', 'themes')} outside the official list.`,
  },
  parts: {
    title: 'Where',
    map: 'See the map',
    none: 'This territory has no known parts: nothing is drawn.',
    sub: 'One circle for each part of the territory. The limits drawn are indicative.',
    hue: (unit) => `Services per 1,000 ${unit}`,
    part: 'Part of the territory',
    partly: '(a small part of it here)',
    hiddenPeople: 'hidden',
    one: (name, people, unit, rate) => `${name}: ${people} ${unit}, ${rate} services per 1,000`,
    sentence: (worst, low, best, high, others) =>
      `Least served: ${worst}, ${low} services per 1,000${level(others)}. Best served: ${best}, ${high}.`,
    alike: (low, high) =>
      low === high
        ? `All places are served alike: ${low} services per 1,000.`
        : `All places are served about alike: ${low} to ${high} services per 1,000.`,
    offers: (n) => plural(n, 'service', 'services'),
    classes: (from, to) =>
      from === null ? `under ${to ?? ''}` : to === null ? `${from} and more` : `${from} to under ${to}`,
    range: (from, to) => `${from} to ${to}`,
    reach: 'Without a service nearby',
    reachSub: (unit) => `People counted: ${unit}. On-site services, as the crow flies: no roads, no relief.`,
    km10: 'Over 10 km away',
    km30: 'Over 30 km away',
    far: 'Mostly in',
    few: 'fewer than 11',
    reachSentence: (theme, people, unit) => `“${theme}” is the furthest: ${people} ${unit} have none within 30 km.`,
    near: 'Everybody has a service of each theme within 30 km.',
  },
  calls: {
    title: 'To call',
    sub: (n, shown) =>
      `${digits(n)} ${plural(n, 'organisation has', 'organisations have')} services not checked for a year. ${shown < n ? `To call first, ${digits(shown)} of those with most of them` : 'To call first'}:`,
    none: 'No organisation has a service that is late.',
    moved: 'The organisations with the most old offers answered or were reached.',
    why: (n, stale) =>
      stale === n ? `${services(n)}, none checked for a year` : `${services(n)}, ${digits(stale)} not checked`,
    noPhone: 'No number',
    structure: 'Organisation',
    stale: 'Late',
    phone: 'Phone',
    last: 'Last step',
    followed: {
      repondu: (iso) => `Answered on ${day(iso)}`,
      joint: (iso) => `Reached by phone on ${day(iso)}`,
      absent: (iso) => `Called on ${day(iso)}, no answer`,
      silence: (iso) => `Written to on ${day(iso)}, no answer`,
      attente: (iso) => `Written to on ${day(iso)}, may still answer`,
    },
  },
  asked: {
    title: 'What people search in vain',
    searches: (themes) =>
      `Searches without a result, in the last twelve whole months: ${list(themes.map(([theme, n]) => `${theme} (${digits(n)})`))}.`,
    words: (words) => `Words without a result: ${words.map((word) => `“${word}”`).join(', ')}.`,
  },
  limits: {
    title: 'What these figures do not say',
    unplaced: (n) => `${records(n)} without a known town count in the whole, and in none of its parts.`,
    remote: 'The search also shows the remote services open to this territory. Here, a service counts where it stands.',
    place: (n) => `${records(n)} without a known town count in no territory.`,
    byStructure: (n) =>
      `Among them, ${services(n)} of an organisation of this territory: a town in the record would make them count.`,
    date: (n) => `${records(n)} without a date, or with a date to come.`,
    point: (n) => `${digits(n)} on-site ${plural(n, 'service', 'services')} without a point: the town stands for it.`,
    theme: (n) => `${records(n)} without any known theme.`,
    source: (name, share) => `The largest source, ${name}, gives ${percent(share)} of records.`,
    actor: (name, share) =>
      `The largest organisation, ${name}, carries ${share < 0.005 ? 'less than 1%' : percent(share)} of services.`,
    soliguide: 'No record comes from Soliguide: its services do not count here.',
    capacity: 'A service is not a place: the number of places is not known.',
    clpe: (known, all) =>
      `The needs of ${digits(known)} local committees (CLPE) of ${digits(all)} are known: those of the others are not counted.`,
    needs: 'People who are not registered with France Travail are not among the needs.',
    orphans: (n) => `${services(n)} of an organisation that no file holds: its duplicates are not known.`,
    codes: (n, codes) =>
      `${records(n)} with a code of no town of today (${list(codes)}): the town may have merged with another.`,
    people: (unit, unknown, all, isLeftOut) =>
      `The number of ${unit} is missing for ${digits(unknown)} ${plural(unknown, 'town', 'towns')} of ${digits(all)}: ${isLeftOut ? 'rates leave these towns and their services out' : 'rates count inhabitants'}.`,
    strangers: (n, codes) =>
      `The file of people names ${digits(n)} ${plural(n, 'town', 'towns')} that no list of today holds (${list(codes)}): their people are not counted.`,
    lostClpe: (n, ids) =>
      `The file of needs names ${digits(n)} local ${plural(n, 'committee', 'committees')} (CLPE) without a known town (${list(ids)}): their needs are not counted.`,
    outsideClpe: (n, all) =>
      `${digits(n)} ${plural(n, 'town', 'towns')} of ${digits(all)} in no known local committee (CLPE): their needs are not counted.`,
    others: (n) => `${digits(n)} ${plural(n, 'other', 'others')}`,
    refused: (n, cells) =>
      `${digits(n)} ${plural(n, 'number', 'numbers')} in the files cannot be right (${list(cells)}): counted as unknown.`,
    monthless: (n) =>
      `${digits(n)} ${plural(n, 'row of obstacles has', 'rows of obstacles have')} no month that can be read: ${plural(n, 'it counts', 'they count')} where the local committee has no row of a known month.`,
    recipients: (codes) => `The number of RSA recipients is not known for ${list(codes)}: no rate is worked out.`,
  },
};

export default texts;
