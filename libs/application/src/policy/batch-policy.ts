import type { CommandRule } from './access-policy.ts';

/** The 治欠办 receives tickets of channels as any other unit does. */
const UNIT_ROLES = ['officer', 'unit-head', 'coordinator'] as const;

const kind = 'batch';

/** Whoever may enter the rows one by one may import them; the case asks once more when they are applied. */
export const BATCH_RULES: readonly CommandRule[] = [
  { kind, commands: ['ReceiveBatch'], roles: UNIT_ROLES, relations: ['newcomer'] },
  {
    kind,
    commands: ['FixBatchRow', 'CheckBatch', 'DropBatchRow', 'AcceptBatch', 'DiscardBatch'],
    roles: UNIT_ROLES,
    relations: ['holder'],
  },
  // What a company says of itself an officer accepts.
  { kind, commands: ['ReceiveBatch'], roles: ['contractor'], relations: ['newcomer'] },
  {
    kind,
    commands: ['FixBatchRow', 'CheckBatch', 'DropBatchRow', 'DiscardBatch'],
    roles: ['contractor'],
    relations: ['contractor'],
  },
  { kind, commands: ['ClaimTask', 'ReleaseTask'], roles: UNIT_ROLES, relations: ['aim'] },
  { kind, commands: ['AssignTask'], roles: ['unit-head'], relations: ['aim'] },
];
