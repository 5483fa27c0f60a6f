import { caseRelations } from '../arrears-case/relations.ts';
import type { CaseState } from '../arrears-case/state.ts';
import { complaintRelations } from '../complaint/relations.ts';
import type { ComplaintState } from '../complaint/state.ts';
import { refuse, refusalOf } from '../kernel/refusal.ts';
import type { Relation } from '../kernel/relations.ts';
import { kindOfStream } from '../kernel/stream-kind.ts';
import type { AllowedCommand, DecideContext, StreamType } from '../kernel/stream.ts';
import { localDayOf } from '../time/local-day.ts';
import type { ErasureCommand, ErasureEvent, ErasureResult } from './events.ts';
import { type Obstacle, obstaclesOf, personObstacles, type ReadMatter, type Standing } from './obstacles.ts';
import {
  type DisposalHold,
  type ErasureProposal,
  type ErasureState,
  evolveErasure,
  holdsOf,
  initialErasure,
  leftOf,
  mattersOf,
} from './state.ts';

/** Name of the one stream of a district. */
export const ERASURE_STREAM = 'erasure';
/** Under this and its stream the door reads every complaint and case that a command is about. */
export const ERASURE_MATTER = 'matter/';

type Asking = Pick<DecideContext, 'actor' | 'organisation'>;

/** Units that may ask for a person of a matter: whoever holds, leads or has filed it. */
const MAY_PROPOSE: readonly Relation[] = ['holder', 'lead', 'filingUnit'];

/**
 * 个人信息与保存期限: who is to be erased and what is to be destroyed, each proposed by one person and approved by another of
 * the 治欠办, and what is held back. It knows subjects and matters, and nothing personal.
 */
export const erasureStream: StreamType<ErasureState, ErasureCommand, ErasureEvent> = {
  kind: 'erasure',
  reducerVersion: 1,
  initial: initialErasure,
  evolve: evolveErasure,
  decide: (state, command, context) => decide(state, command, context).map((event) => ({ event })),
  allowed: (state, context) => [
    ...Object.values(state.proposals).flatMap((proposal) =>
      Object.entries(ON_PROPOSAL).map(([command, guard]): AllowedCommand => ({
        command,
        refusal: refusalOf(() => guard(proposal, context)),
        on: proposal.id,
      })),
    ),
    ...holdsOf(state).map((hold): AllowedCommand => ({
      command: 'LiftDisposalHold',
      refusal: refusalOf(() => liftable(hold, context)),
      on: hold.id,
    })),
  ],
};

/** What the state says of an act on a proposal. */
const ON_PROPOSAL = { ApproveErasure: approvable, RefuseErasure: approvable, WithdrawErasure: withdrawable };

function decide(state: ErasureState, command: ErasureCommand, context: DecideContext): readonly ErasureEvent[] {
  switch (command.type) {
    case 'ProposePersonErasure':
      return [personProposed(state, command.data, context)];
    case 'ProposeDisposal':
      return [disposalProposed(state, command.data, context)];
    case 'ApproveErasure': {
      const { proposalId } = command.data;
      const { proposed } = approvable(known(state, proposalId), context);
      return [{ type: 'ErasureApproved', data: { proposalId, proposedBy: proposed.by } }];
    }
    case 'RefuseErasure':
      approvable(known(state, command.data.proposalId), context);
      return [{ type: 'ErasureRefused', data: command.data }];
    case 'WithdrawErasure':
      withdrawable(known(state, command.data.proposalId), context);
      return [{ type: 'ErasureWithdrawn', data: command.data }];
    case 'HoldDisposal': {
      const { holdId, matter } = command.data;
      if (state.holds[holdId] !== undefined) refuse('erasure-known');
      seen(matter, context);
      if (holdsOf(state).some((hold) => isSameHold(hold, matter, context))) refuse('hold-placed-already');
      return [{ type: 'DisposalHeld', data: command.data }];
    }
    case 'LiftDisposalHold':
      liftable(state.holds[command.data.holdId] ?? refuse('hold-unknown'), context);
      return [{ type: 'DisposalHoldLifted', data: command.data }];
    case 'RecordErasure':
      return recorded(state, command.data);
    default:
      return command satisfies never;
  }
}

type Data<T extends ErasureCommand['type']> = Extract<ErasureCommand, { readonly type: T }>['data'];
/** What the door has found out about the texts, where they are in the clear. */
interface Spoken {
  /** The person stands in the matter. */
  readonly known: boolean;
  /** Texts that name the person and are left as they are. */
  readonly left: number;
  /** Named texts that are none of the person's matters. */
  readonly strange: number;
  /** The reason or a copy has the person's name in it. */
  readonly told: boolean;
}

function personProposed(
  state: ErasureState,
  { spoken, ...data }: Data<'ProposePersonErasure'> & { readonly spoken?: Spoken },
  context: DecideContext,
): ErasureEvent {
  if (state.proposals[data.proposalId] !== undefined) refuse('erasure-known');
  const { matter, subject, ground } = data;
  if (!mayPropose(seen(matter, context), context)) refuse('erasure-of-another-unit');
  if (spoken?.known !== true) refuse('erasure-person-unknown');
  for (const { about, status } of Object.values(state.proposals)) {
    if (about.kind !== 'person' || about.subject !== subject) continue;
    if (status === 'proposed' || status === 'approved') refuse('erasure-proposed-already');
  }
  stopAt(personObstacles(subject, mattersRead(context), ground, standingOf(state, context)), context);
  if (spoken.strange > 0) refuse('erasure-text-unknown');
  if (spoken.told) refuse('erasure-told-by-name');
  if (spoken.left > 0) refuse('erasure-texts-left', { details: { texts: spoken.left } });
  return { type: 'PersonErasureProposed', data };
}

function disposalProposed(state: ErasureState, data: Data<'ProposeDisposal'>, context: DecideContext): ErasureEvent {
  if (state.proposals[data.proposalId] !== undefined) refuse('erasure-known');
  for (const stream of data.matters) {
    seen(stream, context);
    const earlier = Object.values(state.proposals).filter(
      (proposal) => proposal.about.kind === 'matters' && mattersOf(proposal).includes(stream),
    );
    if (earlier.some(({ status }) => status === 'proposed' || status === 'approved'))
      refuse('erasure-proposed-already');
    if (earlier.some(({ results }) => results[stream] === null)) refuse('erasure-done-already');
    stopAt(disposalObstacles(stream, mattersRead(context), standingOf(state, context)), context);
  }
  return { type: 'DisposalProposed', data };
}

/** What stands in the way of destroying a complaint, or a case with every complaint in it. */
export function disposalObstacles(
  stream: string,
  matters: readonly ReadMatter[],
  standing: Standing,
): readonly Obstacle[] {
  return belonging(stream, matters).flatMap((matter) => {
    const { membership = null } = matter.state as Partial<ComplaintState>;
    if (matter.stream !== stream || membership === null) return obstaclesOf(matter, standing);
    const { number } = matter.state as ComplaintState;
    return [{ code: 'erasure-goes-with-case' as const, stream, number, until: null }];
  });
}

/** The matter and, of a case, its complaints, as far as they were read. */
export function belonging(stream: string, matters: readonly ReadMatter[]): readonly ReadMatter[] {
  const own = matters.find((matter) => matter.stream === stream);
  if (own === undefined) return [];
  const sources = kindOfStream(stream) === 'case' ? Object.keys((own.state as CaseState).sources) : [];
  return [own, ...matters.filter((matter) => sources.includes(matter.stream))];
}

export function standingOf(
  state: Pick<ErasureState, 'holds'>,
  { rules, at }: Pick<DecideContext, 'rules' | 'at'>,
): Standing {
  return { holds: holdsOf(state), rules, today: localDayOf(at) };
}

/** The first thing in the way, with the number of its matter as far as the asker may know of it. */
function stopAt([first]: readonly Obstacle[], context: DecideContext): void {
  if (first === undefined) return;
  const { code, stream, number, until } = first;
  const matter = isSeen(stream, context) ? number : null;
  refuse(code, { details: { matter: matter ?? '另一事项', ...(until === null ? {} : { until }) } });
}

function mattersRead({ facts }: DecideContext): readonly ReadMatter[] {
  return Object.entries(facts).flatMap(([name, { stream, fact }]) =>
    name.startsWith(ERASURE_MATTER) ? [{ stream, state: fact as ReadMatter['state'] }] : [],
  );
}

/** Refuses `not-found` for what is none of the asker's. */
function seen(stream: string, context: DecideContext): ReadMatter {
  const matter = mattersRead(context).find((one) => one.stream === stream);
  return matter === undefined || !isSeen(stream, context) ? refuse('not-found') : matter;
}

/** As the access policy has it for complaints and cases. */
function isSeen(stream: string, context: DecideContext): boolean {
  const { roles } = context.actor;
  if (['coordinator', 'leading-group', 'auditor'].some((role) => roles.some((one) => one === role))) return true;
  const matter = mattersRead(context).find((one) => one.stream === stream);
  return matter !== undefined && relationsTo(matter, context).length > 0;
}

/** Whether somebody may ask for persons of this matter. */
export function mayPropose(matter: ReadMatter, context: Asking): boolean {
  if (context.actor.roles.includes('coordinator')) return true;
  return relationsTo(matter, context).some((relation) => MAY_PROPOSE.includes(relation));
}

function relationsTo({ stream, state }: ReadMatter, { actor, organisation }: Asking): readonly Relation[] {
  if (actor.unit === null) return [];
  return kindOfStream(stream) === 'case'
    ? caseRelations(state as CaseState, actor.unit, organisation)
    : complaintRelations(state as ComplaintState, actor.unit, organisation);
}

function known({ proposals }: ErasureState, proposalId: string): ErasureProposal {
  return proposals[proposalId] ?? refuse('erasure-unknown');
}

function approvable(proposal: ErasureProposal, { actor }: DecideContext): ErasureProposal {
  if (proposal.status !== 'proposed') refuse('erasure-decided');
  if (!actor.roles.includes('coordinator')) refuse('approver-not-entitled');
  if (proposal.proposed.by === actor.id) refuse('approver-is-requester');
  return proposal;
}

function withdrawable({ status, proposed }: ErasureProposal, { actor }: DecideContext): void {
  if (status !== 'proposed') refuse('erasure-decided');
  if (proposed.by !== actor.id) refuse('erasure-of-another');
}

/** One unit has one hold on a matter. */
function isSameHold({ matter, lifted, unit }: DisposalHold, stream: string, { actor }: DecideContext): boolean {
  return matter === stream && lifted === null && unit === actor.unit;
}

/** Whoever had a reason to keep it says when the reason is gone. */
function liftable({ lifted, unit }: DisposalHold, { actor }: DecideContext): void {
  if (lifted !== null) refuse('hold-lifted');
  if (unit !== actor.unit) refuse('hold-of-another-unit');
}

/** Told again after a break, what stands already is passed over. */
function recorded(state: ErasureState, { proposalId, results, last }: Data<'RecordErasure'>): readonly ErasureEvent[] {
  const proposal = known(state, proposalId);
  if (proposal.status !== 'approved') return [];
  const left = leftOf(proposal);
  const fresh = results.filter(({ matter }) => left.includes(matter));
  const events = fresh.map((result) => eventOf(proposal, result));
  const finished = last && fresh.length === left.length;
  return [...events, ...(finished ? [{ type: 'ErasureFinished', data: { proposalId } } as const] : [])];
}

function eventOf({ id: proposalId, about }: ErasureProposal, result: ErasureResult): ErasureEvent {
  const { matter, code, keys, files } = result;
  if (code !== null) return { type: 'ErasureLeft', data: { proposalId, matter, code } };
  if (about.kind === 'person') return { type: 'PersonErased', data: { proposalId, keys } };
  return { type: 'MatterDisposed', data: { proposalId, matter, keys, files } };
}
