import type { SentKind, ToldSending } from '../complaint/sending-events.ts';
import type { EventOf, Recorded } from '../kernel/event.ts';
import type { Duty, TaskKind } from '../tasks/duties.ts';
import { BY_HAND, isTaskEvent, type TaskState } from '../tasks/state.ts';
import type { NotedSendings, SourceSending, SourceSendingState } from './source-sending-events.ts';

const PREFIX = 'source-';

/**
 * What the lead has to know. A new telephone is none of it: the case has no telephones, and what changes about people comes
 * with them.
 */
const LABELS: Readonly<Partial<Record<SentKind, string>>> = {
  files: '并入件的当事人补交了材料：看过并处理',
  words: '并入件的当事人补充了情况：看过并处理',
  urging: '并入件的当事人催办：知悉，需要的把进展告诉承办单位',
  'not-paid': '并入件的当事人说钱没到账：核实',
  dissatisfied: '并入件的当事人说不满意：知悉，需要的作出回应',
};

/**
 * What asks for no answer is over for whoever holds the complaint, too, once the lead has dealt with it. Whoever urged, got no
 * money or is not satisfied is to hear from somebody, and it is the holder who reaches him: there it ends with the telling.
 */
const ENDS_BOTH: readonly SentKind[] = ['files', 'words'];

export const SOURCE_SENT_TASK_KINDS: Readonly<Record<string, TaskKind>> = Object.fromEntries(
  Object.entries(LABELS).map(([kind, label]) => [
    `${PREFIX}${kind}`,
    { label, doneBy: ['SourceSendingsNoted'], rules: [], byHand: true },
  ]),
);

type State = SourceSendingState & { readonly tasks: Readonly<Record<string, TaskState>> };

/** After an event of the case, those common to all matters among them. */
export function withSourceSendings<S extends State>(state: S, event: Recorded<EventOf>): S {
  if (event.type === 'SourceSendingsNoted') return noted(state, event.data as NotedSendings);
  if (event.type === 'SourceRemoved') return without(state, (event.data as NotedSendings).complaint);
  if (!isTaskEvent(event) || event.type !== 'TaskCompleted' || event.data.act !== BY_HAND) return state;
  const task = state.tasks[event.data.taskId];
  return task?.kind.startsWith(PREFIX) === true ? seen(state, task) : state;
}

function noted<S extends State>(state: S, { complaint, holder, sent }: NotedSendings): S {
  if (sent.length === 0) return without(state, complaint);
  const known = state.sourceSendings[complaint]?.sent ?? [];
  const now = sent.map((one): SourceSending => {
    const before = known.find(({ kind, since }) => kind === one.kind && since === one.since);
    // What was dealt with stays as it was seen until the complaint has heard of it.
    return before?.seen === true ? before : { ...one, seen: false };
  });
  return { ...state, sourceSendings: { ...state.sourceSendings, [complaint]: { holder, sent: now } } };
}

function without<S extends State>(state: S, complaint: string): S {
  if (state.sourceSendings[complaint] === undefined) return state;
  const { [complaint]: _, ...others } = state.sourceSendings;
  return { ...state, sourceSendings: others };
}

function seen<S extends State>(state: S, task: TaskState): S {
  const [complaint = ''] = (task.key ?? '').split('/');
  const known = state.sourceSendings[complaint];
  if (known === undefined) return state;
  const sent = known.sent.map((one) =>
    kindOf(one) === task.kind && keyOf(complaint, one) === task.key ? { ...one, seen: true } : one,
  );
  return { ...state, sourceSendings: { ...state.sourceSendings, [complaint]: { ...known, sent } } };
}

const kindOf = ({ kind }: ToldSending): string => `${PREFIX}${kind}`;
const keyOf = (complaint: string, { since }: ToldSending): string => `${complaint}/v${since}`;

/** Work of the lead, unless it holds the complaint itself and has it there. */
export function sourceSendingDuties({
  lead,
  archived,
  sourceSendings,
}: SourceSendingState & { readonly lead: string | null; readonly archived: boolean }): readonly Duty[] {
  if (lead === null || archived) return [];
  return Object.entries(sourceSendings).flatMap(([complaint, { holder, sent }]) =>
    holder === lead
      ? []
      : sent
          .filter((one) => !one.seen && LABELS[one.kind] !== undefined)
          .map((one) => ({ kind: kindOf(one), unit: lead, key: keyOf(complaint, one), role: 'officer' })),
  );
}

export interface SettledSource extends ToldSending {
  readonly complaint: string;
  readonly membership: number;
}

/** What the lead has dealt with for both, of which the complaint has still to be told. */
export function settledSources({
  sources,
  sourceSendings,
}: SourceSendingState & {
  readonly sources: Readonly<Record<string, { readonly membership: number }>>;
}): readonly SettledSource[] {
  return Object.entries(sourceSendings).flatMap(([complaint, { sent }]) => {
    const membership = sources[complaint]?.membership;
    if (membership === undefined) return [];
    return sent
      .filter(({ kind, seen: done }) => done && ENDS_BOTH.includes(kind))
      .map(({ kind, since, last, count }) => ({ complaint, membership, kind, since, last, count }));
  });
}

/** How often a person of a complaint in the case has urged, as the lead's work shows it; null: another kind of work. */
export function urgedSourceMark(
  { sourceSendings }: SourceSendingState,
  { kind, key, status }: Pick<TaskState, 'kind' | 'key' | 'status'>,
): string | null {
  if (kind !== `${PREFIX}urging` || status !== 'open') return null;
  const [complaint = ''] = (key ?? '').split('/');
  const urging = sourceSendings[complaint]?.sent.find((one) => keyOf(complaint, one) === key && kindOf(one) === kind);
  return urging === undefined ? null : `当事人已催${urging.count}次`;
}
