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
修改已公布年度的另写 revises，即所修改的通知的文号），逐日核对后录入正在运行的系统。
受影响的时限由工作进程按新日历重新推算；命令等到推算完，或者说明还剩多少。

  --dry-run    只核对，不录入
  --url        系统地址，缺省 http://127.0.0.1:PORT
  --account    以哪个账号录入，缺省 office01
  --password-file  该账号的口令，写在文件的第一行；正式环境必须给出，
               演示环境缺省取自 QINGXIN_DEMO_PASSWORD 或数据目录`;

const PATIENCE_MS = 30_000;
const ASK_EVERY_MS = 500;
const IMPORTS = 'e5b7c3a1-6a0d-4a57-9a64-1c8e0e3f7a20';

export const calendarImport: Command = {
  name: 'calendar import',
  summary: '录入国务院放假通知',
  help: HELP,
  async run(args, out) {
    const options = {
      'dry-run': { type: 'boolean' },
      url: { type: 'string' },
      account: { type: 'string' },
      'password-file': { type: 'string' },
      json: { type: 'boolean' },
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
      answer({ imported: 'checked' }, '核对无误，没有录入');
      return 0;
    }
    const settings = readSettings();
    const password = await passwordFrom(values['password-file'], settings, out);
    if (password === null) return 1;
    const client = new HttpClient(values.url ?? `http://127.0.0.1:${settings.port}`, password);
    const account = values.account ?? 'office01';
    if (!(await sent(notice, account, client, out))) return 1;
    const { left, done } = await counted(account, client, out);
    const words = done
      ? '已录入，时限已全部按新日历推算'
      : `已录入，还有${left}项在办时限待推算，由工作进程继续；再次运行本命令可查看进度`;
    answer({ imported: 'imported', left, done }, words);
    return 0;
  },
};

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

async function noticeIn(file: string, out: Output): Promise<NoticeAsked | null> {
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

/** The same notice sent again is no mistake: it asks how far the clocks have come. */
async function sent(notice: NoticeAsked, account: string, client: HttpClient, out: Output): Promise<boolean> {
  const answer = await client.send({
    stream: 'calendar',
    type: 'ImportHolidayNotice',
    payload: { ...notice },
    account,
    commandId: uuidV5(IMPORTS, JSON.stringify(notice)),
  });
  if (answer.kind === 'done') return true;
  out.note(`没有录入：${answer.sentence}`);
  return answer.code === 'notice-already-imported';
}

interface Progress {
  readonly left: number;
  readonly done: boolean;
}

/** Waits for the worker as long as a person would, and says how far it has come. */
async function counted(account: string, client: HttpClient, out: Output): Promise<Progress> {
  const until = performance.now() + PATIENCE_MS;
  for (let told = Infinity; ;) {
    const progress = (await client.read(account, '/api/v1/calendar-recount')) as Progress;
    if (progress.done || performance.now() > until) return progress;
    if (progress.left < told) out.note(`按新日历推算：还有${progress.left}项`);
    told = progress.left;
    await setTimeout(ASK_EVERY_MS);
  }
}
