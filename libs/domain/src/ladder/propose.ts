import type { FreeText } from '../kernel/event.ts';
import { legalDay } from '../clocks/legal-time.ts';
import { refuse } from '../kernel/refusal.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { MatterDraft } from '../matter/state.ts';
import { localDayOf } from '../time/local-day.ts';
import type { NextRung, Rung } from './events.ts';
import { answerPeriod, upwardAt } from './periods.ts';
import { ABOVE, activeRung, isSettled, rungOf, type LadderState } from './state.ts';

/** Who the software speaks as when it sends 催办. */
export const LADDER_ACTOR = 'system:ladder';

/** Once its date has come the ladder's next rung is proposed, exactly once; earlier nothing happens. */
export function proposeDue(draft: MatterDraft, ladder: LadderState): void {
  const { next } = ladder;
  if (next === null || next.at > draft.context.at) return;
  const rungId = `${next.rung}#${ladder.rungs.filter((rung) => rung.rung === next.rung).length + 1}`;
  const bySoftware = next.rung === 'E1';
  draft.emit({
    type: 'RungProposed',
    data: {
      ladderKey: ladder.key,
      rungId,
      rung: next.rung,
      unit: ladder.unit,
      grounds: groundsFor(draft, ladder, next.rung),
      nominalAt: next.at,
      upwardAt: bySoftware ? null : upwardAt(draft.context),
    },
  });
  if (bySoftware) issue(draft, ladder.key, rungId, 'E1', { demand: 'overdue', number: null, issuedBy: LADDER_ACTOR });
}

/** What the rung rests on: neither struck, nor closed with an earlier rung, nor done before it came to this one. */
function groundsFor(draft: MatterDraft, ladder: LadderState, rung: Rung): readonly string[] {
  const active = activeRung(ladder);
  return ladder.grounds
    .filter((ground) => {
      if (ground.struck || isClosed(ladder, ground.id)) return false;
      const carried = active?.grounds.includes(ground.id) === true;
      return carried || ground.rung >= rung || !isSettled(ladder, ground, draft.state.clocks);
    })
    .map((ground) => ground.id);
}

function isClosed(ladder: LadderState, groundId: string): boolean {
  return ladder.rungs.some(
    (rung) => (rung.status === 'lifted' || rung.status === 'declined') && rung.grounds.includes(groundId),
  );
}

/**
 * The next rung's period counts from service of this one, so that an outage never fires rungs together; nothing is served
 * before it was proposed, and what the software sends is served when it sends it. `served`: the day of a letter over
 * several matters, which is one day for all of them.
 */
export function issue(
  draft: MatterDraft,
  ladderKey: string,
  rungId: string,
  rung: Rung,
  letter: {
    readonly demand: FreeText;
    readonly number: string | null;
    readonly issuedBy: string;
    readonly act?: string;
  },
  served?: LocalDay,
): void {
  const ladder = draft.state.ladders[ladderKey] ?? refuse('ladder-unknown');
  const today = letter.issuedBy === LADDER_ACTOR ? localDayOf(draft.context.at) : legalDay(draft.context);
  const servedOn = served ?? today;
  const proposedAt = rungOf(ladder, rungId)?.proposedAt ?? draft.context.at;
  if (servedOn < localDayOf(proposedAt)) refuse('served-before-proposed');
  const answer = answerPeriod(draft.context, rung, servedOn);
  const above = ABOVE[rung];
  const climbed: NextRung | null = above === null ? null : { rung: above, at: answer.at };
  const next = activeRung(ladder)?.id === rungId ? climbed : ladder.next;
  draft.emit(
    {
      type: 'RungIssued',
      data: { ladderKey, rungId, rung, unit: ladder.unit, ...letter, servedOn, answerBy: answer.day, next },
    },
    letter.issuedBy === LADDER_ACTOR ? LADDER_ACTOR : undefined,
  );
}
