import { utils, write } from '@e965/xlsx';
import type { Account, ApiFixture } from './api-fixture.ts';
import type { HttpAnswer } from './http-client.ts';
import { applyBatch } from './imported-files.ts';

const TICKET_HEADS = {
  ...{ ticket: '工单编号', received: '派单时间', replyBy: '处理时限', name: '来电人姓名', phone: '来电号码' },
  ...{ concealed: '是否保密', statement: '诉求描述', employer: '涉及单位', repeatOf: '关联工单' },
};
export type ListedTicket = { readonly ticket: string } & Partial<Record<keyof typeof TICKET_HEADS, string>>;

/** The day's list as the system of 12345 exports it; what is said of nobody is a sentence. */
export function ticketList(rows: readonly ListedTicket[]): Uint8Array {
  const fields = Object.keys(TICKET_HEADS) as (keyof typeof TICKET_HEADS)[];
  const lines = rows.map((row) => fields.map((field) => row[field] ?? (field === 'statement' ? '工资没有发' : null)));
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([Object.values(TICKET_HEADS), ...lines]), '工单');
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
}

/** Where the hotline's lists are taken. */
export const HOTLINE = '/api/v1/channels/hotline-12345/batches';

interface NamedComplaint {
  readonly id: string;
  readonly number: string;
}

export interface ListedRow {
  readonly row: number;
  readonly status: string;
  readonly ticket: Readonly<Record<string, unknown>> & {
    readonly fate: string;
    readonly complaint: NamedComplaint | null;
    readonly possible: readonly NamedComplaint[];
  };
  readonly findings: readonly { readonly code: string; readonly text: string }[];
}

/** Lists of the hotline as an officer brings them in, by 人社局 unless another account is named. */
export function hotlineLists(fixture: () => ApiFixture) {
  const as = (account: Account = 'hrss01') => fixture().as(account);

  const list = async (day: string, rows: readonly ListedTicket[], account?: Account): Promise<HttpAnswer> =>
    (await as(account)).upload(`${HOTLINE}?day=${day}`, ticketList(rows));

  async function received(...asked: Parameters<typeof list>): Promise<string> {
    const { status, body, text } = await list(...asked);
    if (status !== 201) throw new Error(text);
    return String(body['id']);
  }

  const act = async (id: string, command: string, payload: object = {}, account?: Account): Promise<HttpAnswer> =>
    (await as(account)).post(`/api/v1/batches/${id}/${command}`, payload);

  async function rowsOf(id: string, account?: Account): Promise<readonly ListedRow[]> {
    return (await (await as(account)).get(`/api/v1/batches/${id}`)).body['rows'] as readonly ListedRow[];
  }

  const fates = async (id: string, account?: Account): Promise<readonly string[]> =>
    (await rowsOf(id, account)).map(({ ticket, status, findings }) =>
      [ticket.fate, status, ...findings.map(({ code }) => code)].join(' '),
    );

  async function accepted(id: string, account?: Account): Promise<void> {
    const answer = await act(id, 'accept-batch', {}, account);
    if (answer.status !== 200) throw new Error(answer.text);
    await applyBatch(fixture(), id);
  }

  return { list, received, act, rowsOf, fates, accepted };
}
