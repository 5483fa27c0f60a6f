import type { CommandRule } from './access-policy.ts';

const kind = 'erasure';

/** The stream asks once more which matters are the sender's own; a second person of the 治欠办 decides. */
export const ERASURE_RULES: readonly CommandRule[] = [
  {
    kind,
    commands: ['ProposePersonErasure', 'WithdrawErasure'],
    roles: ['officer', 'unit-head', 'coordinator'],
    relations: 'any',
  },
  { kind, commands: ['ProposeDisposal', 'ApproveErasure', 'RefuseErasure'], roles: ['coordinator'], relations: 'any' },
  // The one thing that an auditor sends: he says that he still needs something.
  {
    kind,
    commands: ['HoldDisposal', 'LiftDisposalHold'],
    roles: ['officer', 'unit-head', 'coordinator', 'leading-group', 'auditor'],
    relations: 'any',
  },
];
