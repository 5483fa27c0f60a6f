import { localDayOf, type EventOf, type LadderEvent, type Recorded } from '@qingxin/domain';

const WORDS: Readonly<Partial<Record<LadderEvent['type'], string>>> = {
  RungProposed: 'proposed',
  RungIssued: 'issued',
  RungPostponed: 'postponed',
  RungDeclined: 'declined',
  RungStatementFiled: 'explained',
  RungAnswered: 'answered',
  RungAnswerRejected: 'rejected',
  RungLifted: 'lifted',
  RungVoided: 'voided',
  RungShownUpward: 'shown-upward',
};

/** One line per rung, in the order of proposal: `E2#1 hrss proposed 2022-05-10 issued 2022-05-11 …`. */
export function rungLines(history: readonly Recorded<EventOf>[]): readonly string[] {
  const lines = new Map<string, string[]>();
  for (const event of history) {
    const word = (WORDS as Readonly<Record<string, string | undefined>>)[event.type];
    if (word === undefined) continue;
    const { ladderKey, rungId } = event.data as { readonly ladderKey: string; readonly rungId: string };
    const line = lines.get(`${ladderKey}/${rungId}`) ?? [`${rungId} ${ladderKey.replace('ladder-', '')}`];
    line.push(`${word} ${localDayOf(event.occurredAt)}`);
    lines.set(`${ladderKey}/${rungId}`, line);
  }
  return [...lines.values()].map((line) => line.join(' '));
}
