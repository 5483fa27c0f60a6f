import { type EventMatch, type RuleRow, STEP_GRAPHS } from '@qingxin/domain';
import { on, row, type WrittenRow } from './row.ts';

type StepRow = Pick<
  WrittenRow,
  'id' | 'version' | 'title' | 'source' | 'mark' | 'text' | 'effectiveFrom' | 'extension' | 'end' | 'examples'
> & {
  /** Kind of the step, or kinds that have the acts in common, and the acts that are owed one like the other. */
  readonly step: string | readonly string[];
  readonly acts: readonly string[];
  /** The act before that starts the period, with its outcome, where not every way to the act does. */
  readonly after?: string;
  /** Outcomes that meet the clock, as `act:outcome`; each does unless some are named. */
  readonly met?: readonly string[];
  /** Further predicates of the start. */
  readonly when?: readonly string[];
  readonly owes?: string;
  readonly tier?: RuleRow['tier'];
  readonly onLapse?: RuleRow['onLapse'];
};

/** A clock of one act of a department step: it runs from the act that led there, by step, until the act has been done. */
export function stepRow({ step, acts, after, met = acts, when = [], tier, onLapse, owes, ...rest }: StepRow): RuleRow {
  const due = acts.map((act) => `then:${act}`);
  const ways = after === undefined ? due.map((act) => [act]) : due.map((act) => [`act:${after}`, act]);
  const starts = [step]
    .flat()
    .flatMap((kind): readonly EventMatch[] => [
      ...(acts.includes(STEP_GRAPHS[kind]?.first ?? '') ? [on('StepStarted', `step:${kind}`, ...when)] : []),
      ...ways.map((way) => on('StepActed', `step:${kind}`, ...way, ...when)),
    ]);
  return row({
    ...rest,
    tier: tier ?? 'local',
    streamKind: 'case',
    keyField: 'stepKey',
    starts,
    meets: met.map((act) => on('StepActed', `act:${act}`)),
    ends: [
      { event: 'StepEnded', as: 'stepEnded' },
      { event: 'CaseArchived', as: 'archived' },
    ],
    owes: owes ?? 'dueUnit',
    onLapse: onLapse ?? (tier === 'statutory' ? 'E2' : 'E1'),
  });
}
