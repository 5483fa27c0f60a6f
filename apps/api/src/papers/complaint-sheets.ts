import { UNKNOWN } from '@qingxin/documents';
import {
  activeClaimants,
  CHANNEL,
  claimantCount,
  type Claimant,
  type ComplaintFact,
  type ComplaintState,
  holderOf,
  KIND,
  localDayOf,
  type Recorded,
} from '@qingxin/domain';
import type { FormKind } from '@qingxin/rulebook';
import { listed, type Pieces } from '../forms/form-draft.ts';
import { amountWords, type ComplaintRead, statementOf } from '../forms/hand-off-form.ts';
import { employerOf, personsOf } from '../letters/complaint-letters.ts';
import { dayForPeople } from '../problems/sentence.ts';
import type { PhoneOf } from '../public/public-phones.ts';
import { arbitrateBy, nextDate } from './receipt-facts.ts';
import { extensionWords } from './extension-words.ts';
import { intakeWords } from './intake-words.ts';
import type { Said, SheetDraft } from './sheet-draft.ts';

type Registered = Recorded<Extract<ComplaintFact, { readonly type: 'ComplaintRegistered' }>>;
type Variables = SheetDraft['variables'];

interface SheetAbout {
  readonly of: string | null;
  readonly said: Said;
  readonly publicUrl: string | null;
  /** The telephone that people are given of a unit; absent: the one it is known by. */
  readonly phoneOf?: PhoneOf;
}

/** A form of the complaint; null where there is nothing yet that it could tell. Nothing of a concealed person is in it. */
export function complaintSheet(
  read: ComplaintRead,
  kind: FormKind,
  { of, said, publicUrl, phoneOf = (unit) => unit?.phone ?? null }: SheetAbout,
): SheetDraft | null {
  const { state, at } = read.sight;
  const variables = variablesOf(read, kind, { of, said, phoneOf });
  if (variables === null) return null;
  const common = { kind, day: localDayOf(at), printedAt: at, number: state.number, standing: null };
  return { ...common, code: kind === 'receipt' ? receiptAddress(state, publicUrl) : state.number, variables };
}

/** What a telephone opens; where nobody has said the address, number and code to write off. */
function receiptAddress({ number, receiptCode }: ComplaintState, publicUrl: string | null): string {
  return publicUrl === null ? [number, receiptCode].join('\n') : `${publicUrl}/public/receipt/${receiptCode}`;
}

function variablesOf(
  read: ComplaintRead,
  kind: FormKind,
  { of, said, phoneOf }: Pick<SheetAbout, 'of' | 'said'> & { readonly phoneOf: PhoneOf },
): Variables | null {
  const { sight, names } = read;
  const { state } = sight;
  const handling = names.unit(state.filed?.unit ?? holderOf(state));
  switch (kind) {
    case 'registration-form':
      return { ...intake(read), ...asRegistered(read), ...intakeWords(state, registration(read)?.circumstances) };
    case 'statement-record':
      return { ...intake(read), registeredBy: registrar(read), statement: stated(read) };
    case 'receipt':
      return receipt(read, phoneOf);
    case 'representatives-letter':
      return {
        ...{ number: state.number, employer: employerOf(read), project: state.project ?? UNKNOWN },
        ...{ people: String(claimantCount(state)), representatives: representatives(state) },
      };
    case 'authorisation':
      return { number: state.number, person: personsOf(read), employer: employerOf(read) };
    case 'filing-approval': {
      const { receivedOn, number, employer, project, people, amount } = intake(read);
      const source = listed([kindOf(state), channelOf(state)], '　');
      const filedOn = state.filed === null ? null : dayForPeople(state.filed.filedOn);
      return {
        number,
        receivedOn,
        employer,
        project,
        people,
        amount,
        unit: handling,
        source,
        filedOn,
        ...opinion(said),
      };
    }
    case 'extension-approval':
      return { number: state.number, unit: handling, ...opinion(said), ...extensionWords(read, of) };
    case 'closing-approval': {
      const { number, employer, project, people, amount } = intake(read);
      return {
        number,
        employer,
        project,
        people,
        amount,
        unit: handling,
        result: said['result'] ?? null,
        ...opinion(said),
      };
    }
    default:
      return null;
  }
}

export function opinion(said: Said): Variables {
  return { handled: said['opinion'] ?? null, reviewed: null, approved: null };
}

function intake(read: ComplaintRead) {
  const { state } = read.sight;
  return {
    number: state.number,
    receivedOn: state.receivedAt === null ? null : dayForPeople(localDayOf(state.receivedAt)),
    unit: read.names.unit(state.firstContactUnit),
    ...{ person: personsOf(read), employer: employerOf(read), project: state.project ?? UNKNOWN },
    people: String(claimantCount(state)),
    amount: amountWords(read.sight),
  };
}

function asRegistered(read: ComplaintRead): Variables {
  const { state } = read.sight;
  const concealed = activeClaimants(state).filter((one) => one.concealment === 'concealed').length;
  const open = openPersons(state);
  const tickets = Object.values(state.tickets).map(({ externalNumber }) => externalNumber);
  return {
    ...{ kind: kindOf(state), channel: channelOf(state), registeredBy: registrar(read) },
    phone: known(open[0]?.phone),
    representatives: representatives(state),
    secrecy: concealed === 0 ? '无' : `有${concealed}人要求保密，表内不写其身份和所述内容`,
    ...{ statement: stated(read), urgent: state.urgent?.reason ?? null, tickets: listed(tickets) },
  };
}

function receipt({ sight, names }: ComplaintRead, phoneOf: PhoneOf): Variables {
  const { state, references } = sight;
  const holder = holderOf(state);
  const next = nextDate(state, references);
  const limit = arbitrateBy(state, references, sight.at);
  return {
    ...{ number: state.number, code: state.receiptCode, holder: names.unit(holder) },
    receivedOn: state.receivedAt === null ? null : dayForPeople(localDayOf(state.receivedAt)),
    phone: phoneOf(references.organisation.unit(holder ?? '')),
    next: next === null ? null : `${next.title}：最迟${dayForPeople(next.due)}`,
    arbitrateBy: limit === null ? null : `自投诉之日重新计算，至${dayForPeople(limit.due)}（${limit.source}）`,
  };
}

function registration({ facts }: ComplaintRead): Registered['data'] | undefined {
  return facts.find((fact): fact is Registered => fact.type === 'ComplaintRegistered')?.data;
}

function registrar(read: ComplaintRead): string | null {
  return read.names.person(registration(read)?.registeredBy ?? null);
}

/** What was said may name a concealed person: then it is not printed. */
function stated({ sight: { state }, facts }: ComplaintRead): Pieces {
  return activeClaimants(state).some(({ concealment }) => concealment === 'concealed') ? null : statementOf(facts);
}

function openPersons(state: ComplaintState): readonly Claimant[] {
  return activeClaimants(state).filter(({ concealment }) => concealment === 'open');
}

function representatives(state: ComplaintState): Pieces {
  return listed(
    openPersons(state)
      .filter((one) => one.representative)
      .map(({ name }) => known(name)),
  );
}

function known(value: Pieces | 'unknown' | undefined): Pieces {
  return value === undefined || value === 'unknown' ? null : value;
}

function kindOf({ kind }: ComplaintState): string {
  return kind === null ? UNKNOWN : KIND[kind];
}

function channelOf({ channel }: ComplaintState): string {
  return channel === null ? UNKNOWN : CHANNEL[channel];
}
