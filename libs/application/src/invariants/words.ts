import type { HistoryFault } from './history-checks.ts';
import type { InvariantId } from './invariant.ts';
import type { RowFault } from './rows-as-log.ts';

export interface InvariantWords {
  /** What holds. */
  readonly statement: string;
  /** What to do where it does not. */
  readonly todo: string;
}

export const INVARIANT_WORDS: Readonly<Record<InvariantId, InvariantWords>> = {
  'log-whole': {
    statement: '日志完整：每件事项的链、每次封存的根和签名都对得上',
    todo: '先不要封存和恢复。用 qx verify 看最早的一处，与另存的封存记录比对，按 docs/trust.md 查明是谁改动的。',
  },
  'seals-stamped': {
    statement: '封存的时间戳都对得上，没有等了两天以上的',
    todo: '对不上的，先不要改动时间戳文件：与另存的一份比对，按 docs/trust.md 查明是谁改动的；机构换了证书的，更新所给的机构证书。没有时间戳的，查看时间戳服务能否连通，恢复后自动补上。',
  },
  'feed-dense': {
    statement: '日志编号连续，同一事项的先后不乱，没有漏编的',
    todo: '停下工作进程再启动一次；仍在的，从日志重做读模型（qx rebuild），并把结果告诉开发者。',
  },
  'time-forward': {
    statement: '同一事项的办理时刻只向前走',
    todo: '查看服务器时钟和校时服务；已经记录的不能更改，在事项里记明。',
  },
  'acts-once': {
    statement: '到期的提醒、逾期、督办建议各只有一次，并且不早于到期时刻',
    todo: '打开所列事项核对时间轴；多出的督办由督办人员按程序解除，不要更改记录。',
  },
  'rows-as-log': {
    statement: '列表、台账和保存的办理状态与日志一致',
    todo: '用 qx rebuild 从日志重做，期间照常办理；重做后仍不一致的，把结果告诉开发者。',
  },
  'open-has-work': {
    statement: '未办结的投诉举报件和案件都有待办或者在走的时限',
    todo: '打开所列事项，由治欠办指定承办单位；随后用 qx rehydrate 让流程重新核对。',
  },
  'workflow-awaits': {
    statement: '每个流程等待的日期就是日志里最近的到期日期',
    todo: '确认流程服务器在运行；仍不一致的，用 qx rehydrate 重新启动流程。',
  },
  'due-done': {
    statement: '到期该由系统办的都已经办了，没有超过一刻钟的',
    todo: '看健康检查和运行事件：流程服务器或者工作进程是否停了；恢复后自动补办。',
  },
  'messages-sent': {
    statement: '该发出的通知都已发出',
    todo: '在 系统管理 → 运行事件 看原因，排除后重发；不能排除的，由承办单位用其他方式告知，再记明搁置。',
  },
};

/** What a code of a finding says; codes of the log itself are those of docs/trust.md. */
const WORDS = {
  'stamp-unreadable': '时间戳读不出',
  'stamp-of-other': '时间戳不是这次封存的',
  'stamp-signature-wrong': '时间戳的签名不符',
  'stamp-authority-unknown': '时间戳的签发者不在所给的机构证书之内，或者无权签发',
  'not-stamped-for-two-days': '两天以上没有时间戳',
  'position-missing': '编号有缺口',
  'stream-out-of-order': '事项内先后颠倒',
  'event-not-numbered': '一直没有编号',
  'went-back-in-time': '办理时刻倒退',
  'reminded-twice': '同一提醒发了两次',
  'reminded-early': '提醒早于应发时刻',
  'lapsed-twice': '同一时限逾期两次',
  'lapsed-early': '逾期早于到期时刻',
  'rung-twice': '同一督办建议提出两次',
  'rung-early': '督办建议早于应提时刻',
  'row-missing-or-differs': '列表里没有，或者与日志不同',
  'row-not-in-log': '列表里有，日志里没有',
  'kept-state-differs': '保存的办理状态与日志不同',
  'nobody-asked': '没有待办，也没有在走的时限',
  'never-looked': '流程从未看过',
  'not-looked-since': '流程没有看到最近的办理',
  'awaits-another-date': '流程等待另一个日期',
  'date-passed': '到期一刻钟仍未处理',
  'not-sent-for-an-hour': '一小时以上没有发出',
  undeliverable: '无法送达',
} as const satisfies Readonly<Record<HistoryFault | RowFault['code'], string>> & Readonly<Record<string, string>>;

/** Null for the codes of the log's own verification, which have their words where it is read. */
export const findingWords = (code: string): string | null =>
  Object.hasOwn(WORDS, code) ? WORDS[code as keyof typeof WORDS] : null;
