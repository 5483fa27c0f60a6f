import { Readable } from 'node:stream';
import type { PersonalDataReading } from '@qingxin/application';
import { type Actor, CHANNEL, isChannel, type LedgerColumn, type LedgerRow, localDayOf } from '@qingxin/domain';
import { contentHash } from '@qingxin/event-store';
import type { Exported } from '../exports/exports.ts';
import type { WriteSheet } from '../exports/sheet-writer.ts';
import { BUCKET_WORDS, BY_WORDS, GROUP_WORDS } from './inbox-fields.ts';
import { linesOf, RUNG_WORDS, type Saying } from './inbox-lines.ts';
import type { Inbox, InboxAsked } from './inbox.ts';

const PAGE = 200;
/** Lines of one sheet; more than any list that is worked in. */
const MOST = 100_000;

const COLUMNS: readonly LedgerColumn[] = [
  { id: 'label', title: '待办', kind: 'text' },
  { id: 'number', title: '登记号、案号', kind: 'number' },
  { id: 'party', title: '诉求人（遮盖）', kind: 'text' },
  { id: 'people', title: '人数', kind: 'count' },
  { id: 'amountFen', title: '数额', kind: 'fen' },
  { id: 'project', title: '工程项目', kind: 'text' },
  { id: 'employer', title: '用人单位', kind: 'text' },
  { id: 'stage', title: '环节', kind: 'text' },
  { id: 'channel', title: '来源渠道', kind: 'text' },
  { id: 'group', title: '时限状态', kind: 'text' },
  { id: 'dueDay', title: '到期日', kind: 'day' },
  { id: 'remaining', title: '剩余工作日', kind: 'count' },
  { id: 'byDay', title: '所排时限到期日', kind: 'day' },
  { id: 'rung', title: '督办级别', kind: 'text' },
  { id: 'urgent', title: '紧急', kind: 'yes-no' },
  { id: 'urgentReason', title: '紧急的理由', kind: 'text' },
  { id: 'unit', title: '经办单位', kind: 'text' },
  { id: 'assignee', title: '经办人', kind: 'text' },
  { id: 'lead', title: '主办单位', kind: 'text' },
  { id: 'co', title: '协办单位', kind: 'text' },
  { id: 'handOffCount', title: '转送次数', kind: 'count' },
  { id: 'note', title: '最近备注', kind: 'text' },
];

/** A line as the list shows it, as far as a sheet has it. */
interface Line {
  readonly id: string;
  readonly taskId: string;
  readonly label: string;
  readonly number: string | null;
  readonly party: { readonly shownAs: string } | null;
  readonly people: number;
  readonly amountFen: number | null;
  readonly project: string | null;
  readonly employer: string | null;
  readonly stageLabel: string | null;
  readonly channelLabel: string | null;
  readonly group: keyof typeof GROUP_WORDS;
  readonly dueDay: string | null;
  readonly remainingWorkingDays: number | null;
  readonly by: { readonly day: string } | null;
  readonly rungLabel: string | null;
  readonly urgent: boolean;
  readonly urgentReason: string | null;
  readonly unit: string;
  readonly unitName: string | null;
  readonly assigneeShownAs: string | null;
  readonly leadUnitName: string | null;
  readonly coUnits: readonly { readonly unit: string; readonly name: string | null }[];
  readonly handOffCount: number;
  readonly note: { readonly text: string | null } | null;
}

/**
 * The inbox as a sheet: every line that the filters let through for whoever asks, page by page under the same scope as on the
 * screen, names masked. That it left the system is written down before it is handed out.
 */
export class InboxExport {
  readonly #inbox: Inbox;
  readonly #personal: PersonalDataReading;
  readonly #write: WriteSheet;

  constructor(inbox: Inbox, personal: PersonalDataReading, write: WriteSheet) {
    this.#inbox = inbox;
    this.#write = write;
    this.#personal = personal;
  }

  sheetOf(actor: Actor, asked: InboxAsked): Exported['write'] {
    return async (told) => {
      const { lines, saying } = await this.#read(actor, asked, told.read);
      const rows = lines.map(rowOf);
      const hash = contentHash({ list: 'inbox', at: saying.at, asked: { ...asked }, rows });
      // What was searched for may be part of a number.
      const { contains, ...filters } = asked;
      await this.#personal.noteExport(actor, {
        ...{ list: 'inbox', rows: rows.length, hash, filters, searched: contains !== undefined },
      });
      const sheet = {
        ...{ title: '待办', source: wordsOf(asked, saying), keptBy: saying.names.unit(actor.unit) ?? '' },
        ...{ columns: COLUMNS, rows, units: {}, asOf: saying.at, effectiveOn: null, hash },
      };
      const bytes = await this.#write(sheet, (done) => told.written(done, rows.length));
      return { bytes: Readable.fromWeb(bytes), name: `待办（${localDayOf(saying.at)}）.xlsx`, hash };
    };
  }

  async #read(actor: Actor, asked: InboxAsked, told: (done: number, total: number) => void) {
    const lines = new Map<string, Line>();
    let cursor: string | undefined;
    for (;;) {
      const look = await this.#inbox.look(actor, {
        ...asked,
        limit: PAGE,
        ...(cursor === undefined ? {} : { cursor }),
      });
      const { items, counts, buckets, nextCursor } = look.page;
      // A line that moved while the pages were read stands once.
      for (const line of (await linesOf(items, look.saying, this.#personal)) as readonly Line[])
        lines.set(`${line.id}/${line.taskId}`, line);
      told(
        lines.size,
        Math.max(lines.size, ...[buckets ?? counts].map((all) => Object.values(all).reduce((a, b) => a + b, 0))),
      );
      if (nextCursor === null || lines.size >= MOST) return { lines: [...lines.values()], saying: look.saying };
      cursor = nextCursor;
    }
  }
}

function rowOf(line: Line): LedgerRow {
  return {
    ...{ label: line.label, number: line.number, party: line.party?.shownAs ?? null, people: line.people },
    ...{ amountFen: line.amountFen, project: line.project, employer: line.employer, stage: line.stageLabel },
    ...{ channel: line.channelLabel, group: GROUP_WORDS[line.group], dueDay: line.dueDay },
    ...{ remaining: line.remainingWorkingDays, byDay: line.by?.day ?? null, rung: line.rungLabel },
    ...{ urgent: line.urgent, urgentReason: line.urgentReason, unit: line.unitName ?? line.unit },
    ...{ assignee: line.assigneeShownAs, lead: line.leadUnitName, handOffCount: line.handOffCount },
    ...{ co: line.coUnits.map(({ unit, name }) => name ?? unit).join('、') || null, note: line.note?.text ?? null },
  };
}

const WHOSE: Readonly<Record<string, string>> = { all: '全部', queue: '本单位队列', mine: '我的' };

/** What the list was asked by, as people say it. */
function wordsOf({ whose = 'all', by = 'due', ...filters }: InboxAsked, { names }: Saying): string {
  const said = (words: Readonly<Record<string, string>>, text: string): string =>
    text
      .split(',')
      .map((value) => words[value] ?? value)
      .join('、');
  const parts: Readonly<Record<string, (text: string) => string>> = {
    unit: (text) =>
      `单位 ${text
        .split(',')
        .map((unit) => names.unit(unit) ?? unit)
        .join('、')}`,
    group: (text) => said(GROUP_WORDS, text),
    bucket: (text) => said(BUCKET_WORDS, text),
    kind: (text) => `种类 ${text}`,
    channel: (text) =>
      `渠道 ${text
        .split(',')
        .map((one) => (isChannel(one) ? CHANNEL[one] : one))
        .join('、')}`,
    urgent: (text) => (text === 'yes' ? '紧急' : '不紧急'),
    tier: (text) => said({ statutory: '法定时限', local: '本区时限', target: '内部目标' }, text),
    rung: (text) => said(RUNG_WORDS, text),
    dueFrom: (text) => `到期日自 ${text}`,
    dueTo: (text) => `到期日至 ${text}`,
    contains: (text) => `包含“${text}”`,
    assignee: (text) => (text === 'nobody' ? '无人领取' : `经办人 ${names.person(text) ?? text}`),
    asOf: (text) => `查看当时 ${text}`,
  };
  const found = Object.entries(filters).flatMap(([name, value]) =>
    typeof value === 'string' && name in parts ? [parts[name]?.(value) ?? ''] : [],
  );
  return [`按筛选导出：${WHOSE[whose] ?? whose}`, `按${BY_WORDS[by]}排列`, ...found].join('，');
}
