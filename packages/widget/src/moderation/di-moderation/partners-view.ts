import { html, type TemplateResult } from 'lit';
import type { DeskController } from '../desk/desk-controller.ts';
import type { ModerationDesk } from '../desk/desk.ts';
import type { PartnerDesk } from '../desk/partners.ts';

/** Guards a desk of structures: asks to sign in again when the session has ended. */
function guardPartners(partners: PartnerDesk, queue: DeskController): PartnerDesk {
  return {
    list: (...call) => queue.guard(() => partners.list(...call)),
    invite: (...call) => queue.guard(() => partners.invite(...call)),
  };
}

/** Creates the function that keeps one guarded object for a desk, since a new object would be read as a new desk. */
export function createPartnerDesks(queue: DeskController): (desk: ModerationDesk) => PartnerDesk | null {
  let last: { desk: ModerationDesk; partners: PartnerDesk | null } | null = null;
  return (desk) => {
    if (last?.desk !== desk) {
      last = { desk, partners: desk.partners === undefined ? null : guardPartners(desk.partners, queue) };
    }
    return last.partners;
  };
}

/** Draws the structures that left offers alone, in the place of the queue. */
export function renderPartners(
  partners: PartnerDesk,
  queue: DeskController,
  on: { readonly headingLevel: number; readonly back: () => void; readonly say: (sentence: string) => void },
): TemplateResult {
  return html`<di-partners
    .desk=${partners}
    .who=${queue.who?.nom ?? ''}
    .sources=${queue.sources}
    .headingLevel=${on.headingLevel}
    @partners-back=${on.back}
    @partners-said=${({ detail }: CustomEvent<string>) => on.say(detail)}
  ></di-partners>`;
}
