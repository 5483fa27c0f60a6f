import type { CommandOf, Decided, EventOf, Recorded } from '../kernel/event.ts';
import { refuse } from '../kernel/refusal.ts';
import type { DecideContext, StreamState, StreamType } from '../kernel/stream.ts';
import type { Instant, LocalDay } from '../kernel/time-types.ts';
import { localDayOf } from '../time/local-day.ts';
import { ROLES } from '../kernel/actor.ts';
import {
  type Absence,
  type AbsenceCommand,
  type AbsenceEvent,
  absenceOf,
  endAbsence,
  foldAbsence,
  noteAbsence,
} from './absences.ts';
import {
  type Admitted,
  type ContractorCommand,
  type ContractorEvent,
  admit,
  checkPostOf,
  contractorOf,
  endAccess,
} from './contractors.ts';
import {
  decideMerger,
  foldMerger,
  isMergerCommand,
  isMergerEvent,
  type MergerBook,
  type MergerCommand,
  type MergerEvent,
} from './mergers.ts';
import { UNIT_KINDS, type OrganisationView, type Post, type Unit } from './view.ts';

/** Who keeps the accounts, looks over everything or deals with 问责建议 decides nothing else; a post that did both would check itself. */
const ALONE: readonly string[] = ['administrator', 'auditor', 'accountability'];

export interface PostFacts {
  readonly id: string;
  readonly unit: string;
  readonly title: string;
  readonly roles: readonly string[];
}

/** [from, until]: both days in office; null = no end set. */
export interface Appointment {
  readonly person: string;
  readonly post: string;
  readonly from: LocalDay;
  readonly until: LocalDay | null;
  readonly deputy: boolean;
}

/** What one person of a unit leaves to another. */
export interface HandedOver {
  readonly unit: string;
  readonly from: string;
  readonly to: string;
  /** `<stream>/<task id>`, and streams of the projects whose duty letter names the first. */
  readonly tasks: readonly string[];
  readonly letters: readonly string[];
  /** `<roster stream>/<shift id>`, of 值班表, that are not over. */
  readonly shifts?: readonly string[];
  /** Matters in which he had masked fields shown in full a moment ago: with the hand-over that ends. */
  readonly reveals?: readonly string[];
  /** `<stream>/<task id>` of decisions that wait for the unit and that nobody else in it may take. */
  readonly approvals?: readonly string[];
  readonly reason: string;
  /** The list with both signatures. */
  readonly document: string;
}

export type OrganisationEvent =
  | ContractorEvent
  | AbsenceEvent
  | MergerEvent
  | EventOf<'UnitAdded', { readonly unit: Unit }>
  | EventOf<'UnitChanged', { readonly unit: Unit; readonly reason: string }>
  | EventOf<'PostAdded', { readonly post: PostFacts }>
  | EventOf<'PersonAppointed', Appointment>
  /** 移交: the list that both sign and the head confirms; the works themselves are assigned in their matters. */
  | EventOf<'WorkHandedOver', HandedOver & { readonly approvedBy: string }>
  | EventOf<
      'AppointmentEnded',
      { readonly person: string; readonly post: string; readonly until: LocalDay; readonly reason: string }
    >;

export type OrganisationCommand =
  | ContractorCommand
  | AbsenceCommand
  | MergerCommand
  | CommandOf<'AddUnit', { readonly unit: Unit }>
  /** `openWork`: what the unit still holds, leads or has to do, where it is to be closed. */
  | CommandOf<'ChangeUnit', { readonly unit: Unit; readonly reason: string; readonly openWork: number }>
  | CommandOf<'AddPost', { readonly post: PostFacts }>
  | CommandOf<'AppointPerson', Appointment>
  | CommandOf<'HandOverWork', HandedOver>
  | CommandOf<
      'EndAppointment',
      { readonly person: string; readonly post: string; readonly until: LocalDay; readonly reason: string }
    >;

export interface OrganisationState extends StreamState {
  readonly units: Readonly<Record<string, Unit>>;
  readonly contractors: Readonly<Record<string, Admitted>>;
  readonly posts: Readonly<Record<string, PostFacts>>;
  readonly appointments: readonly Appointment[];
  readonly absences: readonly Absence[];
  /** 单位合并, by id, in the order in which they were proposed. */
  readonly mergers: MergerBook;
}

function evolve(state: OrganisationState, event: Recorded<OrganisationEvent>): OrganisationState {
  const { version } = event;
  if (isMergerEvent(event)) return { ...foldMerger(state, event), version };
  switch (event.type) {
    case 'UnitAdded':
    case 'UnitChanged':
      return { ...state, version, units: { ...state.units, [event.data.unit.id]: event.data.unit } };
    case 'ContractorAdmitted': {
      const { contractor } = event.data;
      return {
        ...state,
        version,
        contractors: { ...state.contractors, [contractor.id]: { ...contractor, ended: false } },
      };
    }
    case 'ContractorAccessEnded': {
      const { id } = event.data;
      const known = state.contractors[id];
      const contractors = known === undefined ? {} : { [id]: { ...known, ended: true } };
      return { ...state, version, contractors: { ...state.contractors, ...contractors } };
    }
    case 'PostAdded':
      return { ...state, version, posts: { ...state.posts, [event.data.post.id]: event.data.post } };
    case 'PersonAppointed':
      return { ...state, version, appointments: [...state.appointments, event.data] };
    case 'WorkHandedOver':
      return { ...state, version };
    case 'AbsenceNoted':
    case 'AbsenceEnded':
      return { ...state, version, absences: foldAbsence(state.absences, event) };
    case 'AppointmentEnded': {
      const { person, post, until } = event.data;
      const last = latest(state, person, post);
      const appointments = state.appointments.map((held) => (held === last ? { ...held, until } : held));
      return { ...state, version, appointments };
    }
    default:
      return event satisfies never;
  }
}

function decide(
  state: OrganisationState,
  command: OrganisationCommand,
  context: DecideContext,
): readonly Decided<OrganisationEvent>[] {
  if (isMergerCommand(command)) return decideMerger(state, command, context);
  switch (command.type) {
    case 'AddUnit':
      if (isKnown(state, command.data.unit.id)) refuse('unit-known');
      checkUnit(command.data.unit);
      return [{ event: { type: 'UnitAdded', data: command.data } }];
    case 'ChangeUnit':
      return [{ event: { type: 'UnitChanged', data: changed(state, command.data) } }];
    case 'AdmitContractor':
      return admit(state, command.data, context);
    case 'EndContractorAccess':
      return endAccess(state, command.data);
    case 'AddPost':
      return addPost(state, command.data.post);
    case 'AppointPerson':
      if (command.data.person === context.actor.id) refuse('appoints-himself');
      return appoint(state, command.data);
    case 'HandOverWork':
      return handOver(state, command.data, context);
    case 'NoteAbsence': {
      const { actor, at } = context;
      const posts = organisationView(state, at).postsOf(command.data.person);
      const serves = (unit: string): boolean => posts.some((post) => post.unit === unit);
      return noteAbsence(state, command.data, { actor, today: localDayOf(at), serves });
    }
    case 'EndAbsence':
      return endAbsence(state, command.data, { actor: context.actor, today: localDayOf(context.at) });
    case 'EndAppointment':
      return endAppointment(state, command.data, localDayOf(context.at));
    default:
      return command satisfies never;
  }
}

/** A unit that is merged or closed gives away first what it has: nobody would look for it in its inbox any more. */
function changed(
  { units }: OrganisationState,
  { unit, reason, openWork }: Extract<OrganisationCommand, { readonly type: 'ChangeUnit' }>['data'],
): { readonly unit: Unit; readonly reason: string } {
  const before = units[unit.id] ?? refuse('unit-unknown');
  checkUnit(unit);
  if (before.active && !unit.active && openWork > 0) refuse('unit-holds-work', { details: { count: openWork } });
  return { unit, reason };
}

function isKnown({ units, contractors }: OrganisationState, id: string): boolean {
  return units[id] !== undefined || contractors[id] !== undefined;
}

/** The appointment with the last first day: a person may have held the post before. */
function latest(state: OrganisationState, person: string, post: string): Appointment | null {
  return state.appointments
    .filter((held) => held.person === person && held.post === post)
    .reduce<Appointment | null>((last, held) => (last === null || held.from > last.from ? held : last), null);
}

function checkUnit(unit: Unit): void {
  if (!UNIT_KINDS.includes(unit.kind)) refuse('unit-kind-unknown');
  if (unit.name.trim() === '') refuse('unit-name-missing');
}

function addPost(state: OrganisationState, post: PostFacts): readonly Decided<OrganisationEvent>[] {
  if (state.posts[post.id] !== undefined) refuse('post-known');
  if (!isKnown(state, post.unit)) refuse('unit-unknown');
  const unknown = post.roles.find((role) => !ROLES.some((known) => known === role) || role === 'system');
  if (unknown !== undefined) refuse('role-unknown', { details: { role: unknown } });
  if (post.roles.length > 1 && post.roles.some((role) => ALONE.includes(role))) refuse('roles-incompatible');
  checkPostOf(state.contractors[post.unit], post.roles);
  return [{ event: { type: 'PostAdded', data: { post } } }];
}

function appoint(state: OrganisationState, appointment: Appointment): readonly Decided<OrganisationEvent>[] {
  const post = state.posts[appointment.post] ?? refuse('post-unknown');
  if (state.contractors[post.unit]?.ended === true) refuse('contractor-access-ended');
  if (appointment.until !== null && appointment.until < appointment.from) refuse('date-order');
  const overlaps = state.appointments.some(
    (held) =>
      held.person === appointment.person &&
      held.post === appointment.post &&
      (held.until === null || held.until >= appointment.from) &&
      (appointment.until === null || appointment.until >= held.from),
  );
  if (overlaps) refuse('already-appointed');
  return [{ event: { type: 'PersonAppointed', data: appointment } }];
}

function endAppointment(
  state: OrganisationState,
  ending: Extract<OrganisationCommand, { type: 'EndAppointment' }>['data'],
  today: LocalDay,
): readonly Decided<OrganisationEvent>[] {
  const held = latest(state, ending.person, ending.post);
  if (held === null || (held.until !== null && held.until < today)) refuse('not-appointed');
  if (ending.until < held.from) refuse('date-order');
  return [{ event: { type: 'AppointmentEnded', data: ending } }];
}

/** Confirmed by a head of the unit who is neither of the two. */
function handOver(
  state: OrganisationState,
  command: HandedOver,
  { actor, at }: DecideContext,
): readonly Decided<OrganisationEvent>[] {
  const { unit, from, to, tasks, letters, shifts = [], reveals = [] } = command;
  if (actor.unit !== unit) refuse('hand-over-of-another-unit');
  if (from === to) refuse('hand-over-to-oneself');
  if (actor.id === from || actor.id === to) refuse('approver-is-requester');
  if (
    !organisationView(state, at)
      .postsOf(to)
      .some((post) => post.unit === unit)
  )
    refuse('assignee-not-in-unit', { details: { unit } });
  if (tasks.length + letters.length + shifts.length + reveals.length === 0) refuse('nothing-to-hand-over');
  return [{ event: { type: 'WorkHandedOver', data: { ...command, approvedBy: actor.id } } }];
}

/** The organisation as decisions see it at `at`: appointments are those in office that day. */
export function organisationView(state: OrganisationState, at: Instant): OrganisationView {
  const today = localDayOf(at);
  const current = state.appointments.filter(
    (held) => held.from <= today && (held.until === null || held.until >= today),
  );
  // Nobody holds a post of a company whose access has ended, whoever was appointed to it.
  const holdersOf = ({ id, unit }: PostFacts) =>
    state.contractors[unit]?.ended === true
      ? []
      : current.filter((held) => held.post === id).map((held) => held.person);
  const posts = new Map<string, Post>(
    Object.values(state.posts).map((post) => [post.id, { ...post, holders: holdersOf(post) }]),
  );
  const units = Object.values(state.units);
  return {
    version: state.version,
    units,
    unit: (id) => state.units[id] ?? null,
    contractor: (id) => contractorOf(state.contractors[id]),
    nameOf: (id) => state.units[id]?.name ?? state.contractors[id]?.name ?? null,
    ofKind: (kind) => units.find((unit) => unit.kind === kind && unit.active) ?? null,
    post: (id) => posts.get(id) ?? null,
    posts: [...posts.values()],
    servesAsDeputy: (person, post, day) =>
      state.appointments.some(
        (held) =>
          held.deputy &&
          held.person === person &&
          held.post === post &&
          held.from <= day &&
          (held.until === null || held.until >= day),
      ),
    heldUntil: (person, post, day) =>
      state.appointments.find(
        (held) =>
          held.person === person &&
          held.post === post &&
          held.from <= day &&
          (held.until === null || held.until >= day),
      )?.until ?? null,
    merger: (id) => state.mergers[id] ?? null,
    absenceOf: (person, day) => absenceOf(state.absences, person, day),
    postsOf: (person) =>
      current
        .filter((held) => held.person === person)
        .flatMap((held) => posts.get(held.post) ?? [])
        .filter(({ holders }) => holders.includes(person)),
  };
}

export const organisationStream: StreamType<OrganisationState, OrganisationCommand, OrganisationEvent> = {
  kind: 'organisation',
  reducerVersion: 4,
  initial: () => ({ version: 0, units: {}, contractors: {}, posts: {}, appointments: [], absences: [], mergers: {} }),
  evolve,
  decide,
  allowed: () => [
    { command: 'AddUnit', refusal: null },
    { command: 'ChangeUnit', refusal: null },
    { command: 'AdmitContractor', refusal: null },
    { command: 'EndContractorAccess', refusal: null },
    { command: 'ProposeMerger', refusal: null },
    { command: 'ApproveMerger', refusal: null },
    { command: 'RejectMerger', refusal: null },
    { command: 'AddPost', refusal: null },
    { command: 'AppointPerson', refusal: null },
    { command: 'EndAppointment', refusal: null },
    { command: 'HandOverWork', refusal: null },
    { command: 'NoteAbsence', refusal: null },
    { command: 'EndAbsence', refusal: null },
  ],
};
