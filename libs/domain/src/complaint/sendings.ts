import type { EventOf, Recorded } from '../kernel/event.ts';
import type { Instant } from '../kernel/time-types.ts';
import type { TaskKind } from '../tasks/duties.ts';
import { BY_HAND, type TaskState } from '../tasks/state.ts';
import type { SentKind, Settled, ToldSending } from './sending-events.ts';

/** What came of one kind since somebody last dealt with it: ten of a kind are one piece of work. */
export interface Sending {
  /** Version of the first of them. */
  readonly since: number;
  /** Version of the last of them. */
  readonly last: number;
  readonly count: number;
  readonly lastAt: Instant;
}

export interface SendingState {
  readonly sent: Readonly<Partial<Record<SentKind, Sending>>>;
  /** Version of the last change to what was sent, or to who has it, that the case has to be told; 0 = none since it joined. */
  readonly sentVersion: number;
}

export const NOTHING_SENT: SendingState = { sent: {}, sentVersion: 0 };

const READ: readonly string[] = [
  'SendingSettled',
  'SupplementReceived',
  'PreliminaryCheckConcluded',
  'ComplaintAccepted',
  'ComplaintDeclined',
];
const SETTLED: readonly string[] = ['CallBackCompleted', 'PreliminaryCheckConcluded', 'OutcomeUpheld'];

/** Work by what was sent: the acts that deal with it, else it is ticked off with a note. */
const WORK: Readonly<Record<SentKind, Pick<TaskKind, 'label' | 'doneBy'>>> = {
  files: { label: '当事人补交了材料：看过并处理', doneBy: READ },
  words: { label: '当事人补充了情况：看过并处理', doneBy: READ },
  urging: { label: '当事人催办：告知进展或者说明', doneBy: ['InformAttempted'] },
  phone: {
    label: '当事人改了电话：知悉；还没有验证的，见到本人后可以确认',
    doneBy: ['PhoneProved', 'InformAttempted'],
  },
  'not-paid': { label: '当事人说钱没到账：核实', doneBy: SETTLED },
  dissatisfied: { label: '当事人说不满意：回应', doneBy: SETTLED },
};

const KINDS = Object.keys(WORK) as readonly SentKind[];
const PREFIX = 'sent-';

export const SENT_TASK_KINDS: Readonly<Record<string, TaskKind>> = Object.fromEntries(
  KINDS.map((kind) => [`${PREFIX}${kind}`, { ...WORK[kind], rules: [], byHand: true }]),
);

type State = SendingState & { readonly tasks: Readonly<Record<string, TaskState>> };

/** After an event of the complaint, those common to all matters among them. */
export function withSendings<S extends State>(state: S, event: Recorded<EventOf>): S {
  const sent = event.by.id.startsWith('public:') ? received(state.sent, event) : dealtWith(state, event);
  const waits = Object.keys(sent).length > 0;
  if (event.type === 'JoinedToCase') return { ...state, sent, sentVersion: waits ? event.version : 0 };
  if (sent === state.sent && !(waits && NEW_HOLDER.includes(event.type))) return state;
  return { ...state, sent, sentVersion: event.version };
}

const NEW_HOLDER: readonly string[] = ['ComplaintReceivedByUnit', 'HolderReplaced'];

function received(sent: SendingState['sent'], event: Recorded<EventOf>): SendingState['sent'] {
  const kind = kindOf(event);
  if (kind === null) return sent;
  const { since, count } = sent[kind] ?? { since: event.version, count: 0 };
  return { ...sent, [kind]: { since, last: event.version, count: count + 1, lastAt: event.occurredAt } };
}

function kindOf({ type, data }: EventOf): SentKind | null {
  const said = data as Readonly<Record<string, unknown>>;
  switch (type) {
    case 'EvidenceAttached':
      return 'files';
    case 'StatementAdded':
      return 'words';
    case 'ComplaintUrged':
      return 'urging';
    case 'ClaimantDetailed':
    case 'PhoneNamed':
      return 'phone';
    case 'CallBackAttempted':
      return said['moneyReceived'] === false ? 'not-paid' : said['satisfied'] === false ? 'dissatisfied' : null;
    case 'ComplaintReopened':
      return said['because'] === 'dissatisfied' ? 'dissatisfied' : 'not-paid';
    default:
      return null;
  }
}

function dealtWith({ sent, tasks }: State, event: Recorded<EventOf>): SendingState['sent'] {
  if (event.type === 'SendingSettled') return settled(sent, event.data as Settled);
  const over = KINDS.filter((kind) => sent[kind] !== undefined && isOver(kind, tasks, event));
  if (over.length === 0) return sent;
  return Object.fromEntries(Object.entries(sent).filter(([kind]) => !over.some((one) => one === kind)));
}

function isOver(kind: SentKind, tasks: State['tasks'], { type, data }: Recorded<EventOf>): boolean {
  if (type !== 'TaskCompleted') return WORK[kind].doneBy.includes(type);
  const { taskId, act } = data as { readonly taskId: string; readonly act: string };
  return act === BY_HAND && tasks[taskId]?.kind === `${PREFIX}${kind}`;
}

/** What the lead has dealt with; whatever of the kind has come since is work under a key of its own. */
function settled(sent: SendingState['sent'], { kind, upTo, count }: Settled): SendingState['sent'] {
  const { [kind]: known, ...others } = sent;
  if (known === undefined || upTo < known.since) return sent;
  if (upTo >= known.last) return others;
  return { ...sent, [kind]: { ...known, since: upTo + 1, count: Math.max(1, known.count - count) } };
}

/** What the case is told of each kind that waits: neither who sent it nor what it says. */
export function sendingsToTell({ sent }: SendingState): readonly ToldSending[] {
  return KINDS.flatMap((kind) => {
    const sending = sent[kind];
    if (sending === undefined) return [];
    const { since, last, count } = sending;
    return [{ kind, since, last, count }];
  });
}

/** A key of its own for each time, so that what was ticked off does not hide what comes later. */
export function sendingsOwed({ sent }: SendingState): readonly { readonly kind: string; readonly key: string }[] {
  return KINDS.flatMap((kind) => {
    const sending = sent[kind];
    return sending === undefined ? [] : [{ kind: `${PREFIX}${kind}`, key: `v${sending.since}` }];
  });
}

/** How often the person has urged since somebody last answered, as its work shows it; null: another kind of work. */
export function urgedMark({ sent }: SendingState, { kind, status }: Pick<TaskState, 'kind' | 'status'>): string | null {
  if (kind !== `${PREFIX}urging` || status !== 'open') return null;
  return sent.urging === undefined ? null : `当事人已催${sent.urging.count}次`;
}
