import { addDays, localDayOf } from '@qingxin/domain';
import type { Account, ApiFixture } from './api-fixture.ts';
import type { HttpAnswer } from './http-client.ts';
import { applyBatch } from './imported-files.ts';

const HEADS = {
  ...{ number: '原编号', channel: '来源渠道', ticket: '外部编号', received: '接到日期', first: '首问单位' },
  ...{ holder: '现承办单位', sent: '转送日期', signed: '签收日期', name: '投诉人姓名', phone: '投诉人电话' },
  ...{ concealed: '是否保密', others: '其余人数', employer: '用人单位', amount: '诉求金额', accepted: '受理日期' },
  ...{
    filed: '立案日期',
    verified: '核实金额',
    verifiedOn: '核实日期',
    order: '责令支付文书号',
    payBy: '责令支付期限',
  },
  ...{ paid: '接管前已付', proof: '支付凭证', standing: '目前状态', handledBy: '经办', note: '备注' },
};

export type OpenMatter = Partial<Record<keyof typeof HEADS, string>>;

/** So many days before today. */
export const daysAgo = (days: number): string => addDays(localDayOf(new Date().toISOString()), -days);

/** What is open on paper, as the template has it; a matter of 人社局 that came in a hundred days ago, unless said otherwise. */
export function openMatters(rows: readonly OpenMatter[]): string {
  const usual: OpenMatter = { channel: '来访', received: daysAgo(100), first: '区人社局', holder: '区人社局' };
  const fields = Object.keys(HEADS) as (keyof typeof HEADS)[];
  const lines = rows.map((row) => fields.map((field) => row[field] ?? usual[field] ?? '').join(','));
  return [Object.values(HEADS).join(','), ...lines].join('\r\n');
}

export interface OpenRow {
  readonly row: number;
  readonly status: string;
  readonly ticket: { readonly complaint: { readonly id: string; readonly number: string } | null };
  readonly findings: readonly { readonly code: string; readonly text: string }[];
}

/** Backlogs as the 治欠办 brings them in and accepts them. */
export function backlogs(fixture: () => ApiFixture) {
  const as = (account: Account = 'office01') => fixture().as(account);
  const path = '/api/v1/backlog/batches?document=old-list';

  const bring = async (rows: readonly OpenMatter[], account?: Account): Promise<HttpAnswer> =>
    (await as(account)).upload(path, openMatters(rows));

  async function received(rows: readonly OpenMatter[]): Promise<string> {
    const { status, body, text } = await bring(rows);
    if (status !== 201) throw new Error(text);
    return String(body['id']);
  }

  const act = async (id: string, command: string, payload: object = {}, account?: Account): Promise<HttpAnswer> =>
    (await as(account)).post(`/api/v1/batches/${id}/${command}`, payload);

  const read = async (at: string, account?: Account) => (await (await as(account)).get(`/api/v1/${at}`)).body;

  const rowsOf = async (id: string): Promise<readonly OpenRow[]> =>
    (await read(`batches/${id}`))['rows'] as readonly OpenRow[];

  async function takenOver(rows: readonly OpenMatter[]): Promise<string> {
    const id = await received(rows);
    const answer = await act(id, 'accept-batch', {}, 'office02');
    if (answer.status !== 200) throw new Error(answer.text);
    await applyBatch(fixture(), id);
    return id;
  }

  return { bring, received, act, read, rowsOf, takenOver };
}
