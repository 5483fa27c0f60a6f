import type { ClockBook } from '../clocks/state.ts';
import type { DecideContext } from '../kernel/stream.ts';
import { startOfDay } from '../time/local-day.ts';
import type { NextRung } from './events.ts';
import { answerPeriod } from './periods.ts';
import {
  ABOVE,
  activeRung,
  isActive,
  isDecided,
  isSettled,
  restsOn,
  type GroundState,
  type LadderState,
  type RungState,
} from './state.ts';

/**
 * A further ground moves the ladder's date only when it asks for a higher rung than the one under way; a postponement
 * that somebody approved stays for grounds of its own height. Where the climb of the rung under way was decided against,
 * the new ground has its own period until the next one.
 */
export function nextAfter(
  context: DecideContext,
  ladder: LadderState | undefined,
  ground: Pick<GroundState, 'rung' | 'at'>,
): NextRung | null {
  const wanted = { rung: ground.rung, at: ground.at };
  if (ladder === undefined) return wanted;
  const active = activeRung(ladder);
  if (active !== null && active.rung >= ground.rung) return climbAnew(context, ladder, active, ground);
  if (ladder.next === null) return wanted;
  if (ladder.next.rung !== ground.rung) return ladder.next.rung > ground.rung ? null : wanted;
  return isPostponed(ladder) || ladder.next.at <= ground.at ? null : wanted;
}

function climbAnew(
  context: DecideContext,
  ladder: LadderState,
  active: RungState,
  ground: Pick<GroundState, 'at'>,
): NextRung | null {
  const above = ABOVE[active.rung];
  if (ladder.next !== null || active.status !== 'issued' || above === null) return null;
  return { rung: above, at: answerPeriod(context, active.rung, ground.at).at };
}

function isPostponed(ladder: LadderState): boolean {
  return ladder.rungs.at(-1)?.status === 'postponed';
}

/** By a ground it was proposed on, or by one that joined it later. */
export function isSupported(ladder: LadderState, rung: RungState): boolean {
  return ladder.grounds.some((ground) => !ground.struck && restsOn(ladder, rung, ground));
}

/**
 * The ladder's date as its facts have it, once a ground is gone or a rung is decided: the highest rung that is asked for
 * and was not decided, else the climb of the rung issued.
 */
export function nextOf(ladder: LadderState, clocks: ClockBook): NextRung | null {
  const active = ladder.rungs.findLast((rung) => isActive(rung) && isSupported(ladder, rung));
  const last = ladder.rungs.at(-1);
  if (last?.status === 'postponed' && isSupported(ladder, last)) return ladder.next;
  const [first, ...others] = ladder.grounds.filter(
    (ground) => isWaiting(ladder, ground, clocks) && (active === undefined || ground.rung > active.rung),
  );
  if (first !== undefined) {
    const highest = others.reduce((best, ground) => (ground.rung > best.rung ? ground : best), first);
    return { rung: highest.rung, at: highest.at };
  }
  const above = active === undefined ? null : ABOVE[active.rung];
  if (active?.status !== 'issued' || active.answerBy === null || above === null) return null;
  // The climb was asked for once and somebody decided it.
  const since = ladder.rungs.slice(ladder.rungs.indexOf(active) + 1);
  if (since.some((rung) => rung.rung === above && isDecided(rung))) return null;
  return { rung: above, at: startOfDay(active.answerBy, 1) };
}

/**
 * Nobody has decided on the ground: it was neither proposed, nor settled when a rung that it had joined was decided. What
 * joined a rung and is still owed asks anew; a statutory breach asks although the work is done.
 */
function isWaiting(ladder: LadderState, ground: GroundState, clocks: ClockBook): boolean {
  if (ground.struck || ladder.rungs.some((rung) => rung.grounds.includes(ground.id))) return false;
  if (!isSettled(ladder, ground, clocks)) return true;
  return ground.rung !== 'E1' && !ladder.rungs.some((rung) => isDecided(rung) && restsOn(ladder, rung, ground));
}
