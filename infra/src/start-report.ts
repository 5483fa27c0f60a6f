import { ConfigurationInvalid } from '@qingxin/platform';
import { MigrationRefused } from './migrate.ts';
import { NotPrepared } from './not-prepared.ts';
import { PostgresRefused } from './postgres-refused.ts';
import type { Settings } from './settings.ts';
import type { DemoAccount } from './start-demo.ts';
import { ApiPortTakenError } from './stack.ts';
import type { PartName, Stack } from './stack.ts';
import { HomeTakenError } from './supervisor-ledger.ts';
import { CrashedError } from './supervisor.ts';
import type { Crash } from './supervisor.ts';

const partNames: Readonly<Record<PartName | 'migrations', string>> = {
  postgres: '数据库 PostgreSQL',
  migrations: '数据库结构 migrations',
  temporal: '流程服务器 Temporal',
  api: '接口服务 API',
  worker: '流程工作进程 worker',
};

export function upLine(name: PartName | 'migrations', seconds: number): string {
  return `✔ ${partNames[name]}（${seconds.toFixed(1)} s）`;
}

interface Line {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** One line at the terminal that says how far the telling of the cases has come; elsewhere it is said once. */
export class Progress {
  readonly #out: Line;
  #told = -1;

  constructor(out: Line) {
    this.#out = out;
  }

  tell(done: number, total: number): void {
    const percent = Math.floor((done / total) * 100);
    if (percent === this.#told || (this.#told >= 0 && this.#out.isTTY !== true)) return;
    const text = '正在准备演示案件，完成后开放访问 preparing the demo cases, the API comes up when they are told';
    this.#out.write(this.#out.isTTY === true ? `\r… ${text} ${percent}%` : `… ${text}\n`);
    this.#told = percent;
  }

  /** Gives the line free. */
  end(): void {
    if (this.#told >= 0 && this.#out.isTTY === true) this.#out.write('\r\u001b[2K');
  }
}

export function casesLine(seconds: number): string {
  return `✔ 演示案件 demo cases（${seconds.toFixed(1)} s）`;
}

/** Cases that stand earlier than they should; the demo goes on without that. */
export function faultLines(faults: readonly string[]): string {
  return ['! 有演示案件没有讲到预定位置 demo cases that stopped early：', ...faults.map((fault) => `  ${fault}`)].join(
    '\n',
  );
}

export interface Welcome {
  readonly stack: Stack;
  readonly settings: Settings;
  readonly accounts: readonly DemoAccount[];
  readonly password?: string;
}

/** The rest are one officer and one head per unit and are named only. */
const ACCOUNTS_IN_FULL = 14;
const ACCOUNTS_IN_A_LINE = 6;

function otherAccounts(accounts: readonly DemoAccount[]): readonly string[] {
  const names = accounts.map(({ account }) => account);
  const lines: string[] = [];
  for (let from = 0; from < names.length; from += ACCOUNTS_IN_A_LINE) {
    lines.push(`  ${names.slice(from, from + ACCOUNTS_IN_A_LINE).join('  ')}`);
  }
  return lines.length === 0 ? [] : ['  其余单位的经办人和负责人 officers and heads of the other units：', ...lines];
}

/** What the terminal shows once everything is up. */
export function welcome({ stack, settings, accounts, password }: Welcome): string {
  const temporal = stack.temporalUiUrl ?? `${stack.temporalAddress ?? ''}（TEMPORAL_ADDRESS）`;
  const lines = [
    '',
    '清薪 Qingxin 已启动 is up',
    `  工作台 console      ${stack.apiUrl}/`,
    `  接口说明 API page   ${stack.apiUrl}/api/docs`,
    `  OpenAPI             ${stack.apiUrl}/api/openapi.json`,
    `  流程界面 Temporal   ${temporal}`,
    `  数据目录 data       ${settings.home}`,
    `  日志 logs           ${settings.home}/logs`,
  ];
  if (accounts.length > 0 && password !== undefined) {
    const width = Math.max(...accounts.map(({ account }) => account.length));
    lines.push('', `演示账号 demo accounts（密码 password：${password}）`);
    const shown = accounts.slice(0, ACCOUNTS_IN_FULL);
    lines.push(...shown.map(({ account, title }) => `  ${account.padEnd(width)}  ${title}`));
    lines.push(...otherAccounts(accounts.slice(ACCOUNTS_IN_FULL)));
  }
  return [...lines, '', '按 Ctrl-C 停止，数据会保留。Ctrl-C stops everything, the data stays.', ''].join('\n');
}

export function crashText(crash: Crash): string {
  const { code, signal } = crash.exit;
  const end = signal === null ? `退出码 exit code ${code}` : `信号 signal ${signal}`;
  const name = partNames[crash.name as PartName] ?? crash.name;
  return [
    `✘ ${name} 意外结束（${end}），其余部分随之停止。It ended by itself; the rest is being stopped.`,
    `  日志 log：${crash.logFile}`,
    ...crash.lastLines.split('\n').map((line) => `  │ ${line}`),
  ].join('\n');
}

function migrationText({ code, migration }: MigrationRefused, settings?: Settings): string {
  const [chinese, english] =
    code === 'migration-unknown'
      ? ['由更新的版本建立', 'was made by a newer version']
      : ['由另一版本建立', 'was made by another version'];
  return (
    `数据目录的数据库结构与本程序不符（${chinese}，${migration}）：${settings?.home ?? ''}\n` +
    '  请改用建立它的版本启动，或设置新的 QINGXIN_HOME 重新开始；数据没有改动。\n' +
    `  The database of this data folder ${english} of the program (${migration}).\n` +
    '  Start it with that version, or begin anew with another QINGXIN_HOME; nothing was changed.'
  );
}

/** A message for the person at the terminal; errors nobody foresaw keep their stack. */
export function failureText(error: unknown, settings?: Settings): string {
  if (error instanceof CrashedError) return crashText(error.crash);
  if ([ConfigurationInvalid, PostgresRefused, NotPrepared].some((told) => error instanceof told))
    return `✘ ${(error as Error).message}`;
  if (error instanceof MigrationRefused) return `✘ ${migrationText(error, settings)}`;
  if (error instanceof ApiPortTakenError) {
    return (
      `✘ 端口 ${error.port} 已被其他程序占用。请用 PORT 另选一个，例如：PORT=${error.port + 1} npm start\n` +
      `  Port ${error.port} is taken by another program. Choose another with PORT, e.g. PORT=${error.port + 1} npm start`
    );
  }
  if (error instanceof HomeTakenError) {
    return (
      `✘ 数据目录 ${settings?.home ?? ''} 已有一套在运行（进程 ${error.pid}）。如需另起一套，请设置不同的 QINGXIN_HOME 和 PORT。\n` +
      `  A stack is already running on this data folder (process ${error.pid}). For a second one set another QINGXIN_HOME and PORT.`
    );
  }
  return `✘ 启动失败 start failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
