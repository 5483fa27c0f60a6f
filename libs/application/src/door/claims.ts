import type {
  BatchEvent,
  BatchState,
  BatchTarget,
  CaseEvent,
  CaseState,
  CompanyEvent,
  ComplaintEvent,
  ComplaintState,
  PaymentItem,
  ProjectEvent,
  Recorded,
  Ticket,
} from '@qingxin/domain';
import { claimKey, type InlineRows, type KeyRing } from '@qingxin/event-store';
import type { InlineProjection, StreamChange } from './ports.ts';

interface NaturalKey {
  readonly kind: string;
  readonly text: string;
}

interface Claims {
  readonly claimed: readonly (NaturalKey & { readonly version: number })[];
  readonly released: readonly NaturalKey[];
}

/**
 * What may exist once in the district (architecture, "Natural keys"): a channel's ticket until the channel took it back or its
 * complaint is void, a bank's transfer to one person until its payment is void, a company's credit code, a project's code; a
 * file for one case, month or channel and a row of bank slips until they are not to be imported.
 */
export function naturalKeys(ring: KeyRing): InlineProjection {
  return (change: StreamChange): readonly InlineRows[] => {
    const { claimed, released } = claimsOf(change);
    const keyed = ({ kind, text }: NaturalKey) => ({ kind, key: claimKey(ring, kind, text) });
    const rows = claimed.map((entry) => ({ ...keyed(entry), stream_id: change.streamId, version: entry.version }));
    const table = { table: 'es.claimed_key', key: ['kind', 'key'] };
    return [
      ...(rows.length === 0 ? [] : [{ ...table, mode: 'insert' as const, rows }]),
      ...(released.length === 0 ? [] : [{ ...table, mode: 'delete-by-key' as const, rows: released.map(keyed) }]),
    ];
  };
}

function claimsOf({ kind, events, before }: StreamChange): Claims {
  if (kind === 'complaint') {
    const facts = events as readonly Recorded<ComplaintEvent>[];
    const parts = [ticketClaims, paperClaims].map((claims) => claims(facts, before as ComplaintState));
    return { claimed: parts.flatMap((part) => part.claimed), released: parts.flatMap((part) => part.released) };
  }
  if (kind === 'case') return slipClaims(events as readonly Recorded<CaseEvent>[], before as CaseState);
  if (kind === 'batch') return batchClaims(events as readonly Recorded<BatchEvent>[], before as BatchState);
  if (kind === 'company' || kind === 'project') {
    const facts = events as readonly Recorded<CompanyEvent | ProjectEvent>[];
    return { claimed: codeClaims(facts), released: freeCodes(facts) };
  }
  return { claimed: [], released: [] };
}

/** Codes that are known with the registration, later or never. */
function codeClaims(events: readonly Recorded<CompanyEvent | ProjectEvent>[]): Claims['claimed'] {
  return events.flatMap((event) => {
    const { version } = event;
    switch (event.type) {
      case 'ProjectRegistered':
      case 'ProjectCodeAssigned': {
        const text = event.data.code?.trim() ?? null;
        return text === null ? [] : [{ kind: 'project-code', text, version }];
      }
      case 'CompanyRegistered':
      case 'CreditCodeAssigned': {
        const text = event.data.creditCode;
        return text === null ? [] : [{ kind: 'credit-code', text, version }];
      }
      default:
        return [];
    }
  });
}

/** A code that was entered by mistake is another company's to claim. */
function freeCodes(events: readonly Recorded<CompanyEvent | ProjectEvent>[]): Claims['released'] {
  return events.flatMap((event) =>
    event.type === 'CreditCodeTakenBack' ? [{ kind: 'credit-code', text: event.data.creditCode }] : [],
  );
}

/** A number of a channel, as it is claimed. */
export function ticketKey(channel: string, number: string): NaturalKey {
  return { kind: 'ticket', text: `${channel}\n${number.trim()}` };
}

/** The number that a unit had given a matter on paper: a matter is taken over once. */
export function paperKey(firstUnit: string, number: string): NaturalKey {
  return { kind: 'paper-number', text: `${firstUnit}\n${number.trim()}` };
}

function paperClaims(events: readonly Recorded<ComplaintEvent>[], before: ComplaintState): Claims {
  const registered = events.find((event) => event.type === 'ComplaintRegistered');
  const claimed = events.flatMap((event) => {
    const number = event.type === 'MatterTakenOver' ? (event.data.paper?.number ?? null) : null;
    if (number === null || registered === undefined) return [];
    return [{ ...paperKey(registered.data.firstContactUnit, number), version: event.version }];
  });
  const number = before.takenOver?.paper?.number ?? null;
  const voided = events.some((event) => event.type === 'ComplaintVoided');
  const released = voided && number !== null ? [paperKey(before.firstContactUnit ?? '', number)] : [];
  return { claimed, released };
}

function ticketClaims(events: readonly Recorded<ComplaintEvent>[], before: ComplaintState): Claims {
  const ticket = ticketKey;
  const claimed = events.flatMap((event) =>
    event.type === 'TicketAdded'
      ? [{ ...ticket(event.data.channel, event.data.externalNumber), version: event.version }]
      : [],
  );
  const isFreed = ({ id, returned }: Ticket) => {
    if (returned?.status === 'accepted') return false;
    return events.some(
      (event) =>
        event.type === 'ComplaintVoided' ||
        (event.type === 'TicketReturnAnswered' && event.data.accepted && event.data.ticketId === id),
    );
  };
  const released = Object.values(before.tickets)
    .filter(isFreed)
    .map(({ channel, externalNumber }) => ticket(channel, externalNumber));
  return { claimed, released };
}

function slipClaims(events: readonly Recorded<CaseEvent>[], before: CaseState): Claims {
  const claimed = events.flatMap((event) =>
    event.type === 'PaymentRecorded' ? slips(event.data).map((slip) => ({ ...slip, version: event.version })) : [],
  );
  const released = events.flatMap((event) => {
    const payment =
      event.type === 'EntryVoided' && event.data.paymentId !== undefined
        ? before.payments[event.data.paymentId]
        : undefined;
    return payment === undefined ? [] : slips({ items: payment.items, paidOn: payment.slipDay });
  });
  return { claimed, released };
}

/** Bank, serial, payee, amount and date; the same transfer may carry wages and compensation. */
function slips(payment: { readonly items: readonly PaymentItem[]; readonly paidOn: string }): readonly NaturalKey[] {
  return payment.items.flatMap(({ lineId, fen, of, slip }) => {
    if (slip === undefined) return [];
    const parts = [slip.bank.trim(), slip.serial.trim(), lineId, of ?? 'wages', fen, payment.paidOn];
    return [{ kind: 'bank-slip', text: parts.join('\n') }];
  });
}

function batchClaims(events: readonly Recorded<BatchEvent>[], before: BatchState): Claims {
  const slip = (text: string) => ({ kind: 'import-slip', text });
  const claimed = events.flatMap((event) => {
    const { version } = event;
    if (event.type === 'BatchReceived') {
      const { caseId, kind, fileHash } = event.data;
      return [{ ...importedFile(caseId, kind, fileHash), version }];
    }
    if (event.type === 'FileReceived') {
      const { target, kind, fileHash } = event.data;
      return [{ ...importedFile(placeOf(target), kind, fileHash), version }];
    }
    if (event.type !== 'BatchRowsRead') return [];
    return event.data.rows.flatMap(({ slipKey }) => (slipKey === null ? [] : [{ ...slip(slipKey), version }]));
  });
  const dropped = events.flatMap((event) => (event.type === 'BatchRowDropped' ? [event.data.row] : []));
  const discarded = before.received !== null && events.some((event) => event.type === 'BatchDiscarded');
  const free = discarded ? Object.values(before.rows) : dropped.flatMap((row) => before.rows[row] ?? []);
  const slips = free.flatMap(({ slipKey, status }) =>
    slipKey === null || status === 'dropped' ? [] : [slip(slipKey)],
  );
  const { received } = before;
  const whole =
    discarded && received !== null ? [importedFile(placeOf(received.target), received.kind, received.fileHash)] : [];
  return { claimed, released: [...slips, ...whole] };
}

/** A file comes once to one place. */
function importedFile(place: string, kind: string, hash: string): NaturalKey {
  return { kind: 'import-file', text: [place, kind, hash].join('\n') };
}

function placeOf(target: BatchTarget): string {
  switch (target.kind) {
    case 'case':
      return target.stream;
    case 'project-month':
      return `${target.stream}/${target.month}`;
    case 'channel':
      return `channel/${target.channel}`;
    case 'backlog':
      return 'backlog';
    default:
      return target satisfies never;
  }
}
