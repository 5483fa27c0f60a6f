import {
  type BacklogCells,
  type BacklogTarget,
  type BatchRow,
  isLocalDay,
  type PaperCourse,
  type PartResult,
  startOfDay,
  type TicketCells,
  type TicketMeaning,
} from '@qingxin/domain';
import { complaintOfRow } from './channel-delivery.ts';
import { type Delivery, type Order } from './delivery.ts';
import { employerSaid } from './employer-said.ts';
import { SEALED_IN_BACKLOG, SEALED_IN_TICKETS, type SealedInRow } from './opened-rows.ts';

interface OpenMatter {
  readonly row: number;
  readonly fen: number | null;
  readonly ticket: TicketCells;
  readonly cells: BacklogCells;
  readonly units: NonNullable<TicketMeaning['units']>;
}

type ClearText = (row: number, field: SealedInRow) => string | null;

/** Of a sheet that does not say what the person asked for. */
const ACCORDING_TO_PAPER = '存量接管：诉求见原卷';

/** Each open matter by one command, with everything that was done on paper: it comes in as a whole or not at all. */
export async function deliverBacklog(_target: BacklogTarget, delivery: Delivery): Promise<PartResult['refused']> {
  const clear = await clearTexts(delivery);
  return delivery.send(delivery.rows.flatMap(openMatter).map((matter) => orderOf(matter, delivery, clear)));
}

function openMatter({ row, fen, ticket, backlog: cells, meaning }: BatchRow): readonly OpenMatter[] {
  const units = meaning?.units;
  return ticket === undefined || cells === undefined || units === undefined ? [] : [{ row, fen, ticket, cells, units }];
}

async function clearTexts({ opened }: Delivery): Promise<ClearText> {
  const fields = ['name', ...SEALED_IN_TICKETS, ...SEALED_IN_BACKLOG] as const;
  const texts = new Map(
    await Promise.all(fields.map(async (field) => [field as SealedInRow, await opened(field)] as const)),
  );
  return (row, field) => texts.get(field)?.get(row) ?? null;
}

function orderOf(matter: OpenMatter, { ref }: Delivery, clear: ClearText): Order {
  const { row, cells } = matter;
  const payload = {
    ...registration(matter, clear),
    batch: ref.stream,
    paper: {
      number: cells.oldNumber,
      ...{ handledBy: clear(row, 'handledBy'), note: clear(row, 'note') },
      order: cells.orderNumber === null ? null : { number: cells.orderNumber, on: cells.orderOn, payBy: cells.payBy },
      paid:
        cells.paidFen === null || cells.paidProof === null
          ? null
          : { fen: cells.paidFen, on: cells.paidOn, document: cells.paidProof },
    },
    course: courseOf(matter),
  };
  return { stream: complaintOfRow(ref, row), type: 'TakeOverComplaint', payload, rows: [row] };
}

/** What the sheet does not know stays unknown; nobody is made up. */
function registration({ row, fen, ticket, cells, units }: OpenMatter, clear: ClearText): object {
  const { concealment, people: others, project, externalNumber, receivedAt } = ticket;
  const [name, phone, idNumber] = (['name', 'phone', 'idNumber'] as const).map((field) => clear(row, field));
  const person = { name: name ?? 'unknown', phone: phone ?? 'unknown', concealment, representative: true };
  const known = name !== null || phone !== null || idNumber !== null;
  const said = clear(row, 'employer');
  const channel = cells.channel ?? 'department';
  return {
    kind: channel === 'petition' ? 'petition' : 'complaint',
    ...{ channel, firstContactUnit: units.first, receivedAt: momentOf(receivedAt ?? '') },
    statement: clear(row, 'statement') ?? ACCORDING_TO_PAPER,
    claimants: known ? [{ ...person, ...(idNumber === null ? {} : { idNumber }) }] : [],
    ...{ peopleSaid: peopleIn(known, others), amountFen: fen ?? 'unknown', urgent: null },
    ...(said === null ? {} : { employer: employerOf(said, cells.creditCode) }),
    ...(project === null ? {} : { project: { name: project } }),
    ...(externalNumber === null
      ? {}
      : { ticket: { channel, externalNumber, receivedAt, returnBy: null, replyBy: null } }),
  };
}

function peopleIn(known: boolean, others: number | null): number | 'unknown' {
  if (others === null) return known ? 1 : 'unknown';
  return others + (known ? 1 : 0);
}

function employerOf(text: string, creditCode: string | null): object {
  const said = employerSaid(text);
  if (creditCode === null) return said;
  // Whoever has a code is registered as an organisation, however the sheet calls it.
  return { ...said, kind: 'company', creditCode };
}

function courseOf({ cells, units }: OpenMatter): PaperCourse {
  const { keptOn, sentOn, signedOn, acceptedOn, filingNumber, verifiedFen, verifiedOn } = cells;
  const { extendedOn, extendedDays, extensionNumber } = cells;
  const elsewhere = units.holder !== null && units.holder !== units.first;
  const kept = !elsewhere && (units.holder !== null || keptOn !== null || acceptedOn !== null);
  return {
    kept: kept ? { on: keptOn } : null,
    handedOn: elsewhere && sentOn !== null ? { toUnit: units.holder ?? '', on: sentOn, signedOn } : null,
    accepted: acceptedOn === null ? null : { on: acceptedOn, filingNumber },
    verified: verifiedOn === null || verifiedFen === null ? null : { on: verifiedOn, fen: verifiedFen },
    extended:
      extendedOn === null || extendedDays === null || extensionNumber === null
        ? null
        : { on: extendedOn, workingDays: extendedDays, document: extensionNumber },
  };
}

/** A day without a time counts from its 00:00 (architecture, "Time is settled first"). */
function momentOf(on: string): string {
  return isLocalDay(on) ? startOfDay(on) : on;
}
