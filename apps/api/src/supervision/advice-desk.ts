import type { Door } from '@qingxin/application';
import {
  type Actor,
  adviceSeenBy,
  type AdviceState,
  DUTY_WORDS,
  type FindingState,
  refuse,
  REPLY,
  seesWhole,
  STAGE_WORDS,
  type SupervisionState,
  type TraceBack,
  VERDICT,
} from '@qingxin/domain';
import type { SupervisionActQuery } from '@qingxin/read-models';
import { districtNow } from '../district.ts';
import { clockView } from '../matters/clock-view.ts';
import { named } from '../matters/complaint-view.ts';
import type { Labels, Names } from '../matters/labels.ts';
import type { MatterReads } from '../matters/matter-reads.ts';
import type { MatterSight, Sight } from '../matters/matter-sight.ts';
import { scopeOf } from '../matters/scope.ts';
import { idOf } from '../stream-id.ts';

type Sighted = Sight<SupervisionState>;

export interface AdviceDeskParts {
  readonly door: Door;
  readonly sight: MatterSight;
  readonly acts: SupervisionActQuery;
  readonly reads: Pick<MatterReads, 'shown'>;
  readonly labels: Labels;
}

/** 问责建议 as the authority that it went to reads it: what it is asked, on what evidence, until when. */
export class AdviceDesk {
  readonly #parts: AdviceDeskParts;

  constructor(parts: AdviceDeskParts) {
    this.#parts = parts;
  }

  /** Of each trace-back in the page what went out to the reader's unit. */
  async list(actor: Actor, page: { readonly cursor?: string; readonly limit?: number }): Promise<object> {
    const { door, acts, sight: sights, reads } = this.#parts;
    const { organisation } = await districtNow(door);
    const scope = scopeOf(door.policy, actor, 'supervision', organisation);
    const { items: rows, nextCursor } = await acts.list(scope, { ...page, kind: 'trace-back' });
    const items: object[] = [];
    for (const { stream } of rows) {
      const sight = await sights.open<SupervisionState>({ kind: 'supervision', id: idOf(stream), actor });
      const names = await this.#parts.labels.names(sight.references.organisation);
      const seen = sight.state.traceBack === null ? [] : adviceSeenBy(sight.state.traceBack, actor);
      const lines = seen.map((advice) => ({ id: idOf(stream), ...factsOf(sight, advice, names) }));
      items.push(...((await reads.shown(lines, sight)) as object[]));
    }
    return { items, nextCursor };
  }

  /** Refuses `not-found` for a trace-back, and `advice-unknown` for advice, that is not for these eyes. */
  async one(adviceId: string, look: { readonly id: string; readonly actor: Actor }): Promise<object> {
    const sight = await this.#parts.sight.open<SupervisionState>({ ...look, kind: 'supervision' });
    const { stream, state, at, count } = sight;
    const names = await this.#parts.labels.names(sight.references.organisation);
    const trace = state.traceBack ?? refuse('advice-unknown');
    const advice = adviceFor(sight, adviceId) ?? refuse('advice-unknown');
    const { demand, findings, evidence, papers } = advice;
    const answer = {
      ...{ id: idOf(stream), version: count.told(state.version), at, ...factsOf(sight, advice, names), demand },
      findings: findings.flatMap((id) => (trace.findings[id] ? [findingOf(trace.findings[id], trace, names)] : [])),
      ...{ evidence, papers },
    };
    return this.#parts.reads.shown(answer, sight);
  }
}

/** What is there for whoever reads all of the trace-back, and for whom it went to, by today's rights. */
export function adviceFor({ state, today, actor }: Sighted, adviceId: string): AdviceState | null {
  const { traceBack: now } = today;
  if (now === null) return null;
  const seen = seesWhole(now, actor) ? Object.values(now.advice) : adviceSeenBy(now, actor);
  const isSeen = seen.some((advice) => advice.adviceId === adviceId);
  return isSeen ? (state.traceBack?.advice[adviceId] ?? null) : null;
}

function factsOf({ state, at, references }: Sighted, advice: AdviceState, names: Names): object {
  const { adviceId, number, to, issuedOn, sent, answers } = advice;
  const clock = Object.values(state.clocks).find(({ ruleId, key }) => ruleId === 'S10-01-REPLY' && key === adviceId);
  const { standing, remainingWorkingDays } = (clock === undefined ? {} : clockView(clock, at, references, names)) as {
    readonly standing?: string;
    readonly remainingWorkingDays?: number | null;
  };
  return {
    ...{ adviceId, number, to: named(to, names), issuedOn, sentOn: sent?.on ?? null, answerBy: sent?.answerBy ?? null },
    ...{ standing: standing ?? null, remainingWorkingDays: remainingWorkingDays ?? null },
    answers: answers.map(({ outcome, answeredOn, document, words }) => ({
      ...{ outcome, outcomeLabel: REPLY[outcome], answeredOn, document, words },
    })),
  };
}

function findingOf(finding: FindingState, { persons }: TraceBack, names: Names): object {
  const { findingId, unit, personId, stage, duty, verdict, reason } = finding;
  const person = personId === null ? undefined : persons[personId];
  return {
    ...{ findingId, unit: named(unit, names), post: person?.post ?? null },
    ...{ shownAs: names.person(person?.account ?? null), name: person?.name ?? null },
    ...{ stageLabel: STAGE_WORDS[stage], dutyLabel: DUTY_WORDS[duty], verdictLabel: VERDICT[verdict], reason },
  };
}
