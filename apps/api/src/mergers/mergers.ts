import { type ConcernedMatter, concernedBy, type Door, movedBy, type PartOfUnit } from '@qingxin/application';
import {
  type Actor,
  kindOfStream,
  type LeftMatter,
  type Merger,
  type OrganisationState,
  refuse,
} from '@qingxin/domain';
import type { SqlExecutor } from '@qingxin/event-store';
import { districtNow } from '../district.ts';
import { named } from '../matters/complaint-view.ts';
import type { Labels } from '../matters/labels.ts';
import { refusalWords } from '../problems/refusal-words.ts';
import { MATTER_KINDS } from '../recounts/recount-rows.ts';
import { idOf } from '../stream-id.ts';

const NUMBERS = {
  name: 'merger_numbers',
  text: `SELECT stream, number FROM rm.complaint WHERE stream = ANY ($1::text[])
    UNION ALL SELECT stream, number FROM rm.arrears_case WHERE stream = ANY ($1::text[])
    UNION ALL SELECT stream, number FROM rm.project WHERE stream = ANY ($1::text[])`,
};
const BESIDE = {
  name: 'merger_beside',
  text: `SELECT (SELECT count(*) FROM rm.task WHERE unit = $1::text AND status = 'open' AND matter_kind <> 'duty')::int AS tasks,
    (SELECT count(*) FROM rm.task WHERE unit = $1::text AND status = 'open' AND matter_kind = 'duty')::int AS reports,
    (SELECT count(*) FROM rm.project WHERE duty_unit = $1::text AND completed_on IS NULL)::int AS letters,
    (SELECT count(*) FROM rm.duty_shift WHERE unit = $1::text AND NOT cancelled AND to_at > $2::timestamptz)::int AS shifts`,
};
const MOST_ITEMS = 200;

interface Beside {
  readonly tasks: number;
  readonly reports: number;
  readonly letters: number;
  readonly shifts: number;
}

const PART_NAMES: Readonly<Record<PartOfUnit, string>> = {
  held: '承办的投诉举报',
  led: '牵头的案件',
  filed: '立案的案件',
  beside: '配合、被推送、待签收的事项',
  projects: '监管、有责任书或者预警的项目',
  companies: '联系、受托限制的用人单位',
  work: '有待办的事项',
  clocks: '有未结时限的事项',
  measures: '有未解除措施的事项',
  other: '督办函、约谈、批示和应急处置',
};

const STATUS_NAMES: Readonly<Record<Merger['status'], string>> = {
  ...{ proposed: '待确认', approved: '已确认，到期承接', begun: '承接中', done: '已完成', rejected: '不予确认' },
};

/** 单位合并: what would go over, and how far it has come. */
export class Mergers {
  readonly #door: Door;
  readonly #sql: SqlExecutor;
  readonly #labels: Labels;

  constructor(door: Door, sql: SqlExecutor, labels: Labels) {
    this.#door = door;
    this.#sql = sql;
    this.#labels = labels;
  }

  async list(actor: Actor): Promise<object> {
    const { organisation } = await districtNow(this.#door);
    const { state } = await this.#door.journal.open('organisation');
    const names = await this.#labels.names(organisation);
    const found = Object.values((state as OrganisationState).mergers).reverse();
    const mergers = found.map(async ({ left, ...merger }) => ({
      ...merger,
      ...{ from: named(merger.from, names), to: named(merger.to, names), statusName: STATUS_NAMES[merger.status] },
      ...{ proposedByShownAs: names.person(merger.proposedBy), own: merger.proposedBy === actor.id },
      approvedByShownAs: merger.approvedBy === null ? null : names.person(merger.approvedBy),
      moved: await movedBy(this.#sql, merger.mergerId),
      left: left.map(leftView),
    }));
    return { version: organisation.version, mergers: await Promise.all(mergers) };
  }

  /** Refuses `not-found` for a unit that the district does not have. The administrator is told numbers, and of no matter. */
  async preview(actor: Actor, asked: { readonly unit: string; readonly into?: string }): Promise<object> {
    const { organisation, at } = await districtNow(this.#door);
    const from = organisation.unit(asked.unit) ?? refuse('not-found');
    const to = asked.into === undefined ? null : (organisation.unit(asked.into) ?? refuse('not-found'));
    const names = await this.#labels.names(organisation);
    const concerned = await concernedBy(this.#sql, from.id);
    const [beside] = await this.#sql<Beside>(BESIDE, [from.id, at]);
    const posts = organisation.posts.filter(({ unit }) => unit === from.id);
    return {
      ...{ from: named(from.id, names), to: named(to?.id ?? null, names), matters: concerned.length },
      parts: (Object.keys(PART_NAMES) as PartOfUnit[]).map((part) => ({
        ...{ part, name: PART_NAMES[part], matters: concerned.filter(({ parts }) => parts.includes(part)).length },
      })),
      ...beside,
      posts: posts.map(({ id, title, holders }) => ({
        ...{ post: id, title, people: holders.map((person) => names.person(person) ?? person) },
      })),
      items: actor.roles.includes('administrator') ? null : await this.#items(concerned.slice(0, MOST_ITEMS)),
    };
  }

  async #items(concerned: readonly ConcernedMatter[]): Promise<readonly object[]> {
    const streams = concerned.map(({ stream }) => stream);
    const rows = await this.#sql<{ stream: string; number: string | null }>(NUMBERS, [streams]);
    const numbers = new Map(rows.map(({ stream, number }) => [stream, number]));
    return concerned.map(({ stream, parts }) => ({
      ...matterOf(stream),
      ...{ number: numbers.get(stream) ?? null, parts: parts.map((part) => PART_NAMES[part]) },
    }));
  }
}

function matterOf(stream: string): object {
  const matterKind = kindOfStream(stream) ?? '';
  return { matterKind, matterKindName: MATTER_KINDS[matterKind] ?? matterKind, matterId: idOf(stream) };
}

function leftView({ stream, code }: LeftMatter): object {
  const words = code === null ? null : refusalWords(code);
  return { ...matterOf(stream), code, words: words ?? '没有承接成功，稍后自动重试' };
}
