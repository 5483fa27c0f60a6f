import { adoptShipped, type Door, RELEASE, SETUP_ACTOR } from '@qingxin/application';
import { type OrganisationState, refusalCode, type UnitKind } from '@qingxin/domain';
import { uuidV5 } from '@qingxin/event-store';
import { type Accounts, personOf } from '@qingxin/platform';
import { DEMO_POSTS, DEMO_UNITS, isOutside } from './district.ts';

const SEED = 'b4c1a1de-0a75-4c58-8f0e-6a3c3d0f5b21';

/** Under which the first versions, which knew fewer kinds, had units of several. */
const COARSE: readonly UnitKind[] = ['member', 'outside'];

/** Day of the notice: who is in office then has been there since. */
const IN_OFFICE_SINCE = '2022-03-15';

export interface SeededAccount {
  readonly account: string;
  /** Unit, post and numbered person, in Chinese. */
  readonly title: string;
}

/** Sends what is missing of the demo district through the door; a second run sends nothing. Answers every account. */
export async function seedDistrict(door: Pick<Door, 'handler' | 'journal'>): Promise<readonly SeededAccount[]> {
  const { state } = await door.journal.open('organisation');
  const { units, posts, appointments } = state as OrganisationState;
  const send = (type: string, key: string, payload: object) => sendOnce(door, type, key, payload);
  for (const demo of DEMO_UNITS) {
    const { id, name, kind } = demo;
    const unit = { id, name, kind, outside: isOutside(demo), phone: null, active: true };
    const known = units[id];
    if (known === undefined) await send('AddUnit', id, { unit });
    else if (COARSE.includes(known.kind) && known.kind !== kind)
      await send('ChangeUnit', `${id}/${kind}`, { unit: { ...known, kind }, reason: '单位类别细分' });
  }
  for (const { id, unit, title, role } of DEMO_POSTS) {
    if (posts[id] === undefined) await send('AddPost', id, { post: { id, unit, title, roles: [role] } });
  }
  for (const { id: post, accounts } of DEMO_POSTS) {
    for (const account of accounts) {
      const person = personOf(account);
      if (appointments.some((held) => held.person === person && held.post === post)) continue;
      const appointment = { person, post, from: IN_OFFICE_SINCE, until: null, deputy: false };
      await send('AppointPerson', `${account}/${post}`, appointment);
    }
  }
  await adoptShipped(door.handler, RELEASE);
  return seededAccounts();
}

/** The last: a change of long ago, which somebody has taken back since. */
const DONE_BEFORE = ['unit-known', 'post-known', 'already-appointed', 'idempotency-key-reused'];

/** Two starts at once may both find a unit missing; the second is told that it is known, and that is all it wanted. */
async function sendOnce(door: Pick<Door, 'handler'>, type: string, key: string, payload: object): Promise<void> {
  const commandId = uuidV5(SEED, `${type}/${key}`);
  try {
    await door.handler.handle({ commandId, stream: 'organisation', type, payload }, SETUP_ACTOR);
  } catch (error) {
    const code = refusalCode(error);
    if (code === null || !DONE_BEFORE.includes(code)) throw error;
  }
}

export function seededAccounts(): readonly SeededAccount[] {
  const names = new Map(DEMO_UNITS.map((unit) => [unit.id, unit.name]));
  return DEMO_POSTS.flatMap(({ unit, title, accounts, shownAs }) =>
    accounts.map((account, index) => ({
      account,
      title: `${names.get(unit) ?? unit} ${title} ${shownAs}${String(index + 1).padStart(2, '0')}`,
    })),
  );
}

/** One password for all; existing accounts keep theirs. */
export async function seedAccounts(accounts: Accounts, password: string): Promise<void> {
  for (const { account, title } of seededAccounts()) {
    await accounts.create({ account, password, firstPassword: 'lasting', shownAs: title.split(' ').at(-1) ?? account });
  }
}
