import type { EventOf, Recorded } from '../kernel/event.ts';
import { refuse } from '../kernel/refusal.ts';
import type { CompanyState, Withholding } from './state.ts';
import type { WithholdingEvent } from './withholding-events.ts';

type Book = CompanyState['withholdings'];

const TYPES = new Set<string>([
  'WithholdingAsked',
  'WithholdingRecorded',
  'WithholdingDeclined',
  'WithholdingDropped',
  'WithholdingFellDue',
  'WithholdingLifted',
] satisfies WithholdingEvent['type'][]);

export function isWithholdingEvent(event: Recorded<EventOf>): event is Recorded<WithholdingEvent> {
  return TYPES.has(event.type);
}

export function evolveWithholdings(book: Book, event: Recorded<WithholdingEvent>): Book {
  const { withholdingId: id } = event.data;
  if (event.type === 'WithholdingAsked') {
    const { unit, area, askedOn } = event.data;
    return { ...book, [id]: { id, unit, area, askedOn, status: 'asked', withheldOn: null, liftedOn: null } };
  }
  return { ...book, [id]: { ...(book[id] ?? refuse('withholding-unknown')), ...changed(event) } };
}

function changed({
  type,
  data,
}: Exclude<Recorded<WithholdingEvent>, { readonly type: 'WithholdingAsked' }>): Partial<Withholding> {
  switch (type) {
    case 'WithholdingRecorded':
      return { status: 'withheld', withheldOn: data.effectiveOn };
    case 'WithholdingDeclined':
      return { status: 'declined' };
    case 'WithholdingDropped':
      return { status: 'dropped' };
    case 'WithholdingFellDue':
      return { status: 'to-lift' };
    case 'WithholdingLifted':
      return { status: 'lifted', liftedOn: data.effectiveOn };
    default:
      return type satisfies never;
  }
}
