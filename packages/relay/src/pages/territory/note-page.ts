import { formatPhone } from '@inclusion-kit/sdk/normalise';
import { frenchNeedLabels, isJudged, isToCall, sumBands, toPhoneHref } from '@inclusion-kit/sdk/internal';
import { categories, frais, needOf, toLabels } from '@inclusion-kit/sdk/referentiels';
import {
  findLeastServed,
  offersBeyond,
  type Band,
  type TerritoryReport,
  type ThemeFigures,
} from '@inclusion-kit/sdk/territory';
import {
  sayAction,
  sayGaps,
  sayLack,
  sayName,
  sayTargets,
  shortenName,
  tellNeeds,
  territoryTexts,
} from '@inclusion-kit/widget/territory-words';
import { drawMap } from './note-map.ts';
import { createNameSource, type NameSource } from './source-names.ts';
import { day, digits, note, percent, sayVerdict } from '../../locales/territory/territory-note.ts';

const labelOf = toLabels(categories);
const labelOfCost = toLabels(frais);
/** The words of `<di-territory>`, with needs as people say them. */
const french = {
  t: territoryTexts,
  labelOf,
  askedOf: (category: string): string => {
    const need = needOf(category);
    return need === null ? labelOf(category) : frenchNeedLabels[need];
  },
};
/** Sources with fewer records are not told as the latest. */
const FEWEST_OF_A_SOURCE = 20;
/** Rows that have room on paper. */
const [MOST_THEMES, MOST_CALLS, MOST_POINTS, MOST_SOURCES] = [16, 6, 3, 6];
const SHADES = ['#0e5a75', '#5f9bb3', '#cfe0e8', '#8a4b00', '#7b8893'];

/** The style of the note, which stands in its head. */
export const noteStyle = `@page{size:A4;margin:0}*{box-sizing:border-box;margin:0;padding:0}
body{background:#eceff1;color:#111;font:10pt/1.35 system-ui,sans-serif}
.bar,article{inline-size:210mm;max-inline-size:100%;margin:16px auto}
.bar{display:flex;flex-wrap:wrap;gap:8px 16px;align-items:center;justify-content:space-between;font-size:10.5pt}
.bar [role=note]{flex-basis:100%;padding:8px 12px;border:1px solid #8a4b00;background:#fff}.bar p:last-child{display:flex;flex-wrap:wrap;gap:8px}.bar :is(a,button){display:inline-flex;align-items:center;min-block-size:44px;padding:10px 16px;border:1px solid #0e5a75;border-radius:8px;background:#fff;color:#0e5a75;font:inherit;text-decoration:none;cursor:pointer}
.bar button{background:#0e5a75;color:#fff}.calls a{color:inherit}.bar .to{display:none}.bar [hidden]{display:none}
article{background:#fff;min-block-size:297mm;padding:9mm 15mm 7mm;display:flex;flex-direction:column;gap:3mm}
.top,footer{display:flex;flex-wrap:wrap;justify-content:space-between;gap:4px 8mm;font-size:8.5pt;color:#444}
.top{border-block-end:1.5pt solid #111;padding-block-end:2mm}footer{margin-block-start:auto;border-block-start:.75pt solid #999;padding-block-start:2mm}
h1{font-size:17pt;line-height:1.12}h2{font-size:12pt;margin-block-end:1mm}.lead{font-size:11.5pt}
dl{display:grid;grid-template-columns:repeat(4,1fr);border:.75pt solid #999}dl>div{padding:2mm 3mm;border-inline-start:.75pt solid #ccc}
dt,small{font-size:8.5pt;color:#444;display:block}dd{font-size:16pt;font-weight:700}dd small{font-weight:400}
table{inline-size:100%;border-collapse:collapse;font-size:9pt}th,td{padding:.7mm 1.5mm;text-align:start;border-block-end:.5pt solid #ccc;vertical-align:top}
thead th{font-size:8.3pt;color:#444}tbody th{font-weight:400}.fit{font-size:8.3pt}.fit thead th{font-size:8.3pt;vertical-align:bottom}.fit :is(td,tbody th){white-space:nowrap}.fit :is(td,th){padding:.2mm .8mm}.unknown{font-size:8.5pt;margin-block-start:1mm}.n{text-align:end;font-variant-numeric:tabular-nums}td.n{white-space:nowrap}
.duo{display:flex;gap:2mm;align-items:center;justify-content:space-between}.duo svg{flex:none;border-inline-start:.75pt solid #999}.split{display:grid;grid-template-columns:1fr 1fr;gap:3mm 8mm}
.three{grid-template-columns:repeat(3,1fr);gap:2mm 5mm}.split{font-size:8.3pt;line-height:1.3}.split h2{font-size:10pt}figcaption{font-size:8.3pt;color:#444}ul{padding-inline-start:4mm}.dec{font-size:8.5pt}.dec :is(th,td){border:.75pt solid #999;padding:1mm 1.4mm}.dec small{font-size:8.3pt}.dec .blank{inline-size:23mm}.dec b{display:block}.gain{color:#1b6a42;font-weight:600}
.small{font-size:8.5pt}.calls{font-size:8.5pt}.calls td.n{white-space:nowrap}.method{columns:2;column-gap:8mm;font-size:8.3pt;line-height:1.3}.method p{break-inside:avoid;margin-block-end:1mm}
@media screen and (max-width:760px){body{font-size:16px}.bar{padding-inline:16px}article{padding:20px 16px;min-block-size:0;gap:20px}.split,.three{grid-template-columns:1fr;font-size:15px}.split h2,h2{font-size:18px}h1{font-size:24px}.lead{font-size:18px}dl{grid-template-columns:1fr 1fr}.method{columns:1;font-size:14px}.top,footer,dt,small,.dec small,figcaption{font-size:13px}:is(.small,.unknown){font-size:15px}
table,.fit,.dec,.calls{font-size:15px}table,tbody{display:block}thead{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}tr{display:grid;grid-template-columns:1fr 1fr;gap:4px 16px;padding-block:10px;border-block-end:1px solid #ccc}:is(table,.fit,.dec) :is(th,tbody th,td){border:0;padding:0;white-space:normal;text-align:start}tbody th{font-weight:600;grid-column:1/-1}td[data-k]{display:grid;gap:1px}td[data-k]::before{content:attr(data-k);font-size:13px;color:#444}.duo{justify-content:start}.dec tr{grid-template-columns:1.5em 1fr}.dec tbody th{grid-column:1}.dec .blank{display:none}.calls tr{grid-template-columns:1fr auto;align-items:center;padding-block:6px}.calls a{display:inline-flex;align-items:center;min-block-size:44px;font-weight:600}
.fit tr{grid-template-columns:repeat(5,1fr);gap:2px 12px;align-items:baseline}.fit tbody th{order:-3}.fit td{display:flex;gap:8px;justify-content:space-between;font-size:14px;grid-column:span 2}.fit td:nth-of-type(2n){grid-column:span 3}.fit td:nth-of-type(4){order:-2;font-weight:600}.fit td:nth-of-type(3){order:-1;justify-content:end;font-weight:600}.fit :is(td:nth-of-type(3),td:nth-of-type(4))::before{content:none}.fit svg{display:none}.bar .to{display:inline-flex}}
@media(min-width:761px){.fit :is(thead th:nth-child(5),td:nth-of-type(4)){padding-inline-start:3mm}}
@media screen and (min-width:761px){:is(.fit,.fit thead th,.unknown){font-size:13px}.fit tbody th{white-space:normal}}
@media print{body{background:#fff}.bar{display:none}article{margin:0;break-after:page;print-color-adjust:exact;-webkit-print-color-adjust:exact}article:last-of-type{break-after:auto}}`;
/** The height of a page in pixels, with the rounding of one. */
const PAGE_PX = 1123;
/**
 * Its script: the button is there where it works, and a page that long names make too tall is drawn smaller, as wide as before.
 * Without it such a page goes on to another: nothing is cut.
 */
export const noteScript = `const button=document.querySelector('.bar button');button.hidden=false;button.addEventListener('click',()=>print());
const fit=()=>{if(matchMedia('(max-width:760px)').matches)return;for(const page of document.querySelectorAll('article'))for(let size=1;size>.7;size-=.01){Object.assign(page.style,{zoom:size,inlineSize:210/size+'mm',minBlockSize:297/size+'mm'});if(page.getBoundingClientRect().height<=${PAGE_PX})break}};
fit();addEventListener('beforeprint',fit)`;

const escapeOf: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Escapes a text. No line begins with a sign of French that stands after a space. */
const text = (value: string): string =>
  value.replace(/ (?=[:;?!%»])|(?<=«) /g, '\u00a0').replace(/[&<>"]/g, (sign) => escapeOf[sign] ?? sign);
/** Writes a list of sentences, then an item that is written already. */
const points = (sentences: readonly string[], last = ''): string =>
  `<ul>${sentences.map((sentence) => `<li>${text(sentence)}</li>`).join('')}${last}</ul>`;
const section = (title: string, content: string, id = ''): string =>
  `<section${id === '' ? '' : ` id="${id}"`}><h2>${text(title)}</h2>${content}</section>`;
const heads = (row: readonly string[], numbers: readonly number[] = []): string =>
  row.map((cell, at) => `<th scope="col"${numbers.includes(at) ? ' class="n"' : ''}>${text(cell)}</th>`).join('');
/** Writes cells, each with the head of its column, which stands beside it on a narrow screen. */
const cells = (row: readonly string[], names: readonly string[], numbers: readonly number[] = []): string =>
  row
    .map((cell, at) => `<td data-k="${text(names[at] ?? '')}"${numbers.includes(at) ? ' class="n"' : ''}>${cell}</td>`)
    .join('');

/**
 * Writes the two pages for a comité: findings, then decisions with blank columns, method and limits. One HTML file without
 * any other.
 */
export function writeNote(
  report: TerritoryReport,
  {
    nameSource = createNameSource(new Map()),
    back,
    unread = [],
  }: {
    /** Names a source by its slug. Default: as data·inclusion does. */
    readonly nameSource?: NameSource;
    /** Address of the page that the note is read from. */
    readonly back?: string;
    /** Parameters of its address that it does not read. */
    readonly unread?: readonly string[];
  } = {},
): string {
  const nom = sayName(territoryTexts, report);
  const page = (number: number, content: string, foot: string): string =>
    `<article><div class="top"><b>${text(note.committee(nom))}</b><span>${text(note.page(report.jour, number))}</span></div>${content}<footer>${text(foot)}</footer></article>`;
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(note.title(nom))}</title><style>${noteStyle}</style></head>
<body><div class="bar">${unread.length === 0 ? '' : `<p role="note">${text(note.unread(unread))}</p>`}<p>${text(note.paper)}</p><p>${back === undefined ? '' : `<a href="${text(back)}">${text(note.back)}</a>`}<button type="button" hidden>${text(note.print)}</button><a class="to" href="#decisions">${text(note.decisions)}</a></p></div>
<main>${page(1, writeFindings(report, nameSource), report.chiffres.manques === null ? note.made : note.madeByRelay)}${page(2, writeDecisions(report, nameSource), sayNext(report))}</main><script>${noteScript}</script></body></html>
`;
}

function writeFindings(report: TerritoryReport, nameSource: NameSource): string {
  const { chiffres: now, avant, themes, parties } = report;
  const before = now.avant;
  const share = (count: number, of: number): number => (of === 0 ? 0 : count / of);
  // A share of nothing is no number.
  const shareOf = (count: number, isKnown: boolean): string => (isKnown ? percent(share(count, now.services)) : '–');
  // Records without a sure date have no age that is known.
  const { isDated } = sumBands(report.fraicheur.bandes);
  // Without any offer nothing can lack more than something else: the needs speak.
  const needed = themes
    .filter(({ part_besoin }) => part_besoin !== null)
    .sort((a, b) => (b.part_besoin ?? 0) - (a.part_besoin ?? 0))
    .slice(0, MOST_POINTS)
    .map(({ categorie, part_besoin }) => note.share(labelOf(categorie), part_besoin ?? 0));
  const headline = now.services === 0 && needed.length > 0 ? note.unmet(needed) : sayLack(french, report);
  const since = (value: number, old: number | null | undefined): string =>
    old == null || avant === null ? note.figures.noBefore : note.figures.since(value - old, avant);
  const shift = (value: number, old: number | null | undefined): string =>
    old == null || !before?.services || now.services === 0
      ? ''
      : note.figures.points(share(value, now.services) - share(old, before.services));
  const figures = [
    [digits(now.services), note.figures.services, since(now.services, before?.services)],
    [digits(now.structures), note.figures.structures, since(now.structures, before?.structures)],
    [shareOf(now.a_jour, isDated), note.figures.current, isDated ? shift(now.a_jour, before?.a_jour) : ''],
    [shareOf(now.visibles, now.services > 0), note.figures.visible, shift(now.visibles, before?.visibles)],
  ];
  const most = themes.reduce((top, { services }) => Math.max(top, services), 1);
  const known = themes.filter((theme) => theme.part_besoin !== null);
  const listed = known.length === 0 ? themes : known;
  const unlisted = themes.filter((theme) => !listed.includes(theme));
  const rows = listed.slice(0, MOST_THEMES).map((theme) => {
    const far = theme.sans_offre?.[1];
    const bar = `<svg width="44" height="9" aria-hidden="true"><rect width="${((theme.services / most) * 44).toFixed(1)}" height="9" fill="#3d7d96"/></svg>`;
    const row = [
      theme.part_besoin === null ? note.unknown : percent(theme.part_besoin),
      `<span class="duo">${bar}${digits(theme.services)}</span>`,
      theme.ecart === null || theme.verdict === 'trop_peu' ? '–' : note.gap(theme.ecart, offersBeyond(theme)),
      text(sayVerdict(theme)),
      theme.services === 0 || !isDated ? '–' : percent(theme.a_jour / theme.services),
      far === undefined ? '–' : far === null ? note.few : digits(far),
    ];
    return `<tr><th scope="row">${text(labelOf(theme.categorie))}</th>${cells(row, note.heads.slice(1), [0, 1, 2, 4, 5])}</tr>`;
  });
  const counted = themes.flatMap(({ categorie, sans_offre, loin }) =>
    sans_offre === null ? [] : [{ categorie, km30: sans_offre[1], loin }],
  );
  const far = counted.filter(({ km30 }) => km30 !== 0).sort((a, b) => (b.km30 ?? 5) - (a.km30 ?? 5));
  const unit = report.unite === null ? '' : note.units[report.unite];
  const people = report.unite === null ? null : report.territoire[report.unite];
  const rates = [parties, report.comites ?? []].flatMap((places, at) => {
    const least = findLeastServed(places);
    if (least === null) return [];
    const { part, pour_1000: rate, others, like } = least;
    const told = (at === 0 ? note.least : note.leastCommittee)(
      shortenName(part.nom),
      rate,
      unit,
      others.map(({ nom }) => shortenName(nom)),
    );
    return [like === null ? told : `${told} ${note.like(like.count, like.pour_1000)}`];
  });
  const best = parties.findLast(({ pour_1000: rate, partielle }) => rate !== null && partielle !== true);
  if (rates.length > 0 && best !== undefined) rates.push(note.most(shortenName(best.nom), best.pour_1000 ?? 0));
  if (people !== null && people > 0) rates.push(note.whole((now.services_distincts * 1000) / people));
  if (report.rsa?.pour_100 != null) rates.push(note.rsa(report.rsa.pour_100, report.rsa.personnes ?? 0));
  const where =
    report.unite === null
      ? points([note.noPlace])
      : points(
          [...rates, ...(counted.length > 0 && far.length === 0 ? [note.near] : [])],
          far.length === 0
            ? ''
            : `<li>${text(note.farLead(unit))}${points(far.slice(0, MOST_POINTS).map(({ categorie, km30, loin }) => note.far(labelOf(categorie), km30 === null ? note.few : digits(km30), loin)))}</li>`,
        );
  const map = report.unite === null ? null : drawMap(report, note.map);
  const extra = themes.filter(({ en_trop }) => en_trop > 0).sort((a, b) => b.en_trop - a.en_trop);
  const { source, acteur } = report.limites;
  const spare = now.services - now.services_distincts;
  const twice = [
    ...(spare === 0
      ? [note.noDuplicates]
      : [
          note.allDuplicates(spare),
          ...extra
            .slice(0, MOST_POINTS - 1)
            .map(({ categorie, en_trop }) => note.duplicates(labelOf(categorie), en_trop)),
        ]),
    ...(source === null ? [] : [note.source(nameSource(source[0]), source[1])]),
    ...(acteur == null ? [] : [note.actor(acteur[0], acteur[1])]),
  ];
  const told = tellNeeds(french, report);
  const asked = [
    ...told.slice(0, MOST_POINTS).map((need) => note.needs(...need)),
    ...(report.mots.length === 0 ? [] : [note.words(report.mots)]),
    ...(now.manques === null ? [note.notAsked] : []),
  ];
  const vain = themes.filter(({ vaines }) => (vaines ?? 0) > 0).sort((a, b) => (b.vaines ?? 0) - (a.vaines ?? 0));
  if (vain.length > 0) {
    asked.push(note.vain(vain.slice(0, MOST_POINTS).map(({ categorie, vaines }) => [labelOf(categorie), vaines ?? 0])));
  }
  if (asked.length === 0) asked.push(note.nothingAsked);
  else if (now.manques !== null && told.length === 0) asked.unshift(note.noNeeds);
  return `<h1>${text(note.title(sayName(territoryTexts, report)))}</h1>
<p class="lead"><b>${text(headline)}</b> ${text(now.services === 0 ? note.empty : now.services === 1 ? note.one : isDated ? note.fresh(share(now.a_jour, now.services)) : french.t.say.undated)}</p>
<dl>${figures.map(([value = '', words = '', more = '']) => `<div><dt>${text(words)}</dt><dd>${text(value)}<small>${text(more)}</small></dd></div>`).join('')}</dl>
${section(note.balance, `<div class="wide"><table class="fit"><thead><tr>${heads(note.heads, [1, 2, 3, 5, 6])}</tr></thead><tbody>${rows.join('')}</tbody></table></div>${writeUnlisted(unlisted)}`)}
<div class="split">${section(note.where, where)}${map === null ? '' : `<figure>${map}<figcaption>${text(note.map)}</figcaption></figure>`}</div>
<div class="split three">${section(note.twice, points(twice))}${section(note.asked, points(asked))}${writeGrowth(report)}</div>`;
}

/** Says what shall be true at the next committee. */
function sayNext(report: TerritoryReport): string {
  const { day: iso, aims } = sayTargets(french, report);
  return aims.length === 0 ? note.next : note.aims(iso, aims);
}

function writeGrowth({ croissance, jour, avant }: TerritoryReport): string {
  const changes = Object.entries(croissance?.series ?? {})
    .map(([categorie, values]) => ({ categorie, by: (values.at(-1) ?? 0) - (values[0] ?? 0) }))
    .filter(({ by }) => by !== 0)
    .sort((a, b) => b.by - a.by);
  const shown = [...changes.slice(0, 2), ...changes.slice(2).slice(-2)];
  const sentences = shown.map(({ categorie, by }) => note.moved(labelOf(categorie), by));
  const none =
    croissance !== null
      ? note.still
      : avant === null
        ? `${note.figures.noBefore}, ${day(jour)}.`
        : french.t.growth.unread(avant);
  const [from, to] = [croissance?.jours[0], croissance?.jours.at(-1)];
  const period = from === undefined || to === undefined ? '' : `<p>${text(note.between(from, to))}</p>`;
  return section(note.growth, `${period}${points(sentences.length === 0 ? [none] : sentences)}`);
}

/** Tells the themes whose need is not known, by their verdict. */
function writeUnlisted(themes: readonly ThemeFigures[]): string {
  if (themes.length === 0) return '';
  const verdictOf = (one: ThemeFigures): string => (isJudged(one) ? sayVerdict(one) : note.notJudged);
  const verdicts = [...new Set(themes.map(verdictOf))];
  const sentences = verdicts.map((verdict) =>
    note.group(
      verdict,
      themes.filter((one) => verdictOf(one) === verdict).map((one) => [labelOf(one.categorie), one.services]),
    ),
  );
  return `<div class="unknown"><p>${text(note.needUnknown(themes.some(isJudged)))}</p>${points(sentences)}</div>`;
}

/** Tells who pays where a file does, and what offers cost to people: records tell no more. */
function writeFunding({ financement, chiffres }: TerritoryReport): string {
  if (financement === undefined) return '';
  const { frais: costs, frais_inconnus: unknown, financeurs, sans_financeur: without } = financement;
  const told = (financeurs ?? []).slice(0, MOST_POINTS).map(({ nom, services }) => `${nom} ${digits(services)}`);
  const named = Object.entries(costs).map(([value, count]) => `${labelOfCost(value)} ${digits(count)}`);
  const funded = told.length === 0 ? note.funding.silent : note.funding.told(told, without ?? 0);
  const all = Object.values(costs).reduce((sum, count) => sum + count, unknown);
  const counted = all < chiffres.services ? all : null;
  const cost = all === 0 ? [] : [note.funding.cost(named, unknown, counted)];
  return section(note.funding.title, `<p class="small">${text([funded, ...cost].join(' '))}</p>`);
}

function writeDecisions(report: TerritoryReport, nameSource: NameSource): string {
  const { fraicheur, chiffres, limites } = report;
  const unit = report.unite === null ? '' : note.units[report.unite];
  const actions = report.actions.map((action, at) => {
    const [title, why, gain, how] = sayAction(french, unit, action);
    const because = action.genre === 'verifier' ? `${why} ${how}` : why;
    return `<tr><th scope="row">${at + 1}</th><td><b>${text(title)}</b><small>${text(because)}</small><span class="gain">${text(gain)}</span></td><td class="blank"></td><td class="blank"></td><td class="blank"></td></tr>`;
  });
  const late = report.appels.filter(isToCall);
  // Whom nobody can call is not to be called.
  const calls = late
    .flatMap(({ telephone, ...one }) => (telephone === null ? [] : [{ telephone, ...one }]))
    .slice(0, MOST_CALLS)
    .map(
      ({ nom, services, perimees, telephone }) =>
        `<tr><th scope="row">${text(nom)}</th><td>${text(note.late(services, perimees))}</td><td class="n"><a href="${toPhoneHref(telephone)}">${text(formatPhone(telephone))}</a></td></tr>`,
    );
  const mails = late.filter(({ ecrire }) => ecrire === true).slice(0, MOST_POINTS);
  const written = mails.map(({ nom, services, perimees }) => note.toWrite(nom, services, perimees));
  const nobody = chiffres.services === 0 ? note.empty : late.length === 0 ? note.nobody : note.noPhone;
  const hasPlaces = report.actions.some((action) => action.genre === 'ouvrir' && action.lieux.length > 0);
  const bands = Object.entries(fraicheur.bandes);
  let from = 0;
  const rects = bands.map(([, count], at) => {
    const wide = (count / Math.max(1, chiffres.services)) * 100;
    const rect = `<rect x="${from.toFixed(2)}%" width="${wide.toFixed(2)}%" height="16" fill="${SHADES[at] ?? ''}" stroke="#fff"/>`;
    from += wide;
    return rect;
  });
  const told = bands.flatMap(([name, count], at) =>
    count === 0
      ? []
      : [
          {
            words: `${note.bands[name as Band]} ${percent(count / chiffres.services)}`,
            key: `<svg width="11" height="9" aria-hidden="true"><rect width="9" height="9" fill="${SHADES[at] ?? ''}"/></svg>`,
          },
        ],
  );
  const said = told.map(({ words }) => words);
  const bySource = fraicheur.sources.map(({ source, bandes }) => ({ name: nameSource(source), ...sumBands(bandes) }));
  const oldest = bySource
    .filter(({ total, isDated }) => total >= FEWEST_OF_A_SOURCE && isDated)
    .sort((a, b) => a.current - b.current)
    .slice(0, MOST_POINTS)
    .map(({ name, current }) => `${name} ${percent(current)}`);
  const method = [
    ...note.reading(report.besoins_du),
    ...(report.besoins_clpe == null || report.besoins_clpe[0] === report.besoins_clpe[1]
      ? []
      : [note.clpe(...report.besoins_clpe)]),
    ...(bySource.length === 0 ? [] : [note.sources(bySource.slice(0, MOST_SOURCES).map(({ name }) => name))]),
    note.left(limites.sans_lieu, limites.sans_date, limites.sans_point),
    ...sayGaps(french, report),
  ];
  return `${section(
    note.decisions,
    actions.length === 0
      ? `<p>${text(chiffres.services === 0 ? note.firstAction : note.noAction)}</p>`
      : `<div class="wide"><table class="dec"><thead><tr>${heads(note.columns)}</tr></thead><tbody>${actions.join('')}</tbody></table></div>${hasPlaces ? `<p class="small">${text(note.places)}</p>` : ''}`,
    'decisions',
  )}
${section(note.call, calls.length === 0 ? `<p>${text(nobody)}</p>` : `<table class="calls"><thead><tr>${heads(note.callHeads)}</tr></thead><tbody>${calls.join('')}</tbody></table>`)}${written.length === 0 ? '' : section(note.write, `<p class="small">${text(written.join(' ; '))}.</p>`)}
${section(note.freshness(chiffres.services), chiffres.services === 0 ? `<p class="small">${text(note.empty)}</p>` : `<svg width="100%" height="16" role="img" aria-label="${text(said.join(', '))}">${rects.join('')}</svg><p class="small">${told.map(({ words, key }) => `${key}${text(words)}`).join(' \u00a0 ')}.${oldest.length < 2 ? '' : ` ${text(note.oldest(oldest))}`}</p>`)}
${writeFunding(report)}${section(note.method, `<div class="method">${method.map((sentence) => `<p>${text(sentence)}</p>`).join('')}</div>`)}`;
}
