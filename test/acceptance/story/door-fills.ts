import { carriedToCase, type ComplaintState } from '@qingxin/domain';

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
    claimants: (payload['claimants'] as readonly Item[]).map((claimant, index) =>
      person(claimant, `${place}/${index}`),
    ),
    ...(payload['ticket'] === undefined ? {} : { ticket: ticket(payload['ticket'] as Item, place) }),
  }),
  AddTicket: ticket,
  AddClaimant: ({ claimant }, place) => ({ claimant: person(claimant as Item, place) }),
  ConcludePreliminaryCheck: ({ demands }, place) => ({
    demands: (demands as readonly Item[]).map((demand, index) => ({ demandId: `${place}/${index}`, ...demand })),
  }),
  AcceptComplaint: numbered,
  DeclineComplaint: numbered,
  FileCase: numbered,
  IssueOrder: numbered,
  IssueRung: numbered,
  ActOnStep: ({ act, outcome }, place) => (act === 'decide' && outcome === 'listed' ? { number: `号${place}` } : {}),
  AddParty: (_payload, place) => ({ partyId: place }),
  AddWageLine: (_payload, place) => ({ lineId: `line/${place}`, subject: place }),
};

function ticket(given: Item, place: string): Item {
  return { ticketId: `${place}/ticket`, ...given };
}

function person(given: Item, place: string): Item {
  return { claimantId: place, subject: place, ...given };
}

/** What the product's door copies from the complaint for its case. */
export function sourceOf(complaint: ComplaintState): Readonly<Record<string, unknown>> {
  const { stream, membership, claimants, dropped, filed, project, clocks } = complaint;
  const workers = Object.values(claimants)
    .filter(({ claimantId }) => !dropped.includes(claimantId))
    .map(({ claimantId, subject, name, amountFen }) => ({
      workerId: `${stream}/${claimantId}`,
      subject,
      name: name ?? 'unknown',
      claimedFen: typeof amountFen === 'number' ? amountFen : 0,
      link: null,
    }));
  const opens = { number: '案1', projectKind: 'unknown', project, reason: '初核确有欠薪' };
  return {
    complaint: stream,
    membership: membership?.ordinal,
    filedOn: filed?.filedOn ?? null,
    people: workers.length,
    workers,
    gone: dropped.map((claimantId) => `${stream}/${claimantId}`),
    clocks: carriedToCase(clocks),
    opens: membership?.opens === true ? opens : null,
  };
}
