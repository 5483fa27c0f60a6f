import { refuse } from '../../kernel/refusal.ts';
import type { ComplaintDraft, Payload } from '../draft.ts';
import type { NewPhone } from '../phones.ts';
import { activeClaimant } from './intake.ts';

/** The code that was sent to it was right. Refuses `phone-named-anew` where another one was named since the code was sent. */
export function provePhone(draft: ComplaintDraft, { claimantId, named }: Payload<'ProvePhone'>): void {
  if (newPhone(draft, claimantId).named !== named) refuse('phone-named-anew');
  draft.emit({ type: 'PhoneProved', data: { claimantId, named, by: 'code', identity: null } });
}

/** An officer has the person before him and has seen who he is. */
export function confirmPhone(draft: ComplaintDraft, { claimantId, identity }: Payload<'ConfirmPhone'>): void {
  const { named } = newPhone(draft, claimantId);
  draft.emit({ type: 'PhoneProved', data: { claimantId, named, by: 'identity-seen', identity } });
}

function newPhone(draft: ComplaintDraft, claimantId: string): NewPhone {
  activeClaimant(draft, claimantId);
  return draft.state.newPhones[claimantId] ?? refuse('no-new-phone');
}
