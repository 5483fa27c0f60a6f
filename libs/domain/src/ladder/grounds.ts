import type { Instant } from '../kernel/time-types.ts';
import type { MatterDraft } from '../matter/state.ts';
import type { Rung } from './events.ts';
import { isSupported, nextAfter, nextOf } from './next.ts';
import { LADDER_ACTOR, proposeDue } from './propose.ts';
import { activeRung, isActive, isSettled, ladderKeyOf, type GroundState, type LadderState } from './state.ts';

export interface NewGround {
  readonly unit: string;
  readonly kind: GroundState['kind'];
  readonly subject: string;
  readonly rung: Rung;
  readonly at: Instant;
}

/**
 * A lapse, a listed fact or a direction joins the ladder of its unit; one ladder per matter and unit. Facts and
 * directions ask for their rung in the same append, a lapse waits for the workflow's command (architecture, "Ladder").
 */
export function addGround(draft: MatterDraft, ground: NewGround, actor?: string): void {
  const ladderKey = ladderKeyOf(ground.unit);
  const ladder = draft.state.ladders[ladderKey];
  const groundId = `g${(ladder?.grounds.length ?? 0) + 1}`;
  const next = nextAfter(draft.context, ladder, ground);
  draft.emit({ type: 'GroundAdded', data: { ladderKey, groundId, ...ground, next } }, actor);
  const grown = draft.state.ladders[ladderKey];
  if (ground.kind !== 'lapse' && next !== null && grown !== undefined) proposeDue(draft, grown);
}

/** A lapse that never was, or a voided fact, takes its ground away; rungs left without any ground are voided, visibly. */
export function strikeGround(draft: MatterDraft, subject: string, because: string): void {
  for (const { key, grounds } of Object.values(draft.state.ladders)) {
    const own = grounds.filter((ground) => ground.subject === subject && !ground.struck);
    strike(
      draft,
      key,
      own.map((ground) => ground.id),
      because,
    );
  }
}

/** The whole matter was entered by mistake: nothing it brought upon a unit stands. */
export function voidLadders(draft: MatterDraft, because: string): void {
  for (const { key, grounds } of Object.values(draft.state.ladders)) {
    strike(
      draft,
      key,
      grounds.filter((ground) => !ground.struck).map((ground) => ground.id),
      because,
    );
  }
}

function strike(draft: MatterDraft, ladderKey: string, groundIds: readonly string[], because: string): void {
  for (const groundId of groundIds) {
    const before = draft.state.ladders[ladderKey];
    if (before === undefined) return;
    const struck = { ...before, grounds: before.grounds.map((g) => (g.id === groundId ? { ...g, struck: true } : g)) };
    const next = nextOf(struck, draft.state.clocks);
    draft.emit({ type: 'GroundStruck', data: { ladderKey, groundId, because, next } });
    for (const rung of before.rungs) {
      if (!isActive(rung) && rung.status !== 'postponed') continue;
      if (isSupported(struck, rung)) continue;
      draft.emit({ type: 'RungVoided', data: { ladderKey, rungId: rung.id, because, next } });
    }
  }
}

/** What was late is done: 催办 ends by itself, 督办 and above only by their issuer (law of the ladder, §3.5). */
export function restWhenDone(draft: MatterDraft): void {
  for (const ladder of Object.values(draft.state.ladders)) {
    if (ladder.grounds.some((ground) => !ground.struck && !isSettled(ladder, ground, draft.state.clocks))) continue;
    if (asksHigher(ladder)) continue;
    const active = activeRung(ladder);
    if (active === null && ladder.next?.rung === 'E1') {
      draft.emit({ type: 'LadderRested', data: { ladderKey: ladder.key, because: 'done' } });
    }
    if (active?.rung === 'E1') {
      draft.emit(
        {
          type: 'RungLifted',
          data: { ladderKey: ladder.key, rungId: active.id, reason: 'done', liftedBy: LADDER_ACTOR },
        },
        LADDER_ACTOR,
      );
    }
  }
}

/** 督办 wanted by a ground of its own, not by the climb: a statutory lapse stays a breach although the work is done. */
function asksHigher(ladder: LadderState): boolean {
  const { next } = ladder;
  if (next === null || next.rung === 'E1') return false;
  return ladder.grounds.some((ground) => !ground.struck && ground.rung === next.rung && ground.at === next.at);
}
