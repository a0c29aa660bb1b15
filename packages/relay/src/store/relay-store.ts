import type { AccessStore } from './access-store.ts';
import type { CampaignStore } from './campaigns/campaign-store.ts';
import type { ContributionCounts, ContributionStore } from './contributions/contribution-store.ts';
import type { DeliveryStore } from './contributions/sql-deliveries.ts';
import type { ModerationStore } from './contributions/moderation-store.ts';
import type { SessionStore } from './session-store.ts';

/** The store of contributions: the relay's own database, or a store of the host, which may leave moderation out. */
export type RelayStore = ContributionStore &
  Partial<ContributionCounts & ModerationStore> & {
    readonly sessions?: SessionStore | undefined;
    /** Keeps deliveries to the sources. Without it, the host hands accepted contributions on. */
    readonly deliveries?: DeliveryStore | undefined;
    /** Keeps invitations and opened links. Without it, `hostLoginSecret` opens nothing. */
    readonly access?: AccessStore | undefined;
    /** Keeps campaigns of freshness, and the acts on the territory. Without it there are none. */
    readonly campaigns?: CampaignStore | undefined;
  };
