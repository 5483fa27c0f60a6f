import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { type NoticeAsked, type RuleViolation, refusalCode } from '@qingxin/domain';
import { sentenceOf } from '@qingxin/api/problems';
import { demoPassword, HttpClient, readSettings, type Settings } from '@qingxin/infra';
import { parseHolidayNotice } from '@qingxin/rulebook';
import { uuidV5 } from '@qingxin/event-store';
import { codeOf, type Command, type Output, parsedWithWord, UsageError } from '../command.ts';

const HELP = `qx calendar import <文件> [--dry-run] [--url 地址] [--account 账号] [--password-file 文件] [--json]

读入国务院办公厅放假通知（JSON：year、notice、publishedOn、daysOff、makeupDays；
修改已公布年度的另写 revises，即所修改的通知的文号），逐日核对后在正在运行的系统中提出，并由
工作进程试算哪些时限会变；命令等到试算完。由另一人核对后以 qx calendar approve 批准，批准前日历不变。

  --dry-run    只核对，不提出
  --url        系统地址，缺省 http://127.0.0.1:PORT
  --account    以哪个账号提出，缺省 office01
  --password-file  该账号的口令，写在文件的第一行；正式环境必须给出，
               演示环境缺省取自 QINGXIN_DEMO_PASSWORD 或数据目录`;

const PATIENCE_MS = 30_000;
const ASK_EVERY_MS = 500;
const IMPORTS = 'e5b7c3a1-6a0d-4a57-9a64-1c8e0e3f7a20';

/** Where the running system is, and as whom it is spoken to. */
export const CALLER_OPTIONS = {
  url: { type: 'string' },
  account: { type: 'string' },
  'password-file': { type: 'string' },
  json: { type: 'boolean' },
} as const;

export const calendarImport: Command = {
  name: 'calendar import',
  summary: '提出国务院放假通知并试算',
  help: HELP,
  async run(args, out) {
    const options = {
      'dry-run': { type: 'boolean' },
      ...CALLER_OPTIONS,
    } as const;
    const { values, word: file } = parsedWithWord(args, options, '要写一个文件');
    const notice = await noticeIn(file, out);
    if (notice === null) return 1;
    const { year, daysOff, makeupDays } = notice;
    const found = { year, notice: notice.notice, daysOff: daysOff.length, makeupDays: makeupDays.length };
    const head = `${notice.notice}：${year}年，休息${daysOff.length}天，调休上班${makeupDays.length}天`;
    const answer = (more: object, words: string) =>
      out.print(values.json === true ? JSON.stringify({ ...found, ...more }) : `${head}，${words}`);
    if (values['dry-run'] === true) {
      answer({ imported: 'checked' }, '核对无误，没有提出');
      return 0;
    }
    const client = await clientFor(values, out);
    if (client === null) return 1;
    const account = values.account ?? 'office01';
    if (!(await proposed(notice, account, client, out))) return 1;
    const trial = await tried(notice, account, client);
    const words =
      trial.status === 'ready'
        ? `已提出；批准后改期${trial.totals.moves}项，改后即超期${trial.totals.lapses}项，已超期而本可不超期${trial.totals.spared}项。请另一人核对后批准`
        : '已提出，尚未试算完，由工作进程继续；再次运行本命令可查看';
    answer({ imported: 'proposed', proposalId: proposalOf(notice), trial: trial.id, totals: trial.totals }, words);
    return 0;
  },
};

/** The client by which the command speaks to the running system; null where there is no password. */
export async function clientFor(
  values: { readonly url?: string | undefined; readonly 'password-file'?: string | undefined },
  out: Output,
): Promise<HttpClient | null> {
  const settings = readSettings();
  const password = await passwordFrom(values['password-file'], settings, out);
  return password === null ? null : new HttpClient(values.url ?? `http://127.0.0.1:${settings.port}`, password);
}

/** The same notice has the same proposal, whoever sends it and however often. */
export function proposalOf(notice: NoticeAsked): string {
  return uuidV5(IMPORTS, JSON.stringify(notice));
}

/** Null when it cannot be read. Only the demo has a password that everybody may know. @throws UsageError without a file */
export async function passwordFrom(file: string | undefined, settings: Settings, out: Output): Promise<string | null> {
  if (file === undefined) {
    if (settings.mode === 'demo') return demoPassword(settings);
    throw new UsageError('正式环境请用 --password-file 给出该账号的口令');
  }
  const text = await textOf(file, out);
  const password = text?.split(/\r?\n/)[0] ?? null;
  if (password === '') out.note(`${file}的第一行是空的`);
  return password || null;
}

async function textOf(file: string, out: Output): Promise<string | null> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    out.note(`不能读入${file}：${codeOf(error) ?? '未知原因'}`);
    return null;
  });
}

export async function noticeIn(file: string, out: Output): Promise<NoticeAsked | null> {
  const text = await textOf(file, out);
  if (text === null) return null;
  try {
    return parseHolidayNotice(json(text));
  } catch (error) {
    if (refusalCode(error) === null) throw error;
    const violation = error as RuleViolation;
    const { field } = violation.details;
    out.note(`通知有误：${sentenceOf(violation)}${field === undefined ? '' : `（字段 ${String(field)}）`}`);
    return null;
  }
}

/** What is no JSON is no notice either. */
function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The same notice sent again is no mistake: it asks how far its dry run has come. */
async function proposed(notice: NoticeAsked, account: string, client: HttpClient, out: Output): Promise<boolean> {
  const proposalId = proposalOf(notice);
  const answer = await client.send({
    stream: 'calendar',
    type: 'ProposeHolidayNotice',
    payload: { proposalId, ...notice },
    account,
    commandId: uuidV5(IMPORTS, `${proposalId}/${account}`),
  });
  if (answer.kind === 'done' || answer.code === 'proposal-known') return true;
  out.note(`没有提出：${answer.sentence}`);
  return false;
}

export interface Trial {
  readonly id: string;
  readonly status: string;
  readonly proposalId: string | null;
  readonly calendarVersion: number | null;
  readonly totals: { readonly moves: number; readonly lapses: number; readonly spared: number };
}

/** A dry run under the calendar in force; waits for the worker as long as a person would. */
async function tried(notice: NoticeAsked, account: string, client: HttpClient): Promise<Trial> {
  const proposalId = proposalOf(notice);
  const { version } = (await client.read(account, '/api/v1/holiday-notices')) as { readonly version: number };
  const commandId = uuidV5(IMPORTS, `${proposalId}/${account}/${version}`);
  const id = uuidV5(commandId, 'recount');
  const asked = { stream: `recount-${id}`, type: 'RequestRecount', payload: { proposalId }, account, commandId };
  await client.send(asked);
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const trial = (await client.read(account, `/api/v1/recounts/${id}`)) as Trial;
    if (trial.status !== 'trying' || performance.now() > until) return trial;
    await setTimeout(ASK_EVERY_MS);
  }
}

interface Progress {
  readonly left: number;
  readonly done: boolean;
}

/** Waits for the worker as long as a person would, and says how far it has come. */
export async function counted(account: string, client: HttpClient, out: Output): Promise<Progress> {
  const until = performance.now() + PATIENCE_MS;
  for (let told = Infinity; ;) {
    const progress = (await client.read(account, '/api/v1/calendar-recount')) as Progress;
    if (progress.done || performance.now() > until) return progress;
    if (progress.left < told) out.note(`按新日历推算：还有${progress.left}项`);
    told = progress.left;
    await setTimeout(ASK_EVERY_MS);
  }
}
