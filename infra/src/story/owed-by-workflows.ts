import {
  caseView,
  isNewsTo,
  linesPerhapsOf,
  type CaseState,
  type ComplaintState,
  type Instant,
  type WantedCommand,
} from '@qingxin/domain';

/** Facts of one stream that another stream, or a department step, has not been told of yet. */
export interface OwedByWorkflows {
  readonly joined: readonly ComplaintState[];
  readonly left: readonly { readonly complaint: ComplaintState; readonly membership: number }[];
  readonly outcomes: readonly WantedCommand[];
  readonly steps: readonly { readonly kind: string; readonly urgent: boolean; readonly reason: string }[];
}

/** What the workflows still have to do between these streams; time is not looked at. */
export function owedByWorkflows(
  complaints: readonly ComplaintState[],
  arrearsCase: CaseState | null,
  now: Instant,
): OwedByWorkflows {
  const known = arrearsCase?.sources ?? {};
  const joined = complaints.filter(
    ({ stream, membership }) => membership !== null && known[stream]?.membership !== membership.ordinal,
  );
  const left = complaints.flatMap((complaint) => {
    const echoed = known[complaint.stream];
    const gone = echoed !== undefined && complaint.membership?.ordinal !== echoed.membership;
    return gone ? [{ complaint, membership: echoed.membership }] : [];
  });
  if (arrearsCase === null || !arrearsCase.opened) return { joined, left, outcomes: [], steps: [] };
  const view = caseView(arrearsCase, now);
  const outcomes = view.outcomes.flatMap((telling) => {
    const complaint = complaints.find((one) => one.stream === telling.stream);
    if (complaint === undefined) return [];
    if (!isNewsTo(complaint, telling, linesPerhapsOf(arrearsCase, telling.stream), view.touched)) return [];
    return [telling];
  });
  const steps = view.steps.map(({ payload }) => ({
    kind: String(payload['kind']),
    urgent: payload['urgent'] === true,
    reason: String(payload['reason']),
  }));
  return { joined, left, outcomes, steps };
}

export function nothingOwed({ joined, left, outcomes, steps }: OwedByWorkflows): boolean {
  return joined.length + left.length + outcomes.length + steps.length === 0;
}
