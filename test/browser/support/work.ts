import { randomUUID } from 'node:crypto';
import { REGISTRATION } from '../../samples/registration.ts';
import type { Stage } from './stage.ts';

let people = 0;

/** Somebody who has complained of nothing before, so that no other complaint looks like his. */
function claimant(): object {
  people += 1;
  const tail = String(people).padStart(4, '0');
  return { ...REGISTRATION.claimants[0], name: `工人${tail}`, phone: `1380000${tail}` };
}

/** A complaint that somebody registers elsewhere; answers its id and number. */
export async function registered(
  { http }: Stage,
  account: string,
  more: object = {},
): Promise<{ readonly id: string; readonly number: string }> {
  const project = { name: `示例安置房工程${people + 1}` };
  const payload = { ...REGISTRATION, project, claimants: [claimant()], ...more };
  const { id, result } = (await http.post(account, '/api/v1/complaints', payload)) as {
    readonly id: string;
    readonly result: { readonly number: string };
  };
  return { id, number: result.number };
}

interface Line {
  readonly id: string;
  readonly number: string;
  readonly taskId: string;
  readonly assigneeShownAs: string | null;
}

/** What the unit's inbox says of the first work on a complaint. */
export async function firstWorkOn({ http }: Stage, account: string, id: string): Promise<Line | undefined> {
  const { items } = (await http.read(account, '/api/v1/inbox?limit=200')) as { readonly items: readonly Line[] };
  return items.find((line) => line.id === id);
}

/** Claimed by somebody else, elsewhere. */
export async function claimedBy(stage: Stage, account: string, id: string): Promise<void> {
  const line = await firstWorkOn(stage, account, id);
  const payload = { taskId: line?.taskId ?? '' };
  const command = { stream: `complaint-${id}`, type: 'ClaimTask', payload, account, commandId: randomUUID() };
  const answer = await stage.http.send(command);
  if (answer.kind !== 'done') throw new Error(`not claimed: ${answer.code}`);
}

/** Given to somebody by a head, elsewhere. */
export async function assignedBy(
  stage: Stage,
  { head, to, id }: { readonly head: string; readonly to: string; readonly id: string },
): Promise<void> {
  const line = await firstWorkOn(stage, head, id);
  const payload = { taskId: line?.taskId ?? '', person: to, reason: '轮岗' };
  const command = { stream: `complaint-${id}`, type: 'AssignTask', payload, account: head, commandId: randomUUID() };
  const answer = await stage.http.send(command);
  if (answer.kind !== 'done') throw new Error(`not assigned: ${answer.code}`);
}
