import type { StreamKind } from '@qingxin/domain';
import type { CommandRule, PolicyRelation } from './access-policy.ts';

const UNIT_ROLES = ['officer', 'unit-head'] as const;
const OFFICE = ['coordinator'] as const;

/** Units that write papers of the matter: whoever handles it, or a part of it. */
const WRITING: readonly PolicyRelation[] = [
  ...(['holder', 'firstContact', 'joint', 'lead', 'coUnit', 'filingUnit', 'stepUnit', 'hrss'] as const),
];

/** Who of a unit may take which step is said by the chain of the kind of paper. */
export function paperRules(kind: Extract<StreamKind, 'complaint' | 'case'>): readonly CommandRule[] {
  const commands = [
    ...(['DraftPaper', 'RevisePaper', 'ReviewPaper', 'ReturnPaper', 'ApprovePaper'] as const),
    ...(['RequestSeal', 'RecordSeal', 'AttachStampedScan', 'VoidPaper'] as const),
  ];
  return [
    { kind, commands, roles: UNIT_ROLES, relations: WRITING },
    { kind, commands, roles: OFFICE, relations: 'any' },
  ];
}
