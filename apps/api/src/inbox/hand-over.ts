import type { Door, PersonalDataReading } from '@qingxin/application';
import { type Actor, type Crew, isOnlyHolder, refusalCode, type RosterState, rosterStreamOf } from '@qingxin/domain';
import { type SqlExecutor, uuidV5 } from '@qingxin/event-store';
import { districtNow } from '../district.ts';
import { idOf } from '../stream-id.ts';

/**
 * Work of one person in one unit: what he has claimed or was given, the projects whose duty letter names him, and the
 * shifts that are not over.
 */
const TASKS = {
  name: 'hand_over_tasks',
  text: `SELECT stream, task_id AS "taskId" FROM rm.task
    WHERE status = 'open' AND unit = $1::text AND assignee = $2::text ORDER BY id LIMIT 2000`,
};
const LETTERS = {
  name: 'hand_over_letters',
  text: `SELECT stream, name FROM rm.project
    WHERE duty_unit = $1::text AND duty_person = $2::text AND completed_on IS NULL ORDER BY stream LIMIT 2000`,
};

const WAITING = {
  name: 'hand_over_waiting',
  text: `SELECT stream, task_id AS "taskId", unit, role FROM rm.task
    WHERE status = 'open' AND assignee IS NULL AND role <> 'officer' AND unit = ANY ($1::text[]) ORDER BY id LIMIT 2000`,
};

/** Decisions that wait for a role which nobody but this person holds in the unit. */
export async function approvalsOf(
  { door, sql }: { readonly door: Door; readonly sql: SqlExecutor },
  person: string,
  units?: readonly string[],
): Promise<readonly string[]> {
  const { organisation } = await districtNow(door);
  const those = units ?? [...new Set(organisation.postsOf(person).map(({ unit }) => unit))];
  const waiting = await sql<Held & { readonly unit: string; readonly role: string }>(WAITING, [those]);
  return waiting.filter((task) => isOnlyHolder(organisation, person, task)).map(keyOf);
}

export interface HandOverAsked {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly document: string;
}

interface HeldShift {
  readonly shiftId: string;
  readonly crew: Crew;
}

interface Held {
  readonly stream: string;
  readonly taskId: string;
}

/**
 * 移交 (practice, "Who holds it"): the list is an event of the organisation, confirmed by the head; then each work is
 * assigned in its own matter by him, and each coming shift is taken over. What could not be assigned is told and can be
 * handed over again; a duty letter is signed anew by its own act. What he had revealed is masked for him again; decisions that wait for him
 * alone are listed for whoever is appointed in his place.
 */
export class HandOver {
  readonly #door: Door;
  readonly #sql: SqlExecutor;
  readonly #personal: PersonalDataReading;

  constructor(door: Door, sql: SqlExecutor, personal: PersonalDataReading) {
    this.#door = door;
    this.#sql = sql;
    this.#personal = personal;
  }

  async perform(actor: Actor, unit: string, commandId: string, asked: HandOverAsked): Promise<object> {
    const tasks = await this.#sql<Held>(TASKS, [unit, asked.from]);
    const letters = await this.#sql<{ readonly stream: string; readonly name: string }>(LETTERS, [unit, asked.from]);
    const roster = rosterStreamOf(unit);
    const shifts = await this.#shiftsOf(roster, asked.from);
    const reveals = await this.#personal.openRevealsOf(asked.from, unit);
    const approvals = await approvalsOf({ door: this.#door, sql: this.#sql }, asked.from, [unit]);
    const listed = {
      ...{ reveals, approvals },
      ...{ tasks: tasks.map(keyOf), letters: letters.map(({ stream }) => stream) },
      shifts: shifts.map(({ shiftId }) => `${roster}/${shiftId}`),
    };
    const payload = { unit, ...asked, ...listed };
    await this.#door.handler.handle({ commandId, stream: 'organisation', type: 'HandOverWork', payload }, actor);
    await this.#personal.endReveals(asked.from, reveals, actor);
    const left: object[] = [];
    for (const task of tasks) {
      const code = await this.#assign(actor, commandId, task, asked);
      if (code !== null) left.push({ id: idOf(task.stream), taskId: task.taskId, code });
    }
    const leftShifts: { readonly shiftId: string; readonly code: string }[] = [];
    for (const { shiftId, crew } of shifts) {
      const taken = { shiftId, ...takenOver(crew, asked), reason: asked.reason };
      const code = await this.#send(actor, uuidV5(commandId, `${roster}/${shiftId}`), roster, 'ChangeShift', taken);
      if (code !== null) leftShifts.push({ shiftId, code });
    }
    return {
      assigned: tasks.length - left.length,
      left,
      shifts: shifts.map(({ shiftId }) => shiftId).filter((id) => !leftShifts.some(({ shiftId }) => shiftId === id)),
      leftShifts,
      letters: letters.map(({ stream, name }) => ({ id: idOf(stream), name })),
      reveals: reveals.length,
      approvals: approvals.length,
    };
  }

  /** Code with which the matter refuses the assignment, or null. */
  async #assign(actor: Actor, commandId: string, task: Held, { to, reason }: HandOverAsked): Promise<string | null> {
    const payload = { taskId: task.taskId, person: to, reason };
    return this.#send(actor, uuidV5(commandId, keyOf(task)), task.stream, 'AssignTask', payload);
  }

  async #shiftsOf(roster: string, person: string): Promise<readonly HeldShift[]> {
    const { at } = await districtNow(this.#door);
    const { shifts } = (await this.#door.journal.open(roster)).state as RosterState;
    return shifts
      .filter(({ to, leader, officers, backups }) => to > at && [leader, ...officers, ...backups].includes(person))
      .map(({ shiftId, leader, officers, backups }) => ({ shiftId, crew: { leader, officers, backups } }));
  }

  /** Code with which the stream refuses it, or null. */
  async #send(
    actor: Actor,
    commandId: string,
    stream: string,
    type: string,
    payload: Readonly<Record<string, unknown>>,
  ): Promise<string | null> {
    try {
      await this.#door.handler.handle({ commandId, stream, type, payload }, actor);
      return null;
    } catch (error) {
      const code = refusalCode(error);
      if (code === null) throw error;
      return code;
    }
  }
}

/** The other stands where the first stood, nowhere twice. */
function takenOver({ leader, officers, backups }: Crew, { from, to }: HandOverAsked): Crew {
  const instead = (people: readonly string[]): readonly string[] => [
    ...new Set(people.map((person) => (person === from ? to : person))),
  ];
  return { leader: leader === from ? to : leader, officers: instead(officers), backups: instead(backups) };
}

const keyOf = ({ stream, taskId }: Held): string => `${stream}/${taskId}`;
