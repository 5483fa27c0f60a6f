import type { Door, PersonalDataReading } from '@qingxin/application';
import {
  type Actor,
  meaningOf,
  type Period,
  refuse,
  type RuleHistoryEntry,
  type RuleProposal,
  type RuleRow,
  type RulebookState,
} from '@qingxin/domain';
import type { SqlExecutor } from '@qingxin/event-store';
import { quoted, type QuotedRow } from '../calculator/calculator.ts';
import { districtNow } from '../district.ts';
import { named } from '../matters/complaint-view.ts';
import type { Labels, Names } from '../matters/labels.ts';
import { MATTER_KINDS } from '../recounts/recount-rows.ts';
import { idOf } from '../stream-id.ts';
import { allParts, numberParts } from './rule-parts.ts';
import { RuleUse, type UseAsked } from './rule-use.ts';

const STREAM = 'rulebook';

export interface Compared {
  readonly rule: string;
  readonly one: number;
  readonly other: number;
  readonly actor: Actor;
}

/** Rules as the district keeps them: what is proposed, and how each version came in. */
export class RuleDesk {
  readonly #door: Door;
  readonly #labels: Labels;
  readonly #personal: PersonalDataReading;
  readonly #use: RuleUse;

  constructor(
    door: Door,
    sql: SqlExecutor,
    { labels, personal }: { readonly labels: Labels; readonly personal: PersonalDataReading },
  ) {
    this.#door = door;
    this.#labels = labels;
    this.#personal = personal;
    this.#use = new RuleUse(door, sql);
  }

  async proposals(): Promise<object> {
    const { rows, proposals, version } = await this.#state();
    const names = await this.#labels.now();
    return this.#inClear({
      version,
      proposals: Object.entries(proposals).map(([proposalId, { row, ...proposal }]) => ({
        proposalId,
        ...proposalView(proposal, names),
        row: quoted(row),
        changes: changesView(rows, row),
      })),
    });
  }

  /** Refuses `not-found` for a rule that the district has not got. */
  async rule(id: string): Promise<object> {
    const { rows, history, proposals, version } = await this.#state();
    const versions = rows.filter((row) => row.id === id);
    const latest = versions.at(-1) ?? refuse('not-found');
    const names = await this.#labels.now();
    return this.#inClear({
      ...{ version, id, title: latest.title, tier: latest.tier },
      changeable: latest.tier !== 'statutory',
      parameters: Object.entries(latest.parameters ?? {}).map(([name, value]) => ({
        ...{ name, value },
        ...meaningOf(name),
      })),
      versions: versions.map(quoted),
      history: history
        .filter(({ rule }) => rule === id)
        .map((entry) => historyView(entry, rowOf(entry, versions), versions, names)),
      pending: Object.entries(proposals).flatMap(([proposalId, { row }]) => (row.id === id ? [proposalId] : [])),
    });
  }

  /** Two versions side by side, how each came in, and how many clocks each counts. Refuses `not-found`. */
  async compared({ rule, one, other, actor }: Compared): Promise<object> {
    const { rows, history, version } = await this.#state();
    const [first, second] = await Promise.all([this.#version(rule, one), this.#version(rule, other)]);
    const names = await this.#labels.now();
    const use = await this.#use.counted(rule, actor);
    const side = (row: QuotedRow) => {
      const entry = history.find((each) => each.rule === rule && each.version === row.version && isIn(each));
      const came = entry === undefined ? null : historyView(entry, row, rows, names);
      const { title, tier, source, quote, mark, text, effectiveFrom, effectiveTo, end } = row;
      return {
        ...{ version: row.version, title, tier, source, quote, mark, text, effectiveFrom, effectiveTo, row, came },
        ...{ period: end.kind === 'dateField' ? null : periodOf(end), clocks: use(row.version) },
      };
    };
    return this.#inClear({
      ...{ version, id: rule, title: second.title },
      ...{ one: side(first), other: side(second), differs: allParts(first, second) },
    });
  }

  /** The clocks that a version counts or has counted. Refuses `not-found`. */
  async usedBy(asked: UseAsked): Promise<object> {
    await this.#version(asked.rule, asked.version);
    const { items, ...page } = await this.#use.page(asked);
    const names = await this.#labels.now();
    return {
      ...page,
      items: items.map(({ id: _, stream, unit, ...clock }) => {
        const [matterKind = ''] = stream.split('-', 1);
        const matter = { matterKind, matterKindName: MATTER_KINDS[matterKind] ?? matterKind, matterId: idOf(stream) };
        return { ...matter, ...clock, unit: named(unit, names) };
      }),
    };
  }

  /** The row with the day on which the next takes over. */
  async #version(rule: string, version: number): Promise<QuotedRow> {
    const { rules } = await districtNow(this.#door);
    const row = rules.rows.find((each) => each.id === rule && each.version === version);
    return quoted(row ?? refuse('not-found'));
  }

  async #state(): Promise<RulebookState> {
    return (await this.#door.journal.open(STREAM)).state as RulebookState;
  }

  /** Whoever may look at the rulebook reads why it was changed. */
  #inClear(answer: object): Promise<object> {
    return this.#personal.masked(answer, STREAM) as Promise<object>;
  }
}

function isIn({ kind }: RuleHistoryEntry): boolean {
  return kind !== 'rejected';
}

function periodOf({ amount, unit }: Period): Period {
  return { amount, unit };
}

function proposalView({ by, at, reason, document }: Omit<RuleProposal, 'row'>, names: Names): object {
  return { by, byShownAs: names.person(by), at, reason, document };
}

function rowOf(entry: RuleHistoryEntry, versions: readonly RuleRow[]): RuleRow | null {
  if (entry.kind === 'rejected') return entry.rejected?.row ?? null;
  return versions.find(({ version }) => version === entry.version) ?? null;
}

function historyView(entry: RuleHistoryEntry, row: RuleRow | null, versions: readonly RuleRow[], names: Names): object {
  const { version, kind } = entry;
  const head = { version, kind, effectiveFrom: row?.effectiveFrom ?? null };
  const changes = row === null ? [] : changesView(versions, row);
  if (entry.kind === 'adopted') return { ...head, changes, release: entry.release, at: entry.at };
  const { proposalId, proposal, decidedBy, decidedAt, rejected } = entry;
  return {
    ...{ ...head, changes, at: decidedAt, proposalId },
    proposed: proposalView(proposal, names),
    decidedBy,
    decidedByShownAs: names.person(decidedBy),
    rejectedFor: rejected?.reason ?? null,
  };
}

/** Against the version before. */
function changesView(rows: readonly RuleRow[], row: RuleRow): readonly object[] {
  const before = rows.findLast(({ id, version }) => id === row.id && version < row.version);
  return before === undefined ? [] : numberParts(before, row);
}
