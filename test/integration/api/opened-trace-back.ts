import type { Account, ApiFixture } from './api-fixture.ts';
import { registered } from './api-fixture.ts';

export interface OpenedTraceBack {
  readonly id: string;
  readonly place: string;
  /** The stream of the complaint that it is about. */
  readonly complaint: string;
}

type Body = Readonly<Record<string, unknown>>;

export async function sentTo(fixture: ApiFixture, account: Account, path: string, payload: object): Promise<Body> {
  const { status, body, text } = await (await fixture.as(account)).post(`/api/v1/${path}`, payload);
  if (status !== 200 && status !== 201) throw new Error(`${path}: ${text}`);
  return body;
}

const DIRECTION = { number: '批示〔2022〕12号', givenBy: '区政府分管领导', givenOn: '2022-05-10', document: 'doc-1' };

/** By direction, about a complaint that this account's unit has taken; read by the 治欠办, which opened it, or the leaders. */
export async function openedTraceBack(
  fixture: ApiFixture,
  account: Account = 'housing01',
  by: Account = 'office01',
): Promise<OpenedTraceBack> {
  const complaint = `complaint-${await registered(fixture, account)}`;
  const { id } = await sentTo(fixture, 'office01', 'supervision/acts/open-trace-back', {
    ...{ emergency: null, case: null, direction: DIRECTION, project: null, matters: [complaint], reason: '批示倒查' },
  });
  const place = `supervision/acts/${String(id)}`;
  await sentTo(fixture, by, `${place}/draw-entries`, { streams: [complaint] });
  return { id: String(id), place, complaint };
}

/** One official of the unit is named by his account for the first contact, and the draft is with him. */
export async function namedInTraceBack(
  fixture: ApiFixture,
  { place, complaint }: OpenedTraceBack,
  who: { readonly account: Account; readonly unit: string },
  by: Account = 'office01',
): Promise<void> {
  await sentTo(fixture, by, `${place}/name-person`, {
    ...{ unit: who.unit, post: '经办人', account: `person:${who.account}`, name: null },
    ...{ entries: [`${complaint}/first-contact/first`], words: '首问登记后未作去向决定。' },
  });
  await sentTo(fixture, by, `${place}/send-draft`, { personId: 'p1', paper: null });
}

export const STATEMENT = {
  ...{ personId: 'p1', text: '当时正在等待批复。', documents: [], waitedFor: ['hrss'], paper: null },
};
export const ADVICE = { to: 'discipline', findings: ['f1'], demand: '建议依规依纪处理。' };

export const findingOn = (complaint: string) => ({
  ...{ unit: 'housing', personId: 'p1', stage: 'handling', duty: 'handling', verdict: 'neglect' },
  ...{
    entries: [`${complaint}/first-contact/first`],
    papers: [],
    reason: '说明不成立',
    consequence: 'E5',
    matter: null,
  },
});

/** 纪委监委 has no login here. */
export async function withDiscipline(fixture: ApiFixture): Promise<void> {
  const unit = { id: 'discipline', name: '区纪委监委', kind: 'discipline', outside: true, phone: null, active: true };
  const { status, body, text } = await (await fixture.as('admin01')).post('/api/v1/organisation/add-unit', { unit });
  if (status !== 200 && body['code'] !== 'unit-known') throw new Error(text);
}

/** An official named, heard and found on, and the finding adopted. */
export async function adoptedTraceBack(fixture: ApiFixture): Promise<OpenedTraceBack> {
  await withDiscipline(fixture);
  const opened = await openedTraceBack(fixture);
  const { place, complaint } = opened;
  await namedInTraceBack(fixture, opened, { account: 'housing01', unit: 'housing' });
  await sentTo(fixture, 'housing01', `${place}/file-statement`, STATEMENT);
  await sentTo(fixture, 'office02', `${place}/record-finding`, findingOn(complaint));
  await sentTo(fixture, 'leader01', `${place}/adopt-trace-back`, {});
  return opened;
}

/** Up to the 问责建议; its id. */
export async function advisedTraceBack(fixture: ApiFixture): Promise<string> {
  const { id, place } = await adoptedTraceBack(fixture);
  await sentTo(fixture, 'leader01', `${place}/advise-accountability`, ADVICE);
  return id;
}
