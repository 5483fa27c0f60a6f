import { Readable } from 'node:stream';
import type { Door, PersonalDataReading } from '@qingxin/application';
import {
  type Actor,
  EVENT_LABELS,
  type LedgerColumn,
  type LedgerRow,
  type LocalDay,
  localDayOf,
  refusalCode,
  refuse,
  startOfDay,
} from '@qingxin/domain';
import { contentHash } from '@qingxin/event-store';
import {
  type AuditEvent,
  type AuditFilter,
  type AuditList,
  type AuditQuery,
  type AuditScope,
  LARGEST_PAGE,
  type LookFilter,
} from '@qingxin/read-models';
import type { WriteSheet } from '../exports/sheet-writer.ts';
import { districtNow } from '../district.ts';
import type { NamedBytes } from '../http/workbook.ts';
import type { Labels, Names } from '../matters/labels.ts';
import type { MatterSight } from '../matters/matter-sight.ts';
import { matterOf } from './audit-matter.ts';

/** Days as they are asked. */
interface Days {
  readonly from?: LocalDay;
  readonly to?: LocalDay;
}

export type EntriesAsked = Omit<AuditFilter, 'list' | 'from' | 'to'> & Days & { readonly list?: AuditList };
export type LooksAsked = Omit<LookFilter, 'from' | 'to'> & Days;

export interface AuditDeskParts {
  readonly write: WriteSheet;
  readonly door: Door;
  readonly query: AuditQuery;
  readonly sight: MatterSight;
  readonly labels: Labels;
  readonly personal: PersonalDataReading;
}

interface EntryView {
  readonly kind: string;
  readonly id: string;
  readonly number: string | null;
  readonly version: number | null;
  readonly label: string;
  readonly actor: string;
  readonly actorShownAs: string | null;
  readonly unit: string | null;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly actedOn: string | null;
  readonly lateReason: unknown;
  readonly reason: unknown;
}

const TITLES: Readonly<Record<AuditList, string>> = {
  ...{ late: '补录清单', postponed: '暂缓决定清单', declined: '不发决定清单' },
  ...{ corrected: '更正清单', voided: '作废清单' },
};
/** Lines of a workbook at most. */
const MOST_LINES = 10_000;

const column = (id: string, title: string, kind: LedgerColumn['kind'] = 'text'): LedgerColumn => ({ id, title, kind });
const COLUMNS: readonly LedgerColumn[] = [
  column('number', '事项', 'number'),
  column('label', '记录'),
  column('version', '版本', 'count'),
  column('unit', '单位', 'unit'),
  column('actor', '办理人'),
  column('actedOn', '发生日期', 'day'),
  column('occurredOn', '记录日期', 'day'),
  column('reason', '理由'),
];

/** What an auditor goes through over all matters. Nothing of a trace-back for whoever does not read all of it. */
export class AuditDesk {
  readonly #parts: AuditDeskParts;

  constructor(parts: AuditDeskParts) {
    this.#parts = parts;
  }

  async entries(actor: Actor, asked: EntriesAsked): Promise<object> {
    const { at } = await districtNow(this.#parts.door);
    const filter = filterOf(asked);
    const { items, total, nextAfter } = await this.#parts.query.events(scopeOf(actor), filter);
    return { at, list: filter.list, items: await this.#views(actor, items), total, nextAfter };
  }

  /** The same list whole, as a workbook. */
  async workbook(actor: Actor, asked: EntriesAsked): Promise<NamedBytes> {
    const { at, organisation } = await districtNow(this.#parts.door);
    const filter = filterOf(asked);
    const found: AuditEvent[] = [];
    let after: string | null = null;
    do {
      const page = await this.#parts.query.events(scopeOf(actor), {
        ...filter,
        limit: LARGEST_PAGE,
        ...(after === null ? {} : { after }),
      });
      found.push(...page.items);
      after = page.nextAfter;
    } while (after !== null && found.length < MOST_LINES);
    const views = await this.#views(actor, found.slice(0, MOST_LINES));
    const rows = views.map((view): LedgerRow => ({
      number: view.number ?? view.kind,
      ...{ label: view.label, version: view.version, unit: view.unit, actor: view.actorShownAs },
      ...{ actedOn: view.actedOn?.slice(0, 10) ?? null, occurredOn: localDayOf(view.occurredAt) },
      reason: textOf(view.lateReason) ?? textOf(view.reason),
    }));
    const title = TITLES[filter.list];
    const units = Object.fromEntries(organisation.units.map(({ id, name }) => [id, name]));
    const workbook = await this.#parts.write({
      ...{ title, source: '事件日志', keptBy: '审计', columns: COLUMNS, rows, units },
      ...{ asOf: at, effectiveOn: null, hash: contentHash({ title, asOf: at, rows }) },
    });
    return { bytes: Readable.fromWeb(workbook), name: `${title}（${localDayOf(at)}）.xlsx` };
  }

  async looks(actor: Actor, asked: LooksAsked): Promise<object> {
    const { at, organisation } = await districtNow(this.#parts.door);
    const names = await this.#parts.labels.names(organisation);
    const { from, to, ...rest } = asked;
    const page = await this.#parts.query.looks(scopeOf(actor), { ...rest, ...between({ from, to }) });
    const lines = page.items.map(({ position: _, stream, ...look }) => ({
      stream,
      answer: {
        ...look,
        ...matterOf(stream),
        actorShownAs: names.person(look.actor),
        unitName: names.unit(look.unit),
      },
    }));
    return { at, ...page, items: await this.#parts.personal.maskedEach(lines) };
  }

  async find(actor: Actor, contains: string, limit = 50): Promise<object> {
    const names = await this.#parts.labels.now();
    const found = await this.#parts.query.find(scopeOf(actor), contains.trim(), limit);
    const items = found.map(({ stream, ...row }) => ({
      ...matterOf(stream),
      ...row,
      unitName: names.unit(row.unit),
    }));
    return { items, more: items.length === limit };
  }

  async #views(actor: Actor, events: readonly AuditEvent[]): Promise<readonly EntryView[]> {
    const names = await this.#parts.labels.now();
    return Promise.all(events.map((event) => this.#view(actor, event, names)));
  }

  /** Under the version by which the reader knows it on the matter's own history. */
  async #view(actor: Actor, event: AuditEvent, names: Names): Promise<EntryView> {
    const { seq: _, stream, version, ...rest } = event;
    const matter = matterOf(stream);
    const view = {
      ...rest,
      ...matter,
      version: await this.#told(actor, matter, version),
      label: EVENT_LABELS[matter.kind][event.type] ?? '其他记录',
      actorShownAs: names.person(event.actor),
      unitName: names.unit(event.unit),
    };
    return (await this.#parts.personal.masked(view, stream)) as EntryView;
  }

  async #told(actor: Actor, { kind, id }: ReturnType<typeof matterOf>, version: number): Promise<number | null> {
    try {
      return (await this.#parts.sight.open({ kind, id, actor })).count.told(version);
    } catch (error) {
      if (refusalCode(error) === 'not-found') return null;
      throw error;
    }
  }
}

export function scopeOf({ roles }: Actor): AuditScope {
  return { traceBacks: roles.includes('auditor') || roles.includes('leading-group') };
}

function filterOf({ list = 'late', from, to, ...rest }: EntriesAsked): AuditFilter {
  return { list, ...rest, ...between({ from, to }) };
}

/** Refuses `date-invalid`. */
function between({ from, to }: { readonly from?: LocalDay | undefined; readonly to?: LocalDay | undefined }) {
  return {
    ...(from === undefined ? {} : { from: startOfDay(realDay(from)) }),
    ...(to === undefined ? {} : { to: startOfDay(realDay(to), 1) }),
  };
}

/** Refuses `date-invalid`. */
export function realDay(day: LocalDay): LocalDay {
  const parsed = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day) ? day : refuse('date-invalid');
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || !('masked' in value)) return null;
  return (value as { readonly masked: string | null }).masked;
}
