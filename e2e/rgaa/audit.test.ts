// The audit of the RGAA, made again:  npx vitest run e2e/rgaa
//   RGAA=write npx vitest run e2e/rgaa   writes it anew, as evidence, as a table for Ara, as a page and in the guide
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { hashPassword } from '@inclusion-kit/relay';
import { format, resolveConfig } from 'prettier';
import { afterAll, describe, expect, it } from 'vitest';
import { setUp } from '../bench.ts';
import type { Evidence, Verdict } from './evidence.ts';
import { bundleLooks, examine } from './examine.ts';
import { judge, rules, themes } from './judge.ts';
import { countCriteria, toCsv, toDeclaration, toPage, type Audit } from './report.ts';
import { screens } from './screens.ts';

const PASSWORD = 'une longue phrase';
const isWriting = process.env['RGAA'] === 'write';
const file = (name: string): string => fileURLToPath(new URL(`../../docs/rgaa/${name}`, import.meta.url));
const guide = file('../guides/rgaa.md');
const { relay, newPage } = setUp({
  env: async () => ({ MODERATORS: `zoe:administrateur:${await hashPassword(PASSWORD)}`, RATE_LIMITS: 'off' }),
  entries: ['di-search.relay', 'di-contribution.relay', 'di-week.relay', 'di-moderation.relay', 'di-territory.relay'],
});
const script = await bundleLooks();
const criteria = themes.flatMap(({ criteres }) => Object.keys(criteres));
const readAudit = (): Audit => JSON.parse(readFileSync(file('preuves.json'), 'utf8')) as Audit;
const toVerdicts = (evidence: Evidence): Record<string, Verdict> =>
  Object.fromEntries(criteria.map((id) => [id, judge(id, evidence)]));

const found: Record<string, Evidence> = {};

const at = {
  get url() {
    return relay.url;
  },
  signIn: async (page: Parameters<(typeof screens)[number]['open']>[0]) => {
    const answer = await page.request.post(`${relay.url}/moderation/session`, {
      data: { nom: 'zoe', mot_de_passe: PASSWORD },
      headers: { Origin: relay.url },
    });
    expect(answer.ok()).toBe(true);
  },
};

describe('the rules', () => {
  it('are those of the 106 criteria, each with a reason or a proof', () => {
    expect(criteria).toHaveLength(106);
    expect(Object.keys(rules).sort()).toEqual([...criteria].sort());
    const bare = Object.entries(rules).filter(
      ([, { checks = [], read, apart, untested }]) => checks.length === 0 && !(read ?? apart ?? untested),
    );
    expect(bare).toEqual([]);
  });

  it('judge a fault before anything else, and test nothing that is not there', () => {
    const bare = {
      subjects: { media: 0, widgets: 1, fields: 1 },
      checks: { 'champs-nommes': [] },
      axe: { passed: [], failed: {} },
    };
    const evidence = bare as unknown as Evidence;
    expect(['4.1', '7.1', '11.1', '1.4'].map((id) => judge(id, evidence))).toEqual(['NA', 'NT', 'C', 'NA']);
    const faulty = { ...bare, checks: { 'champs-nommes': ['<input>'] }, axe: { passed: [], failed: { '7.1': ['x'] } } };
    expect(['7.1', '11.1'].map((id) => judge(id, faulty as unknown as Evidence))).toEqual(['NC', 'NC']);
  });
});

describe('the screens', () => {
  it.each(screens.map((screen) => [screen.id, screen] as const))('%s is as the audit tells', async (id, screen) => {
    const { page } = await newPage();
    const evidence = await examine(page, screen, at, script);
    found[id] = evidence;
    // As one text: a runner that shortens lists would hide which check found what.
    const faults = Object.entries({ ...evidence.checks, ...evidence.axe.failed }).flatMap(([name, list]) =>
      list.map((fault) => `${name}: ${fault}`),
    );
    expect(faults.join('\n')).toBe('');
    if (!isWriting) expect(toVerdicts(evidence)).toEqual(readAudit().verdicts[id]);
  });
});

describe('the checks', () => {
  it('tell what is wrong on a page made for it', async () => {
    const { page } = await newPage();
    const wrong = `<html lang="fr"><title>x</title><p><font>a</font></p><h2>b</h2><a href="#">ici</a><svg width="9" height="9"></svg>
      <button aria-label="Autre">Envoyer</button><span id="a" style="cursor:pointer">c</span><span id="a">Привіт</span><table><tr><td>1</table>
      <input id="mail" aria-label="Votre courriel" aria-invalid="true" style="border:1px solid #eee"><input type="radio" aria-label="d">
      <fieldset><input aria-label="e"></fieldset><button accesskey="s"></button><div style="width:2000px">f</div><p></p>
      <style>.g { display: none } p:hover .g { display: block } h2::after { content: 'suite' } *:focus { outline: none !important }</style>`;
    await page.route(`${relay.url}/essai`, (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: wrong }),
    );
    const screen = {
      ...{ id: 'essai', name: 'Essai', reached: '' },
      open: (one: typeof page) => one.goto(`${relay.url}/essai`),
    };
    const { checks, axe } = await examine(page, screen, at, script);
    const told = Object.entries(checks).flatMap(([name, faults]) => (faults.length > 0 ? [name] : []));
    expect(told).toEqual(
      expect.arrayContaining([
        ...['images-nommees', 'liens-explicites', 'nom-visible-repris', 'atteint-au-clavier', 'entetes-de-tableau'],
        ...[
          'doctype',
          'identifiants-uniques',
          'titre-de-la-page',
          'autres-ecritures',
          'balises-de-presentation',
          'titres',
        ],
        ...['zones', 'contenu-des-feuilles-de-style', 'survol-seul', 'contours-des-champs', 'boutons-radio-groupes'],
        ...[
          'groupes-nommes',
          'boutons-nommes',
          'erreurs-rattachees',
          'remplissage-automatique',
          'raccourcis-d-une-touche',
        ],
        ...['html-valide', 'focus-visible', 'lien-d-evitement', 'largeur-320', 'texte-agrandi', 'fond-avec-la-couleur'],
      ]),
    );
    expect(axe.failed).toHaveProperty('11.9');
  });
});

afterAll(async () => {
  if (!isWriting) return;
  const verdicts = Object.fromEntries(Object.entries(found).map(([id, evidence]) => [id, toVerdicts(evidence)]));
  const audit: Audit = { date: new Date().toISOString().slice(0, 10), verdicts, evidence: found };
  writeFileSync(file('preuves.json'), await laidOut(JSON.stringify(audit), 'preuves.json'));
  writeFileSync(file('audit.csv'), toCsv(audit));
  writeFileSync(file('audit.md'), await laidOut(toPage(audit), 'audit.md'));
  writeFileSync(guide, readFileSync(guide, 'utf8').replace(/^> le .+ non testés\.$/m, `> ${toDeclaration(audit)}`));
});

describe.skipIf(isWriting)('the written audit', () => {
  it('is the one of the evidence, as a table for Ara and as a page', async () => {
    const audit = readAudit();
    expect(readFileSync(file('audit.csv'), 'utf8')).toBe(toCsv(audit));
    expect(readFileSync(file('audit.md'), 'utf8')).toBe(await laidOut(toPage(audit), 'audit.md'));
    expect(toCsv(audit).split('\n')[0]?.split(',')).toHaveLength(screens.length + 2);
  });

  it('finds nothing that does not conform, and its day and figures are those of the text for a declaration', () => {
    const audit = readAudit();
    const { C, NC, NA, NT } = countCriteria(audit);
    expect({ NC, all: C + NC + NA + NT }).toEqual({ NC: 0, all: 106 });
    expect(readFileSync(guide, 'utf8')).toContain(toDeclaration(audit));
  });
});

async function laidOut(text: string, name: string): Promise<string> {
  return format(text, { ...(await resolveConfig(file(name))), filepath: file(name) });
}
