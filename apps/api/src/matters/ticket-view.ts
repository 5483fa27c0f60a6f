import {
  type ClockState,
  type ComplaintState,
  conclusionsOf,
  localDayOf,
  replyClockOf,
  returnClockOf,
  type Ticket,
  ticketStatusOf,
} from '@qingxin/domain';
import type { Names } from './labels.ts';
import type { Sight } from './matter-sight.ts';

/** The tickets of a complaint with the dates that bind now, and what the channel was told. */
export function ticketViews({ state, references, at }: Sight<ComplaintState>): readonly object[] {
  return Object.values(state.tickets).map((ticket) => {
    const reply = replyClockOf(state.clocks, ticket.id);
    return {
      ...ticket,
      status: ticketStatusOf(ticket),
      returnDue: returnClockOf(state.clocks, ticket.id)?.due ?? null,
      due: reply?.due ?? null,
      clockId: reply?.id ?? null,
      extensions: extensionsOf(reply),
      conclusionLabel: conclusionLabel(ticket, references.rules),
      conclusions: conclusionsOf(references.rules, ticket.channel, localDayOf(at)),
    };
  });
}

function extensionsOf(clock: ClockState | null): readonly object[] {
  return (clock?.extensions ?? []).map(({ amount, decidedOn }) => ({ amount, decidedOn }));
}

/** In the words that the list had when the ticket was answered. */
function conclusionLabel(
  { channel, conclusion, repliedOn }: Ticket,
  rules: Sight['references']['rules'],
): string | null {
  if (conclusion === null || repliedOn === null) return null;
  return conclusionsOf(rules, channel, repliedOn)?.labels[conclusion] ?? null;
}

/** 受理告知书 and 答复意见书; of a served opinion until when a review can be asked for (XF Art 35). */
export function petitionPaperViews(state: ComplaintState, names: Names): readonly object[] {
  return Object.values(state.petitionPapers).map((paper) => ({
    ...paper,
    unitName: names.unit(paper.unit),
    reviewUntil:
      Object.values(state.clocks).find(({ ruleId, key }) => ruleId === 'S9-05-TOLD' && key === paper.id)?.due ?? null,
  }));
}
