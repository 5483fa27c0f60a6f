import type { Door } from '@qingxin/application';
import { type Actor, refusalCode } from '@qingxin/domain';
import { type SqlExecutor, uuidV5 } from '@qingxin/event-store';
import { idOf } from '../stream-id.ts';

/** Work of one person in one unit: what he has claimed or was given, and the projects whose duty letter names him. */
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

export interface HandOverAsked {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly document: string;
}

interface Held {
  readonly stream: string;
  readonly taskId: string;
}

/**
 * 移交 (practice, "Who holds it"): the list is an event of the organisation, confirmed by the head; then each work is
 * assigned in its own matter by him. What could not be assigned is told and can be handed over again; a duty letter is signed
 * anew by its own act.
 */
export class HandOver {
  readonly #door: Door;
  readonly #sql: SqlExecutor;

  constructor(door: Door, sql: SqlExecutor) {
    this.#door = door;
    this.#sql = sql;
  }

  async perform(actor: Actor, unit: string, commandId: string, asked: HandOverAsked): Promise<object> {
    const tasks = await this.#sql<Held>(TASKS, [unit, asked.from]);
    const letters = await this.#sql<{ readonly stream: string; readonly name: string }>(LETTERS, [unit, asked.from]);
    const listed = { tasks: tasks.map(keyOf), letters: letters.map(({ stream }) => stream) };
    const payload = { unit, ...asked, ...listed };
    await this.#door.handler.handle({ commandId, stream: 'organisation', type: 'HandOverWork', payload }, actor);
    const left: object[] = [];
    for (const task of tasks) {
      const code = await this.#assign(actor, commandId, task, asked);
      if (code !== null) left.push({ id: idOf(task.stream), taskId: task.taskId, code });
    }
    return {
      assigned: tasks.length - left.length,
      left,
      letters: letters.map(({ stream, name }) => ({ id: idOf(stream), name })),
    };
  }

  /** Code with which the matter refuses the assignment, or null. */
  async #assign(actor: Actor, commandId: string, task: Held, { to, reason }: HandOverAsked): Promise<string | null> {
    const payload = { taskId: task.taskId, person: to, reason };
    const command = { commandId: uuidV5(commandId, keyOf(task)), stream: task.stream, type: 'AssignTask', payload };
    try {
      await this.#door.handler.handle(command, actor);
      return null;
    } catch (error) {
      const code = refusalCode(error);
      if (code === null) throw error;
      return code;
    }
  }
}

const keyOf = ({ stream, taskId }: Held): string => `${stream}/${taskId}`;
