import type { t } from '../../messages/index.ts';

export type GroupName = keyof typeof t.acts.groups;

/** By what a command's name begins with or holds; the first that fits counts, and what fits nowhere is handling. */
const GROUPS: readonly (readonly [GroupName, RegExp])[] = [
  ['work', /Task$/],
  ['ladder', /Rung|Direction$|Directive|ListedFact|^ReviewLapse|Act$|ActAnswer|Circular|Interview$/],
  ['clocks', /Extension|Clock|Lapse|ClearingDate/],
  ['evidence', /Evidence/],
  ['papers', /Paper|Seal$|StampedScan/],
  ['steps', /Step/],
  ['corrections', /^Correct|^Void|^Reopen|Change$|^Strike|^Restate/],
  ['informing', /Inform(?!ation)|CallBack|Closing|Urging/],
  [
    'people',
    /Phone|Claimant|Entrant|GroupEntry|Concealment|Representatives|Consent|Conflict|Pressure|Withdraw|Renew|Party|Parties/,
  ],
  ['custody', /HandOff|HandOn|Designat|Joint|FirstContact|Ticket|Outside|Push|GiveFeedback|Lead$|JoinCase|LeaveCase/],
  [
    'money',
    /Wage|Payment|Payer|Order|Promise|Recovery|Investigation|Cause|Measures|Line|Clearing|Obstacle|Team|Service|Bounce/,
  ],
  ['regimes', /Account|Deposit|Board|Funding|Ledger|Labour|Rectification|Warning|Signal|Visit|Clerk|Guarantee|Check$/],
];

export function groupOf(command: string): GroupName {
  return GROUPS.find(([, pattern]) => pattern.test(command))?.[0] ?? 'handling';
}

const ORDER: readonly GroupName[] = [
  ...(['work', 'handling', 'custody', 'people', 'money', 'steps', 'regimes', 'informing'] as const),
  ...(['clocks', 'ladder', 'papers', 'evidence', 'corrections'] as const),
];

export interface Offered {
  readonly command: string;
  readonly title: string;
  readonly refusal: string | null;
  readonly refusalText?: string;
  readonly article?: string;
  readonly on?: string;
  readonly label?: string;
  /** Open work of one's own unit that it would do. */
  readonly tasks?: readonly string[];
}

export interface OpenWork {
  readonly taskId: string;
  /** What does it. */
  readonly acts: readonly Offered[];
  /** Who does it: claiming, putting back, assigning. */
  readonly hands: readonly Offered[];
}

/** What is owed here by one's own post, each with what does it now; work that can only be claimed stands last. */
export function openWork(actions: readonly Offered[]): readonly OpenWork[] {
  const open = actions.filter(({ refusal }) => refusal === null);
  const ids = new Set([
    ...open.flatMap(({ tasks = [] }) => tasks),
    ...open.flatMap(({ command, on }) =>
      (command === 'ClaimTask' || command === 'CompleteTask') && on !== undefined ? [on] : [],
    ),
  ]);
  return [...ids].map((taskId) => ({
    taskId,
    acts: open.filter(
      ({ tasks = [], command, on }) => tasks.includes(taskId) || (command === 'CompleteTask' && on === taskId),
    ),
    hands: open.filter(({ command, on }) => on === taskId && HANDS.includes(command)),
  }));
}

const HANDS: readonly string[] = ['ClaimTask', 'ReleaseTask', 'AssignTask'];

export const keyOf = ({ command, on, label }: Offered): string => `${command} ${on ?? ''} ${label ?? ''}`;

export interface ActionGroup {
  readonly name: GroupName;
  readonly actions: readonly Offered[];
}

/** What may be done now beside the work that is owed, by what it is about. */
export function grouped(actions: readonly Offered[]): readonly ActionGroup[] {
  const owed = new Set(openWork(actions).flatMap(({ acts, hands }) => [...acts, ...hands].map(keyOf)));
  const open = actions.filter((action) => action.refusal === null && !owed.has(keyOf(action)));
  return ORDER.flatMap((name) => {
    const own = open.filter(({ command }) => groupOf(command) === name);
    return own.length === 0 ? [] : [{ name, actions: own }];
  });
}

export interface RefusedAction extends Offered {
  /** How many things of the matter it is refused for alike. */
  readonly count: number;
}

/** What may not be done now, each once with the reason; what may be done of something else of the matter is left out. */
export function refused(actions: readonly Offered[]): readonly RefusedAction[] {
  const open = new Set(actions.filter(({ refusal }) => refusal === null).map(({ command }) => command));
  const byKey = new Map<string, RefusedAction>();
  for (const action of actions) {
    // What opened the matter is over and done with.
    if (action.refusal !== null && /^(Register|Open(Case|Act|Company|Project|Duty|Roster))/.test(action.command))
      continue;
    if (action.refusal === null || (action.on !== undefined && action.label === undefined && open.has(action.command)))
      continue;
    const key = `${action.command} ${action.refusal} ${action.label ?? ''}`;
    const known = byKey.get(key);
    byKey.set(key, known === undefined ? { ...action, count: 1 } : { ...known, count: known.count + 1 });
  }
  return [...byKey.values()];
}
