// Sends the mails of campaigns in a separate process, to be killed. Its arguments are the database, the server of mail and the
// number of structures. It writes a line once it sends.
import { startCampaigns } from '../../contributions/campaigns/send-campaigns.ts';
import { createMailer } from '../../contributions/deliveries/mail.ts';
import { openStore } from '../../store/sql-store.ts';
import { campaignParts, oldOffers } from '../campaigns.ts';

const [databaseUrl = '', smtpUrl = '', count = '0'] = process.argv.slice(2);
const store = await openStore(databaseUrl);
startCampaigns({
  ...campaignParts(oldOffers(Number(count)), () => new Date()),
  ...{ store, campaigns: store.campaigns, publicUrl: 'http://relay.test', mailsPerHour: 3_600_000 },
  mailer: createMailer({ url: smtpUrl, from: 'offre@departement.example' }),
  timings: { firstMs: 20, everyMs: 20, lostMs: 1500 },
});
console.log('sending');
// The timers of the sending hold nothing.
setInterval(() => undefined, 60_000);
