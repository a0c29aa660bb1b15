// A campaign over 4,000 structures and 10,000 offers in Chromium: gestures, its pages, and 60 mails with a SIGKILL in the middle.
import { walkCampaign } from '../../e2e/campaign-walk.ts';

const [structures, mails] = [4000, 60];
const { gestures, told, choice, beginMs, fates } = await walkCampaign({ structures, mails });
console.log(
  `${told.join(', ')} offers, structures and mails told, ${gestures} gestures from the page of the territory`,
);
for (const [at, { ms, bytes }] of choice.entries())
  console.log(
    `page of the choice, ${at === 0 ? 'just started' : 'once more'}: ${Math.round(ms)} ms, ${Math.round(bytes / 1000)} kB`,
  );
console.log(`from the last press to the page of the campaign: ${Math.round(beginMs)} ms`);
console.log(`mails by their state and how often they came: ${JSON.stringify(fates)}`);
const known = ['envoye, 1', 'a-envoyer, 0', 'en-cours, 0', 'en-cours, 1'];
const wrong = Object.keys(fates).filter((fate) => !known.includes(fate));
if (gestures > 3) throw new Error(`${gestures} gestures`);
if (wrong.length > 0) throw new Error(`Lost or doubled: ${wrong.join('; ')}`);
