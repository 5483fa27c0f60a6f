import type { Door } from '@qingxin/application';
import {
  type ComplaintState,
  type DutyState,
  dutyStreamOf,
  holderOf,
  isEnded,
  isOpen,
  localDayOf,
  NODES,
} from '@qingxin/domain';
import { standingOnRecord } from '@qingxin/domain';
import { publicPhones } from './public-phones.ts';
import type { ReceiptHolders } from './receipt-holder.ts';

const ENDED_WORDS: Readonly<Record<string, string>> = {
  declined: '不予受理，已告知去向',
  'not-wage': '不属于欠薪，已告知去向',
  withdrawn: '已撤回',
  duplicate: '与另一件重复，合并办理',
  'transferred-outside': '已移送其他单位',
};

interface HotLine {
  readonly unit: string;
  readonly phone: string;
  readonly hours: string | null;
  readonly where: string | null;
  readonly publishedOn: string | null;
}

/** What whoever holds a receipt may know: how the matter stands and who has it, nothing about any person. */
export class Receipts {
  readonly #door: Door;
  readonly #holders: ReceiptHolders;

  constructor(door: Door, holders: ReceiptHolders) {
    this.#door = door;
    this.#holders = holders;
  }

  /** Refuses `receipt-unknown`, the same for a mistyped code and for one that nobody was given. */
  async of(code: string): Promise<object> {
    const { stream } = await this.#holders.of(code);
    const { journal, references: book, clock } = this.#door;
    const opened = await journal.open(stream);
    const at = clock.now(opened.offsetMs);
    const { organisation, rules, calendar } = await book.asSeen(opened.referenceHeads, at);
    const state = opened.state as ComplaintState;
    const holder = organisation.unit(holderOf(state) ?? '');
    const phoneOf = await publicPhones(this.#door);
    const [node] = state.active;
    return {
      number: state.number,
      receivedOn: state.receivedAt === null ? null : localDayOf(state.receivedAt),
      stage: node === undefined ? null : NODES[node],
      node: node ?? null,
      ended: isEnded(state) ? endedWords(state) : null,
      unit: holder?.name ?? '',
      unitPhone: phoneOf(holder),
      clocks: Object.values(state.clocks)
        .filter((running) => isOpen(running) && running.tier === 'statutory')
        .map(({ ruleId, ruleVersion, due, period, start, pauses, extensions }) => {
          const { title, source } = rules.row(ruleId, ruleVersion);
          const counted =
            period === null ? null : standingOnRecord({ ...period, start, pauses, extensions }, calendar, at);
          return { title, due, remainingWorkingDays: counted?.remainingWorkingDays ?? null, source };
        }),
      fee: '免费',
    };
  }

  async hotLines(): Promise<{ readonly units: readonly HotLine[] }> {
    const { journal, references: book, clock } = this.#door;
    const opened = await journal.open('organisation');
    const { organisation } = await book.asSeen(opened.referenceHeads, clock.now(opened.offsetMs));
    const { hotLines } = (await journal.open(dutyStreamOf('hot-lines'))).state as DutyState;
    const units = organisation.units.flatMap(({ id, name, phone: known, active }) => {
      const { phone = known, hours = null, where = null, publishedOn = null } = hotLines[id] ?? {};
      return active && phone !== null ? [{ unit: name, phone, hours, where, publishedOn }] : [];
    });
    return { units };
  }
}

function endedWords({ closed, voided }: ComplaintState): string {
  if (voided) return '登记有误，已作废';
  return ENDED_WORDS[closed ?? ''] ?? '已办结';
}
