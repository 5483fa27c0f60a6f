import type { Door, PersonalDataReading } from '@qingxin/application';
import {
  type ChangedPart,
  changedParts,
  meaningOf,
  refuse,
  type RuleHistoryEntry,
  type RuleProposal,
  type RuleRow,
  type RulebookState,
} from '@qingxin/domain';
import { quoted } from '../calculator/calculator.ts';
import type { Labels, Names } from '../matters/labels.ts';

const STREAM = 'rulebook';

const PARTS: Readonly<Record<string, string>> = {
  period: '期间',
  seasons: '季节变化',
  reminders: '提醒',
  choices: '可选的结论',
};

/** Rules as the district keeps them: what is proposed, and how each version came in. */
export class RuleDesk {
  readonly #door: Door;
  readonly #labels: Labels;
  readonly #personal: PersonalDataReading;

  constructor(door: Door, labels: Labels, personal: PersonalDataReading) {
    this.#door = door;
    this.#labels = labels;
    this.#personal = personal;
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

  async #state(): Promise<RulebookState> {
    return (await this.#door.journal.open(STREAM)).state as RulebookState;
  }

  /** Whoever may look at the rulebook reads why it was changed. */
  #inClear(answer: object): Promise<object> {
    return this.#personal.masked(answer, STREAM) as Promise<object>;
  }
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

/** Against the version before, in the words of whoever decides. */
function changesView(rows: readonly RuleRow[], row: RuleRow): readonly object[] {
  const before = rows.findLast(({ id, version }) => id === row.id && version < row.version);
  return before === undefined ? [] : changedParts(before, row).map(changeView);
}

function changeView({ part, before, after }: ChangedPart): object {
  return { part, label: PARTS[part] ?? meaningOf(part).label, before, after };
}
