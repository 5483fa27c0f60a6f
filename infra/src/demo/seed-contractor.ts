import type { Door } from '@qingxin/application';
import { addDays, localDayOf, type LocalDay, type ProjectState } from '@qingxin/domain';
import { uuidV5 } from '@qingxin/event-store';
import { type Accounts, personOf } from '@qingxin/platform';
import { demoOfficer, seedStream } from './demo-officer.ts';
import { begun, type DemoAct, facts, inOrder, register, WAN } from './projects.ts';
import type { SeededAccount } from './seed-district.ts';

const SEED = '8d0c4a52-1b7e-4f36-9a68-27c5e1f4b390';
const COMPANY = `company-${uuidV5(SEED, 'company')}`;
const NAME = '示例总包单位01';
const ACCOUNT: SeededAccount = { account: 'contractor.01', title: `${NAME} 劳资专管员 劳资专管员01` };
const SUBCONTRACTOR = '示例分包单位01';

const SIGNED_DAYS_AGO = 60;
const TO_RECTIFY_IN_DAYS = 7;

/**
 * A company with a record that is general contractor of a fourth project, and the person who hands in its sheets: wages of the
 * running month are to come, and something found on the site is to be put right.
 */
export async function seedContractor(
  door: Pick<Door, 'handler' | 'journal' | 'clock'>,
  accounts: Accounts,
  password: string,
): Promise<SeededAccount> {
  const { offsetMs } = await door.journal.open('organisation');
  const today = localDayOf(door.clock.now(offsetMs));
  const company = { name: NAME, address: '示例路1号', representative: null, creditCode: null };
  const registered: DemoAct = { by: 'housing.01', type: 'RegisterCompany', payload: company };
  // A town keeps contact with it, so that its officer finds a company in his list.
  const contact = { unit: 'town-01', person: personOf('town-01.01') };
  const kept: DemoAct = { by: 'housing.01', type: 'AppointContact', payload: contact };
  await seedStream(door, { stream: COMPANY, seed: SEED, key: 'company', acts: [registered, kept] });
  const stream = `project-${uuidV5(SEED, 'project')}`;
  await seedStream(door, { stream, seed: SEED, key: 'project', acts: builtBy(today) });
  await ordered(door, stream, today);
  await admitted(door);
  const { account } = ACCOUNT;
  await accounts.create({ account, password, firstPassword: 'lasting', shownAs: '劳资专管员01' });
  return ACCOUNT;
}

function builtBy(today: LocalDay): readonly DemoAct[] {
  const by = 'housing.01';
  const signedOn = addDays(today, -SIGNED_DAYS_AGO);
  const described = facts('示例厂房项目04', 'housing', 'private', 'town-01');
  const parties = {
    owner: { name: '示例建设单位01', company: null },
    generalContractor: { name: NAME, company: COMPANY },
    subcontractors: [{ name: SUBCONTRACTOR, company: null }],
    ...{ supervisor: 'unknown', permitNumber: 'unknown', permitOn: 'unknown' },
    ...{ plannedStartOn: 'unknown', plannedEndOn: 'unknown' },
  };
  const month = today.slice(0, 7);
  const proof = { effectiveOn: today, document: 'demo-doc' };
  const found = { checkedOn: today, findings: [{ kind: 'board-incomplete', note: null }], document: 'demo-photo' };
  return [
    register(by, described, 'housing'),
    ...begun(by, 'housing', signedOn, 3_000 * WAN, '责任书〔04〕号'),
    ...inOrder(by, signedOn, 3_000 * WAN),
    { by, type: 'DescribeProject', payload: { ...described, address: '示例路1号', ...parties } },
    { by, type: 'RecordLabourCost', payload: { month, dueFen: 60 * WAN, document: 'demo-doc' } },
    { by, type: 'RecordAllocation', payload: { month, fen: 60 * WAN, payer: 'owner', ...proof } },
    { by, type: 'RecordCheck', payload: found },
  ];
}

/** What the check found is to be put right. Which number it has depends on what the worker found meanwhile: dates of the past lapse at once. */
async function ordered(door: Pick<Door, 'handler' | 'journal'>, stream: string, today: LocalDay): Promise<void> {
  const { breaches } = (await door.journal.open(stream)).state as ProjectState;
  const found = Object.values(breaches).find(({ kind, status }) => kind === 'board-incomplete' && status === 'open');
  if (found === undefined) return;
  const dueOn = addDays(today, TO_RECTIFY_IN_DAYS);
  const payload = { breachId: found.id, dueOn, demand: '补齐生活区告示牌的内容。' };
  const commandId = uuidV5(SEED, 'project/order');
  await door.handler.handle({ commandId, stream, type: 'OrderRectification', payload }, demoOfficer('housing.01'));
}

/** By the administrator, as any company is; sent again it is the same command. */
async function admitted(door: Pick<Door, 'handler'>): Promise<void> {
  const post = { id: 'contractor-01-desk', unit: 'contractor-01', title: '劳资专管员', roles: ['contractor'] };
  const person = personOf(ACCOUNT.account);
  const commands = [
    ['AdmitContractor', { contractor: { id: 'contractor-01', company: COMPANY, name: NAME } }],
    ['AddPost', { post }],
    ['AppointPerson', { person, post: post.id, from: '2022-03-15', until: null, deputy: false }],
  ] as const;
  for (const [type, payload] of commands) {
    const commandId = uuidV5(SEED, type);
    await door.handler.handle({ commandId, stream: 'organisation', type, payload }, demoOfficer('admin01'));
  }
}
