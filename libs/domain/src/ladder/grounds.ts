import type { ClockState } from '../clocks/state.ts';
import type { Instant } from '../kernel/time-types.ts';
import type { MatterDraft } from '../matter/state.ts';
import type { NextRung, Rung } from './events.ts';
import { activeRung, ladderKeyOf, type GroundState, type LadderState } from './state.ts';

export interface NewGround {
  readonly unit: string;
  readonly kind: GroundState['kind'];
  readonly subject: string;
  readonly rung: Rung;
  readonly at: Instant;
}

/** A lapse, a listed fact or a direction joins the ladder of its unit; one ladder per matter and unit. */
export function addGround(draft: MatterDraft, ground: NewGround, actor?: string): void {
  const ladderKey = ladderKeyOf(ground.unit);
  const ladder = draft.state.ladders[ladderKey];
  const groundId = `g${(ladder?.grounds.length ?? 0) + 1}`;
  const next = nextAfter(ladder, ground);
  draft.emit({ type: 'GroundAdded', data: { ladderKey, groundId, ...ground, next } }, actor);
}

/**
 * A further ground moves the ladder's date only when it asks for a higher rung than the one under way; a postponement
 * that somebody approved stays.
 */
function nextAfter(ladder: LadderState | undefined, ground: NewGround): NextRung | null {
  const wanted = { rung: ground.rung, at: ground.at };
  if (ladder === undefined) return wanted;
  const active = activeRung(ladder);
  if (active !== null && active.rung >= ground.rung) return null;
  if (ladder.next === null) return wanted;
  if (ladder.rungs.at(-1)?.status === 'postponed') return null;
  return ladder.next.rung > ground.rung || (ladder.next.rung === ground.rung && ladder.next.at <= ground.at)
    ? null
    : wanted;
}

/** A lapse that never was takes its ground away; a ladder left without grounds is voided, visibly. */
export function strikeGround(draft: MatterDraft, clock: ClockState, because: string): void {
  for (const ladder of Object.values(draft.state.ladders)) {
    const ground = ladder.grounds.find((candidate) => candidate.subject === clock.id && !candidate.struck);
    if (ground === undefined) continue;
    const left = ladder.grounds.filter((candidate) => !candidate.struck && candidate.id !== ground.id);
    const next = left.length === 0 ? null : nextOfRest(ladder, left);
    draft.emit({ type: 'GroundStruck', data: { ladderKey: ladder.key, groundId: ground.id, because, next } });
    if (left.length > 0) continue;
    for (const rung of ladder.rungs) {
      if (!['proposed', 'issued', 'answered', 'postponed'].includes(rung.status)) continue;
      draft.emit({ type: 'RungVoided', data: { ladderKey: ladder.key, rungId: rung.id, because } });
    }
  }
}

function nextOfRest(ladder: LadderState, left: readonly GroundState[]): NextRung | null {
  if (ladder.next === null || activeRung(ladder) !== null) return ladder.next;
  const highest = left.reduce((best, ground) => (ground.rung > best.rung ? ground : best));
  return { rung: highest.rung, at: highest.at };
}

/** What was late is done: 催办 ends by itself, 督办 and above only by their issuer (law of the ladder, §3.5). */
export function restWhenDone(draft: MatterDraft): void {
  for (const ladder of Object.values(draft.state.ladders)) {
    if (!ladder.grounds.every((ground) => ground.struck || isSettled(draft, ground))) continue;
    const active = activeRung(ladder);
    if (active === null && ladder.next?.rung === 'E1') {
      draft.emit({ type: 'LadderRested', data: { ladderKey: ladder.key, because: 'done' } });
    }
    if (active?.rung === 'E1' && active.status === 'issued') {
      draft.emit(
        {
          type: 'RungLifted',
          data: { ladderKey: ladder.key, rungId: active.id, reason: 'done', liftedBy: 'system:ladder' },
        },
        'system:ladder',
      );
    }
  }
}

function isSettled(draft: MatterDraft, ground: GroundState): boolean {
  if (ground.kind !== 'lapse') return false;
  return draft.state.clocks[ground.subject]?.status !== 'lapsed';
}
