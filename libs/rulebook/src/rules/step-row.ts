import { COMPANY_GRAPHS, type EventMatch, type RuleRow, type StartPoint, stepGraph } from '@qingxin/domain';
import { on, row, type WrittenRow } from './row.ts';

type StepRow = Pick<
  WrittenRow,
  | 'id'
  | 'version'
  | 'title'
  | 'source'
  | 'mark'
  | 'text'
  | 'effectiveFrom'
  | 'extension'
  | 'end'
  | 'examples'
  | 'reminders'
  | 'waitedOut'
> & {
  /** Kind of the step, or kinds that have the acts in common, and the acts that are owed one like the other. */
  readonly step: string | readonly string[];
  readonly acts: readonly string[];
  /** The act before that starts the period, with its outcome, where not every way to the act does. */
  readonly after?: string;
  /** The acts that start the period, as `act:outcome`, whatever act comes next. */
  readonly since?: readonly string[];
  /** The period runs from this date of the start of the step instead. */
  readonly from?: 'servedOn';
  /** The start of the step alone begins it, no later way to the act. */
  readonly onlyFromStart?: true;
  /** Outcomes after which nobody owes the act any more, by what is kept on the clock. */
  readonly endedBy?: Readonly<Record<string, readonly string[]>>;
  /** Outcomes that suspend the period, and those with which it goes on. */
  readonly suspended?: { readonly by: readonly string[]; readonly until: readonly string[] };
  /** Outcomes that meet the clock, as `act:outcome`; each does unless some are named. */
  readonly met?: readonly string[];
  /** Further predicates of the start. */
  readonly when?: readonly string[];
  readonly owes?: string;
  readonly tier?: RuleRow['tier'];
  readonly onLapse?: RuleRow['onLapse'];
};

/** A clock of one act of a department step: it runs from the act that led there, by step, until the act has been done. */
export function stepRow(written: StepRow): RuleRow {
  const {
    step,
    acts,
    after,
    since,
    from,
    onlyFromStart,
    met = acts,
    when = [],
    endedBy = {},
    suspended,
    ...others
  } = written;
  const { tier, onLapse, owes, ...rest } = others;
  const acted = (act: string): EventMatch => on('StepActed', `act:${act}`);
  const streamKind = [step].flat().some((kind) => kind in COMPANY_GRAPHS) ? 'company' : 'case';
  const due = acts.map((act) => `then:${act}`);
  const led = after === undefined ? due.map((act) => [act]) : due.map((act) => [`act:${after}`, act]);
  const starts = [step].flat().flatMap((kind): readonly StartPoint[] => {
    const begun = on('StepStarted', `step:${kind}`, ...when);
    if (from !== undefined) return [{ ...begun, field: from }];
    if (onlyFromStart === true) return [begun];
    return [
      ...(since === undefined && acts.includes(stepGraph(kind)?.first ?? '') ? [begun] : []),
      ...(since?.map((way) => sinceAct(kind, way)) ?? led).map((way) =>
        on('StepActed', `step:${kind}`, ...way, ...when),
      ),
    ];
  });
  return row({
    ...rest,
    tier: tier ?? 'local',
    streamKind,
    keyField: 'stepKey',
    starts,
    meets: met.map(acted),
    ...(suspended === undefined ? {} : { pauses: suspended.by.map(acted), resumes: suspended.until.map(acted) }),
    ends: [
      ...Object.entries(endedBy).flatMap(([as, list]) => list.map((act) => ({ ...acted(act), as }))),
      { event: 'StepEnded', as: 'stepEnded' },
      ...(streamKind === 'case' ? [{ event: 'CaseArchived', as: 'archived' }] : []),
    ],
    owes: owes ?? 'dueUnit',
    onLapse: onLapse === undefined ? (tier === 'statutory' ? 'E2' : 'E1') : onLapse,
  });
}

/** The act with its outcome, and the act to which the graph says that it leads. */
function sinceAct(kind: string, way: string): readonly string[] {
  const [act = '', outcome = ''] = way.split(':');
  return [`act:${way}`, `then:${stepGraph(kind)?.acts[act]?.outcomes[outcome]?.next ?? ''}`];
}
