import type { SemainePlanifiee, Session, Trajet } from '@inclusion-kit/sdk/activities';
import { formatPhone } from '@inclusion-kit/sdk/normalise';
import { semaine, weekday } from '../locales/week.ts';

const texts = semaine.page;

const style = `@page{size:A4;margin:12mm}*{box-sizing:border-box;margin:0;padding:0}
body{font:13.5pt/1.35 system-ui,sans-serif;color:#000;background:#fff;max-inline-size:186mm;margin:12mm auto}
header{display:flex;flex-wrap:wrap;justify-content:space-between;gap:4mm;border-block-end:1.5pt solid #000;padding-block-end:4mm}
h1{font-size:22pt}header b{font-size:14pt}table{inline-size:100%;border-collapse:collapse}
th,td{text-align:start;vertical-align:top;padding:3.5mm 3mm 3.5mm 0;border-block-end:.75pt solid #999}
th{font-size:16pt;inline-size:36mm}td b{font-size:15pt}ul{list-style:none}li+li{margin-block-start:2mm}tr{break-inside:avoid}
.tel{font-weight:700;white-space:nowrap}.cannot{font-size:14pt;margin-block-start:6mm}footer{margin-block-start:6mm;font-size:11pt}
caption{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}
@media print{body{margin:0}}`;

const escapeOf: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Escapes a text. No line begins with a sign of French that stands after a space. */
const html = (value: string): string =>
  value.replace(/ (?=[:;?!%»])|(?<=«) /g, '\u00a0').replace(/[&<>"]/g, (sign) => escapeOf[sign] ?? sign);

/** Writes the page that the person takes along: big hours, short sentences, a number to call on each line. One file by itself. */
export function toWeekPage(
  plan: SemainePlanifiee,
  { contact, today }: { contact: string | null; today: string },
): string {
  const { jours, sans_jour, trajets } = plan;
  const isShown = ({ etat, absent }: Session): boolean => etat !== 'annulee' && !absent;
  const last = jours.at(-1)?.date ?? plan.semaine;
  const rows = jours
    // A weekend without anything says nothing.
    .filter(({ seances, absence }, index) => index < 5 || seances.some(isShown) || absence !== null)
    .map(({ date, seances, ferie, absence }) => {
      const notes = [
        ...(ferie ? [texts.holiday] : []),
        ...(absence === null ? [] : [absence.raison ?? texts.absent]),
        ...(seances.some(isShown) || absence !== null || ferie ? [] : [texts.nothing]),
      ];
      const items = seances.filter(isShown).map((session) => item(session, travelTo(session, trajets), null));
      return row(weekday(date), notes, items);
    });
  const unknown = sans_jour.filter(isShown).map((session) => item(session, null, texts.ask));
  if (unknown.length > 0) rows.push(row(texts.unknownDay, [], unknown));
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${html(texts.title)}</title><style>${style}</style></head>
<body><header><div><h1>${html(texts.title)}</h1><p>${html(texts.span(plan.semaine, last))}</p></div>${contact === null ? '' : `<p>${html(texts.question)}<br><b>${html(contact)}</b></p>`}</header>
<main><table><caption>${html(texts.caption)}</caption><tbody>${rows.join('')}</tbody></table>
<p class="cannot">${html(texts.cannot)}</p></main>
<footer><p>${html(texts.foot(today))}</p></footer></body></html>
`;
}

function row(name: string, notes: readonly string[], items: readonly string[]): string {
  const told = notes.map((note) => `<p>${html(note)}</p>`).join('');
  return `<tr><th scope="row">${html(name)}</th><td>${told}${items.length === 0 ? '' : `<ul>${items.join('')}</ul>`}</td></tr>`;
}

function item({ activite, debut, fin }: Session, travel: Trajet | null, when: string | null): string {
  const { titre, lieu, telephone } = activite;
  const place = [lieu?.nom, lieu?.adresse].filter((part) => part != null && part !== '').join(', ');
  const where = lieu?.a_distance === true ? texts.remote : place === '' ? '' : `${place}.`;
  const lines = [where, ...(travel === null ? [] : [texts.travel(travel.minutes)])].filter((line) => line !== '');
  const phone = telephone === null ? '' : ` <span class="tel">${html(formatPhone(telephone))}</span>`;
  return `<li><b>${html(when ?? texts.times(debut, fin))}</b> · ${html(titre)}<br>${html(lines.join(' '))}${phone}</li>`;
}

function travelTo({ activite, date }: Session, trajets: readonly Trajet[]): Trajet | null {
  return trajets.find((one) => one.vers === activite.id && one.date === date) ?? null;
}
