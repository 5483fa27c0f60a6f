/** What the door adds to a payload before it is decided: numbers, ids and subjects. Nothing is sealed here. */
export function completedPayload(
  type: string,
  payload: Readonly<Record<string, unknown>>,
  place: string,
): Readonly<Record<string, unknown>> {
  const fill = FILLS[type];
  return fill === undefined ? payload : { ...payload, ...fill(payload, place) };
}

type Fill = (payload: Readonly<Record<string, unknown>>, place: string) => Readonly<Record<string, unknown>>;
type Item = Readonly<Record<string, unknown>>;

const numbered: Fill = (_payload, place) => ({ number: `号${place}` });

const FILLS: Readonly<Record<string, Fill>> = {
  RegisterComplaint: (payload, place) => ({
    number: `登${place}`,
    receiptCode: `码${place}`,
    warnings: [],
    claimants: (payload['claimants'] as readonly Item[]).map((claimant, index) => person(claimant, `${place}/${index}`)),
    ...(payload['ticket'] === undefined ? {} : { ticket: ticket(payload['ticket'] as Item, place) }),
  }),
  AddTicket: ticket,
  AddClaimant: ({ claimant }, place) => ({ claimant: person(claimant as Item, place) }),
  ConcludePreliminaryCheck: ({ demands }, place) => ({
    demands: (demands as readonly Item[]).map((demand, index) => ({ demandId: `${place}/${index}`, ...demand })),
  }),
  DrawCallBackSample: ({ share }) => ({ share: Number(share) / 100 }),
  AcceptComplaint: numbered,
  DeclineComplaint: numbered,
  FileCase: numbered,
  IssueOrder: numbered,
  IssueRung: numbered,
  AddParty: (_payload, place) => ({ partyId: place }),
  AddWageLine: (_payload, place) => ({ lineId: `line/${place}`, subject: place }),
};

function ticket(given: Item, place: string): Item {
  return { ticketId: `${place}/ticket`, ...given };
}

function person(given: Item, place: string): Item {
  return { claimantId: place, subject: place, ...given };
}
