import type { EventOf, Recorded } from '../kernel/event.ts';
import type { OrganisationView } from '../organisation/view.ts';
import type { Duty, TaskKind } from '../tasks/duties.ts';
import { BY_HAND, isTaskEvent, type TaskState } from '../tasks/state.ts';

export interface HandedInState {
  /** Files that were brought as 当事人提交 and that nobody has dealt with, by id; the unit may be a company. */
  readonly handedIn: Readonly<Record<string, { readonly unit: string; readonly version: number }>>;
  /** How often all of them were ticked off: what comes later is work again. */
  readonly handedInRounds: number;
}

export const NOTHING_HANDED_IN: HandedInState = { handedIn: {}, handedInRounds: 0 };

const KIND = 'see-proof';

export const PROOF_TASK_KINDS: Readonly<Record<string, TaskKind>> = {
  [KIND]: {
    label: '参建单位提交了材料：看过并处理，据以登记的在登记时引用',
    doneBy: ['ProofTaken'],
    rules: [],
    byHand: true,
  },
};

type State = HandedInState & { readonly tasks: Readonly<Record<string, TaskState>> };

/** After an event of the project, those common to all matters among them. */
export function withHandedIn<S extends State>(state: S, event: Recorded<EventOf>): S {
  switch (event.type) {
    case 'EvidenceAttached':
      return (event.data as { readonly obtainedBy: string }).obtainedBy === 'submitted' ? brought(state, event) : state;
    case 'ProofNoted':
      return brought(state, event);
    case 'ProofTaken':
    case 'EvidenceWithdrawn':
      return without(state, fileOf(event));
    default:
      return isTickedOff(state, event) ? { ...state, handedIn: {}, handedInRounds: state.handedInRounds + 1 } : state;
  }
}

const fileOf = ({ data }: EventOf): string => (data as { readonly fileId: string }).fileId;

function brought<S extends State>(state: S, event: Recorded<EventOf>): S {
  const { unit } = event.by;
  if (unit === undefined) return state;
  return { ...state, handedIn: { ...state.handedIn, [fileOf(event)]: { unit, version: event.version } } };
}

function without<S extends State>(state: S, fileId: string): S {
  if (state.handedIn[fileId] === undefined) return state;
  const { [fileId]: _, ...handedIn } = state.handedIn;
  return { ...state, handedIn };
}

function isTickedOff({ tasks }: State, event: Recorded<EventOf>): boolean {
  if (!isTaskEvent(event) || event.type !== 'TaskCompleted' || event.data.act !== BY_HAND) return false;
  return tasks[event.data.taskId]?.kind === KIND;
}

/** Files that companies with an account handed in and nobody has dealt with. */
export function waitingProofs({ handedIn }: HandedInState, organisation: OrganisationView): readonly string[] {
  return Object.entries(handedIn).flatMap(([fileId, { unit }]) => (isCompany(organisation, unit) ? [fileId] : []));
}

const isCompany = (organisation: OrganisationView, unit: string): boolean => organisation.contractor(unit) !== null;

/** One piece of work however many they are. */
export function proofDuties(
  state: HandedInState & { readonly supervisedBy: string },
  organisation: OrganisationView,
): readonly Duty[] {
  if (waitingProofs(state, organisation).length === 0) return [];
  return [{ kind: KIND, unit: state.supervisedBy, key: `r${state.handedInRounds + 1}`, role: 'officer' }];
}

/** Files that an act of somebody else than a company names as what it rests on. */
export function proofsIn(
  state: HandedInState,
  { type, data, by }: Recorded<EventOf>,
  organisation: OrganisationView,
): readonly string[] {
  if (OF_FILES.has(type) || isCompany(organisation, by.unit ?? '')) return [];
  const named = new Set(Object.values(data));
  return waitingProofs(state, organisation).filter((fileId) => named.has(fileId));
}

/** What happens to the files themselves is no use of them. */
const OF_FILES: ReadonlySet<string> = new Set([
  ...['EvidenceAttached', 'EvidenceWithdrawalRequested', 'EvidenceWithdrawn', 'EvidenceWithdrawalDeclined'],
  ...['EvidenceErased', 'ProofNoted', 'ProofTaken'],
]);
