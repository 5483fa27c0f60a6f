import { type Door, isTold, whoSees } from '@qingxin/application';
import {
  type CaseState,
  type ComplaintState,
  type Instant,
  isConcealedLine,
  localDayOf,
  type MatterState,
  type OrganisationView,
} from '@qingxin/domain';
import type { TimelineEntry, TimelineQuery } from '@qingxin/read-models';
import { organisationThen } from '../../district.ts';
import type { Labels, Names } from '../../matters/labels.ts';
import { withoutFigures } from '../../matters/figures.ts';
import { type MatterReads, toldTo } from '../../matters/matter-reads.ts';
import type { Look, MatterSight, Sight } from '../../matters/matter-sight.ts';
import { stateAsOf } from '../../matters/state-as-of.ts';
import { timelineEntryView } from '../../matters/timeline-view.ts';
import { idOf } from '../../stream-id.ts';
import { seerViews } from './seer-view.ts';
import type { SaidWith } from './facts.ts';
import { changesBetween, decidedDates, heldBy, standingFacts } from './standing-facts.ts';
import { isKeySeen } from '../../supervision/trace-back-view.ts';

export interface ReplayParts {
  readonly door: Door;
  readonly timeline: TimelineQuery;
  readonly sight: MatterSight;
  readonly reads: Pick<MatterReads, 'shown'>;
  readonly labels: Labels;
}

interface Step {
  readonly entry: TimelineEntry;
  readonly before: MatterState;
  readonly after: MatterState;
}

const PAGE = 50;
const NOTHING: ReadonlySet<string> = new Set();

/** One matter gone through event by event as the log has it, and who could see it. Today's rights decide what one may see of it. */
export class MatterReplay {
  readonly #parts: ReplayParts;

  constructor(parts: ReplayParts) {
    this.#parts = parts;
  }

  /** Steps after a version, each with who did it in which post, what it decided and how things stood before and after. */
  async steps(
    look: Look,
    { afterVersion = 0, limit = PAGE }: { readonly afterVersion?: number; readonly limit?: number },
  ) {
    const { door, timeline, reads } = this.#parts;
    const sight = await this.#parts.sight.open<MatterState>(look);
    const { count, actor, today } = sight;
    const opened = await door.journal.open(sight.stream);
    const told: Step[] = [];
    const firstOf = new Map<string, number>();
    const seen = (state: MatterState): MatterState => (sight.withheld === null ? state : withoutFigures(state));
    let before = seen(opened.registered.type.initial(sight.stream) as MatterState);
    await stateAsOf(timeline, opened, null, (state, entry) => {
      const after = seen(state as MatterState);
      if (isTold(actor, today, entry)) {
        told.push({ entry: toldTo(sight, entry), before, after });
        if (!firstOf.has(entry.commandId)) firstOf.set(entry.commandId, count.told(entry.version));
      }
      before = after;
    });
    const page = told.filter(({ entry }) => count.told(entry.version) > afterVersion).slice(0, limit);
    const views: object[] = [];
    const names = new NamesThen(this.#parts);
    for (const step of page) views.push(await this.#stepView(look, step, { sight, firstOf, names }));
    const last = page.at(-1)?.entry.version;
    const more = last !== undefined && last !== told.at(-1)?.entry.version;
    const { number = null } = today as Partial<Pick<CaseState, 'number'>>;
    const answer = {
      ...{ id: idOf(sight.stream), version: count.told(today.version), at: sight.at, number, total: told.length },
      ...{ steps: views, nextAfterVersion: more ? count.told(last) : null },
    };
    return reads.shown(answer, sight);
  }

  async #stepView(
    { kind }: Look,
    { entry, before, after }: Step,
    {
      sight,
      firstOf,
      names: then,
    }: { sight: Sight<MatterState>; firstOf: ReadonlyMap<string, number>; names: NamesThen },
  ): Promise<object> {
    const { names, organisation } = await then.at(entry.occurredAt);
    const { count, actor, references } = sight;
    const knows = (key: string | null): boolean => isKeySeen(sight, key);
    const said: SaidWith = { kind, actor, names, rules: references.rules, knows };
    const holder = heldBy(kind, after, organisation.ofKind('office')?.id ?? null);
    const [organisationVersion = null, rulesVersion = null, calendarVersion = null] = entry.seen;
    const persons = sight.mayReveal('workerName');
    const standing = standingFacts(after, said);
    return {
      ...timelineEntryView(kind, entry, { voided: [], names, count, persons, unknown: NOTHING }),
      command: firstOf.get(entry.commandId) ?? count.told(entry.version),
      sentBy: entry.sentBy,
      sentByShownAs: names.person(entry.sentBy),
      seen: { organisation: organisationVersion, rules: rulesVersion, calendar: calendarVersion },
      ...{ holder, holderName: names.unit(holder) },
      decided: decidedDates(before, after, said),
      changes: changesBetween(standingFacts(before, said), standing),
      standing,
    };
  }

  /** For whose eyes the matter was at the moment, by the tables of the policy, with its state and the organisation of then. */
  async seenBy(look: Look): Promise<object> {
    const { door, labels } = this.#parts;
    const { stream, state, at, references, count } = await this.#parts.sight.open<MatterState>(look);
    const { organisation } = references;
    const names = await labels.names(organisation);
    const seers = whoSees(door.policy, { kind: look.kind, state }, organisation);
    const { conflicts = [] } = state as Partial<Pick<CaseState, 'conflicts'>>;
    return {
      ...{
        id: idOf(stream),
        version: count.told(state.version),
        at,
        day: localDayOf(at),
        organisationVersion: organisation.version,
      },
      units: seerViews(seers, { names, organisation, day: localDayOf(at) }),
      receipt: look.kind === 'complaint' && (state as unknown as ComplaintState).receiptCode !== null,
      concealed: concealedIn(state),
      conflicts: conflicts.map((unit) => ({ unit, unitName: names.unit(unit) })),
    };
  }
}

/** How many people had asked for secrecy by then. */
function concealedIn(state: MatterState): number {
  if ('claimants' in state)
    return Object.values((state as unknown as ComplaintState).claimants).filter(
      ({ concealment }) => concealment === 'concealed',
    ).length;
  return 'lines' in state ? Object.values((state as unknown as CaseState).lines).filter(isConcealedLine).length : 0;
}

/** Names as they were at each step; the organisation is read again only when a step lies at another moment. */
class NamesThen {
  readonly #parts: ReplayParts;
  #known: { readonly at: Instant; readonly names: Names; readonly organisation: OrganisationView } | null = null;

  constructor(parts: ReplayParts) {
    this.#parts = parts;
  }

  async at(at: Instant): Promise<{ readonly names: Names; readonly organisation: OrganisationView }> {
    if (this.#known?.at === at) return this.#known;
    const organisation = await organisationThen(this.#parts.door, this.#parts.timeline, at);
    this.#known = { at, organisation, names: await this.#parts.labels.names(organisation) };
    return this.#known;
  }
}
