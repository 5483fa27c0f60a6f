import {
  type Door,
  type IncidentList,
  type MessageList,
  OUTSIDE_SYSTEM_LABELS,
  type OutsideSystems,
} from '@qingxin/application';
import {
  addDays,
  type CalendarState,
  type DutyState,
  dutyStreamOf,
  gapsOf,
  localDayOf,
  numberOn,
  type OrganisationView,
  ROSTER_KINDS,
  type RosterState,
  rosterStreamOf,
  startOfDay,
} from '@qingxin/domain';
import type { Account, Accounts } from '@qingxin/platform';
import { type District, districtNow } from '../district.ts';
import type { Health } from '../operations/health.ts';

export interface Check {
  readonly id: string;
  readonly title: string;
  readonly state: 'done' | 'missing' | 'by-hand';
  readonly words: string;
  readonly lacking: readonly string[];
}

export interface GoingLiveParts {
  readonly door: Door;
  readonly accounts: Accounts;
  readonly incidents: IncidentList;
  readonly messages: MessageList;
  readonly outside: OutsideSystems;
  readonly health: Health;
}

/** What a district must have before it begins in earnest, each counted from what is there now. */
export class GoingLive {
  readonly #parts: GoingLiveParts;

  constructor(parts: GoingLiveParts) {
    this.#parts = parts;
  }

  async list(): Promise<object> {
    const { door, accounts } = this.#parts;
    const district = await districtNow(door);
    const known = await accounts.list();
    const checks = [
      ...peopleChecks(district.organisation, known),
      calendarCheck(await this.#state<CalendarState>('calendar'), district),
      await this.#hotLines(district.organisation),
      await this.#rosters(district),
      await this.#service(),
      {
        ...{ id: 'backup', title: '数据库、附件和密钥已备份，并做过一次恢复演练', state: 'by-hand' as const },
        ...{ words: '系统不能自行核实，按运行手册（operations）“Backup”一节由管理员核对', lacking: [] },
      },
    ];
    return { at: district.at, open: checks.filter(({ state }) => state === 'missing').length, checks };
  }

  /** Every unit that answers the public has said its number. */
  async #hotLines(organisation: OrganisationView): Promise<Check> {
    const { hotLines } = await this.#state<DutyState>(dutyStreamOf('hot-lines'));
    const published = Object.keys(hotLines ?? {});
    const lacking = atWork(organisation)
      .filter(({ kind }) => ['hrss', 'town', 'sector'].includes(kind))
      .filter(({ id }) => !published.includes(id));
    return check(
      { id: 'hot-lines', title: '受理投诉的单位公布了举报投诉电话' },
      lacking.map(({ name }) => name),
      (count) => `还有 ${count} 个单位没有公布`,
    );
  }

  async #rosters({ organisation, rules, at }: District): Promise<Check> {
    const today = localDayOf(at);
    const days = numberOn(rules, 'D-ROSTERS', 'rosterWithoutGap', today);
    const end = startOfDay(addDays(today, days));
    const lacking: string[] = [];
    for (const { id, name } of atWork(organisation).filter(({ kind }) => ROSTER_KINDS.includes(kind))) {
      const state = await this.#state<RosterState>(rosterStreamOf(id));
      if (gapsOf(state, at, end).length > 0) lacking.push(name);
    }
    return check(
      { id: 'rosters', title: `今后${days}日的值班表没有缺口` },
      lacking,
      (count) => `${count} 个单位的值班表有缺口或者没有报送`,
    );
  }

  async #service(): Promise<Check> {
    const { missing } = await this.#parts.health.readiness();
    const incidents = await this.#parts.incidents.openCount();
    const undeliverable = await this.#parts.messages.count();
    const failing = await this.#parts.outside.failing();
    const lacking = [
      ...missing.map(({ words }) => words),
      ...(incidents === 0 ? [] : [`有 ${incidents} 件流程没有做成的事`]),
      ...(undeliverable === 0 ? [] : [`有 ${undeliverable} 条通知没有送达`]),
      ...failing.map(({ system }) => `${OUTSIDE_SYSTEM_LABELS[system]}没有应答`),
    ];
    return check(
      { id: 'service', title: '各部分运行正常，没有未了结的运行事件' },
      lacking,
      (count) => `${count} 处不正常`,
    );
  }

  async #state<S>(stream: string): Promise<S> {
    return (await this.#parts.door.journal.open(stream)).state as unknown as S;
  }
}

type Head = Pick<Check, 'id' | 'title'>;

function check(head: Head, lacking: readonly string[], words: (count: number) => string): Check {
  const isDone = lacking.length === 0;
  return { ...head, state: isDone ? 'done' : 'missing', words: isDone ? '已有' : words(lacking.length), lacking };
}

function atWork({ units }: OrganisationView) {
  return units.filter(({ active, outside }) => active && !outside);
}

function peopleChecks(organisation: OrganisationView, accounts: readonly Account[]): readonly Check[] {
  const usable = new Set(accounts.filter(({ disabled }) => !disabled).map(({ person }) => person));
  const shown = new Map(accounts.map(({ person, shownAs }) => [person, shownAs]));
  const holding = (role: string, unit?: string): readonly string[] => [
    ...new Set(
      organisation.posts
        .filter((post) => post.roles.includes(role) && (unit === undefined || post.unit === unit))
        .flatMap(({ holders }) => holders)
        .filter((person) => usable.has(person)),
    ),
  ];
  const atLeast = (head: Head, role: string, least: number): Check => {
    const found = holding(role).length;
    return {
      ...head,
      state: found >= least ? 'done' : 'missing',
      words: `现有 ${found} 人${found >= least ? '' : `，至少 ${least} 人`}`,
      lacking: [],
    };
  };
  const own = ['office', 'leading-group'];
  const handling = atWork(organisation).filter(
    ({ kind }) => !own.includes(kind) && kind !== 'discipline' && kind !== 'personnel',
  );
  const withoutOfficer = handling
    .filter(({ id }) => holding('officer', id).length === 0)
    .map(({ name }) => `${name}：经办人`);
  const withoutHead = handling
    .filter(({ id }) => holding('unit-head', id).length === 0)
    .map(({ name }) => `${name}：负责人`);
  const inOffice = [...new Set(organisation.posts.flatMap(({ holders }) => holders))];
  const withoutAccount = inOffice.filter((person) => !usable.has(person)).map((person) => shown.get(person) ?? person);
  return [
    check(
      { id: 'units', title: '各单位有在任并能登录的经办人和负责人' },
      [...withoutOfficer, ...withoutHead],
      (count) => `还缺 ${count} 个岗位的人员`,
    ),
    check(
      { id: 'accounts', title: '在任人员都有能用的账号' },
      withoutAccount,
      (count) => `${count} 人没有账号或者已停用`,
    ),
    atLeast({ id: 'coordinators', title: '治欠办有两人，规则和放假通知由第二人批准' }, 'coordinator', 2),
    atLeast({ id: 'administrators', title: '系统管理员有两人，互相管理账号' }, 'administrator', 2),
    atLeast({ id: 'leading-group', title: '领导小组有组长和副组长' }, 'leading-group', 2),
    atLeast({ id: 'auditors', title: '有审计人员' }, 'auditor', 1),
  ];
}

function calendarCheck({ years }: CalendarState, { at }: District): Check {
  const year = Number(localDayOf(at).slice(0, 4));
  const lacking = [year, year + 1].filter(
    (one) => Object.values(years).find((known) => known.year === one)?.status !== 'published',
  );
  return check(
    { id: 'calendar', title: '今年和明年的放假安排已录入' },
    lacking.map((one) => `${one}年`),
    () => '放假安排没有公布或者没有录入，跨入的到期日为暂定',
  );
}
