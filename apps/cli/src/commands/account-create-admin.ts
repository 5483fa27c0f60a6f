import { randomUUID } from 'node:crypto';
import { type Door, SETUP_ACTOR } from '@qingxin/application';
import { localDayOf, type OrganisationState, organisationView, refusalCode, type RuleViolation } from '@qingxin/domain';
import { sentenceOf } from '@qingxin/api/problems';
import { Accounts, oneTimePassword, personOf } from '@qingxin/platform';
import { besideStack, doorOf, withDatabase } from '../beside-stack.ts';
import { type Command, parsedWithWord } from '../command.ts';

const HELP = `qx account create-admin <账号> [--unit-name 名称] [--json]

为新装的系统开设第一名管理员：登记治欠办（还没有时）、系统管理员岗位和任职，打印一次性密码，首次登录须修改。
已有在任管理员时不再开设；其余单位、岗位、任职和账号由管理员登录后办理。

  --unit-name  治欠办的名称，缺省 区治欠办
  --json       机器可读`;

const UNIT = 'office';
const POST = 'administrator';

export const accountCreateAdmin: Command = {
  name: 'account create-admin',
  summary: '开设第一名管理员',
  help: HELP,
  async run(args, out) {
    const options = { 'unit-name': { type: 'string' }, json: { type: 'boolean' } } as const;
    const { values, word: account } = parsedWithWord(args, options, '要写一个账号');
    return besideStack(out, (place) =>
      withDatabase(place.databaseUrl, out, async (database) => {
        const door = await doorOf(place, database, out);
        let password: string | null = oneTimePassword();
        try {
          if (await hasAdministrator(door)) {
            out.note('已有在任管理员，由其登录后开设账号');
            return 1;
          }
          const shownAs = '系统管理员';
          const accounts = new Accounts(database);
          const isNew = await accounts.create({ account, password, firstPassword: 'to-change', shownAs });
          if (!isNew) password = await takenUp(door, accounts, account);
          if (password === null) {
            out.note(`账号 ${account} 已经存在，请换一个`);
            return 1;
          }
          await appoint(door, personOf(account), values['unit-name'] ?? '区治欠办');
        } catch (error) {
          if (refusalCode(error) === null) throw error;
          out.note(`没有开设：${sentenceOf(error as RuleViolation)}`);
          return 1;
        }
        const lines = `账号 ${account}\n一次性密码 ${password}（只显示这一次，首次登录须修改）`;
        out.print(values.json === true ? JSON.stringify({ account, oneTimePassword: password }) : lines);
        return 0;
      }),
    );
  },
};

/**
 * An account whose appointment failed has been of use to nobody: the name is not spent. Null: somebody has the account.
 */
async function takenUp(door: Door, accounts: Accounts, account: string): Promise<string | null> {
  const known = (await accounts.list()).find((one) => one.account === account);
  const { state, now } = await organisationOf(door);
  const serves = organisationView(state, now).postsOf(personOf(account)).length > 0;
  if (known?.mustChangePassword !== true || known.disabled || serves) return null;
  return accounts.reset(account);
}

async function organisationOf(door: Door): Promise<{ readonly state: OrganisationState; readonly now: string }> {
  const { state, offsetMs } = await door.journal.open('organisation');
  return { state: state as OrganisationState, now: door.clock.now(offsetMs) };
}

async function hasAdministrator(door: Door): Promise<boolean> {
  const { state, now } = await organisationOf(door);
  const view = organisationView(state, now);
  return Object.values(state.posts).some(
    ({ id, roles }) => roles.includes('administrator') && (view.post(id)?.holders.length ?? 0) > 0,
  );
}

async function appoint(door: Door, person: string, unitName: string): Promise<void> {
  const { state, now } = await organisationOf(door);
  const send = (type: string, payload: object) =>
    door.handler.handle({ commandId: randomUUID(), stream: 'organisation', type, payload }, SETUP_ACTOR);
  const office = organisationView(state, now).ofKind('office')?.id ?? UNIT;
  if (state.units[office] === undefined) {
    const unit = { id: office, name: unitName, kind: 'office', outside: false, phone: null, active: true };
    await send('AddUnit', { unit });
  }
  const known = Object.values(state.posts).find(({ roles }) => roles.includes('administrator'));
  const post = known?.id ?? POST;
  if (known === undefined) {
    await send('AddPost', { post: { id: post, unit: office, title: '系统管理员', roles: ['administrator'] } });
  }
  await send('AppointPerson', { person, post, from: localDayOf(now), until: null, deputy: false });
}
