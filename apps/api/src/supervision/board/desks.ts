import type { Door } from '@qingxin/application';
import {
  type Actor,
  adviceSeenBy,
  SUPERVISION_TASK_KINDS,
  seesWhole,
  type SupervisionState,
  TRACE_STATUS,
} from '@qingxin/domain';
import type { SupervisionActQuery, SupervisionActRow } from '@qingxin/read-models';
import { districtNow } from '../../district.ts';
import type { Labels, Names } from '../../matters/labels.ts';
import type { MatterSight, Sight } from '../../matters/matter-sight.ts';
import { openTasks } from '../../matters/matter-views.ts';
import { scopeOf } from '../../matters/scope.ts';
import { idOf } from '../../stream-id.ts';
import { ownTasks } from '../trace-back-view.ts';

interface PageAsked {
  readonly cursor?: string;
  readonly limit?: number;
}

type Sighted = Sight<SupervisionState>;

/** 约谈 by their days, and trace-backs by what they wait for: each as the reader may see the act itself. */
export class ActDesks {
  readonly #door: Door;
  readonly #acts: SupervisionActQuery;
  readonly #sight: MatterSight;
  readonly #labels: Labels;

  constructor(door: Door, acts: SupervisionActQuery, sight: MatterSight, labels: Labels) {
    this.#door = door;
    this.#acts = acts;
    this.#sight = sight;
    this.#labels = labels;
  }

  interviews(actor: Actor, page: PageAsked): Promise<object> {
    return this.#page('interview', actor, page, interviewOf);
  }

  traceBacks(actor: Actor, page: PageAsked): Promise<object> {
    return this.#page('trace-back', actor, page, traceBackOf);
  }

  async #page(
    kind: 'interview' | 'trace-back',
    actor: Actor,
    page: PageAsked,
    lineOf: (sight: Sighted, row: SupervisionActRow, names: Names) => object,
  ): Promise<object> {
    const { organisation } = await districtNow(this.#door);
    const names = await this.#labels.names(organisation);
    const scope = scopeOf(this.#door.policy, actor, 'supervision', organisation);
    const { items: rows, total, nextCursor } = await this.#acts.list(scope, { ...page, kind });
    const items: object[] = [];
    for (const row of rows) {
      const sight = await this.#sight.open<SupervisionState>({ kind: 'supervision', id: idOf(row.stream), actor });
      items.push({ id: idOf(row.stream), ...lineOf(sight, row, names) });
    }
    return { items, total, nextCursor };
  }
}

function interviewOf({ state }: Sighted, row: SupervisionActRow, names: Names): object {
  const { unit, invitation, interview } = state;
  return {
    ...{ unit: unit ?? '', unitName: names.unit(unit), status: row.status, number: row.number },
    ...{ on: invitation?.on ?? null, place: invitation?.place ?? null, called: invitation?.called ?? null },
    ...{ heldOn: interview?.heldOn ?? null, came: interview?.came ?? null },
    ...{ promises: row.items, promisesOpen: row.itemsOpen },
  };
}

/** Of entries and persons only whoever reads all of it learns how many there are. */
function traceBackOf(sight: Sighted, row: SupervisionActRow, names: Names): object {
  const { state, today, actor } = sight;
  const trace = state.traceBack;
  const whole = today.traceBack !== null && seesWhole(today.traceBack, actor);
  const advice = trace === null ? [] : whole ? Object.values(trace.advice) : adviceSeenBy(trace, actor);
  return {
    ...{ number: row.number, openedAt: row.openedAt },
    ...{ status: trace?.status ?? 'open', statusLabel: TRACE_STATUS[trace?.status ?? 'open'] },
    leads: names.unit(trace?.leads ?? null),
    entries: whole && trace !== null ? Object.keys(trace.entries).length : null,
    persons: whole && trace !== null ? Object.values(trace.persons).filter(({ takenBack }) => !takenBack).length : null,
    waitsFor: openTasks(ownTasks(sight), SUPERVISION_TASK_KINDS, names).map(waitOf),
    advice: advice.map(({ adviceId, number, to, sent, answers }) => ({
      ...{ adviceId, number, to: names.unit(to), sentOn: sent?.on ?? null, answerBy: sent?.answerBy ?? null },
      answers: answers.length,
    })),
  };
}

function waitOf(task: object): object {
  const { label, unit, unitName, assigneeShownAs, openedAt } = task as Readonly<Record<string, unknown>>;
  return { label, unit, unitName, assigneeShownAs, openedAt };
}
