import type { DemandDraft, Draft, Form, PersonDraft, Registration } from './draft.ts';
import { dayOf, fenOf, halfDaysOf, isUnknown, monthsOf } from './reading.ts';

/** What keeps a draft from being sent, beside the field that it is about (`statement`, `persons/<key>/amount`). */
export type Issues = ReadonlyMap<string, Issue>;
export type Issue = 'missing' | 'amount' | 'day' | 'months' | 'days' | 'age' | 'count' | 'code' | 'representatives';

export interface Written {
  readonly body: Registration;
  readonly issues: Issues;
}

type Particulars = NonNullable<Registration['claimants'][number]['particulars']>;
type Loose<T> = { -readonly [K in keyof T]?: T[K] };

const MOST_REPRESENTATIVES = 5;
const NO_CONTACT = /^(visit|phone|letter)$/;

/**
 * The registration that a draft stands for. Empty fields are left out, 不详 is said; who was not asked is kept from the employer.
 * @param today business day, for days and months without a year
 */
export function registrationOf({ form, unit, begunAt }: Draft, today: string): Written {
  const issues = new Map<string, Issue>();
  const read = reader(issues, today);
  const persons = form.anonymous ? [] : form.persons.filter(isSaid);
  if (form.statement.trim() === '') issues.set('statement', 'missing');
  if (form.urgent && form.urgentReason.trim() === '') issues.set('urgentReason', 'missing');
  const speaking = persons.filter(({ representative }) => representative);
  if (speaking.length > MOST_REPRESENTATIVES) issues.set('persons', 'representatives');
  const body: Registration = {
    ...{ kind: form.kind, channel: form.channel },
    ...(unit === null ? {} : { firstContactUnit: unit }),
    ...received(form, begunAt),
    statement: form.statement.trim(),
    claimants: persons.map((person) => claimantOf(person, form.kind, read)),
    peopleSaid:
      read('peopleSaid', form.peopleSaid, 'count', countOf) ?? (persons.length > 0 ? persons.length : 'unknown'),
    amountFen: read('amount', form.amount, 'amount', fenOf) ?? sumOf(form, persons) ?? 'unknown',
    ...employerOf(form, issues),
    ...projectOf(form),
    urgent: form.urgent ? { reason: form.urgentReason.trim() } : null,
    ...circumstancesOf(form, read),
    ...ticketOf(form, read),
  };
  return { body, issues };
}

/** Something of him was written. */
export function isSaid(person: PersonDraft): boolean {
  const { key: _, concealment: __, representative: ___, ...fields } = person;
  return Object.values(fields).some((value) => value.trim() !== '');
}

type Read = <T>(
  place: string,
  text: string,
  issue: Issue,
  of: (text: string, today: string) => T | null,
) => T | 'unknown' | undefined;

/** Empty: undefined. 不详: `unknown`. What cannot be read becomes an issue. */
function reader(issues: Map<string, Issue>, today: string): Read {
  return (place, text, issue, of) => {
    if (text.trim() === '') return undefined;
    if (isUnknown(text)) return 'unknown';
    const value = of(text, today);
    if (value !== null) return value;
    issues.set(place, issue);
    return undefined;
  };
}

const asSaid = (text: string): string => text.trim();

function countOf(text: string): number | null {
  const found = /^([1-9]\d{0,4})人?$/.exec(text.normalize('NFKC').trim());
  return found === null ? null : Number(found[1]);
}

function ageOf(text: string): string | null {
  return /^([1-9]\d?)岁?$/.exec(text.normalize('NFKC').trim())?.[1] ?? null;
}

/** Digits as people group them; what is no number at all is sent as it is, and warned of. */
const numberOf = (text: string): string => text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();

/** What a claimant is sent with; concealed until somebody has asked him, and always where he reports others. */
function claimantOf(person: PersonDraft, kind: Form['kind'], read: Read): Registration['claimants'][number] {
  const at = (field: keyof PersonDraft): string => `persons/${person.key}/${field}`;
  const name = read(at('name'), person.name, 'missing', asSaid);
  const phone = read(at('phone'), person.phone, 'missing', numberOf);
  const idNumber = read(at('idNumber'), person.idNumber, 'missing', numberOf);
  const amountFen = read(at('amount'), person.amount, 'amount', fenOf);
  const months = read(at('months'), person.months, 'months', monthsOf);
  const particulars = particularsOf(person, read);
  return {
    ...given({ name, phone, idNumber, amountFen, months }),
    concealment: kind === 'report' || person.concealment === '' ? 'concealed' : person.concealment,
    representative: person.representative,
    ...(Object.keys(particulars).length === 0 ? {} : { particulars }),
  };
}

function particularsOf(person: PersonDraft, read: Read): Particulars {
  const at = (field: keyof PersonDraft): string => `persons/${person.key}/${field}`;
  const chosen = <T extends string>(value: string): T | undefined => (value === '' ? undefined : (value as T));
  return given<Particulars>({
    sex: read(at('sex'), person.sex, 'missing', asSaid),
    age: read(at('age'), person.age, 'age', ageOf),
    job: read(at('job'), person.job, 'missing', asSaid),
    address: read(at('address'), person.address, 'missing', asSaid),
    presence: chosen(person.presence),
    workedFrom: read(at('workedFrom'), person.workedFrom, 'day', dayOf),
    workedTo: read(at('workedTo'), person.workedTo, 'day', dayOf),
    payBy: chosen(person.payBy),
    rateFen: read(at('rate'), person.rate, 'amount', fenOf),
    halfDays: read(at('days'), person.days, 'days', halfDaysOf),
    paidFen: read(at('paid'), person.paid, 'amount', fenOf),
    lastUnpaidPayDay: read(at('lastUnpaid'), person.lastUnpaid, 'day', dayOf),
    contract: chosen(person.contract),
    realNameRegistered: chosen(person.realName),
    cardHeld: chosen(person.cardHeld),
  });
}

/** Without what nobody said. */
function given<T extends object>(fields: { readonly [K in keyof T]?: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

/** Of the demands where they are said, else of the persons; null where none is a sum. */
export function sumOf({ demands }: Pick<Form, 'demands'>, persons: readonly PersonDraft[]): number | null {
  const said = demands.map(({ amount }) => fenOf(amount)).filter((fen): fen is number => fen !== null);
  const each = persons.map(({ amount }) => fenOf(amount)).filter((fen): fen is number => fen !== null);
  const sums = said.length > 0 ? said : each;
  return sums.length === 0 ? null : sums.reduce((total, fen) => total + fen, 0);
}

function received({ receivedAt }: Form, begunAt: string | null): Pick<Registration, 'receivedAt'> {
  if (receivedAt !== '') return { receivedAt: `${receivedAt}:00+08:00` };
  return begunAt === null ? {} : { receivedAt: begunAt };
}

function employerOf(form: Form, issues: Map<string, Issue>): Pick<Registration, 'employer'> {
  const { employerKind: kind, employerName, creditCode } = form;
  const name = employerName.trim() === '' ? undefined : isUnknown(employerName) ? 'unknown' : employerName.trim();
  if (kind === 'person') return name === undefined ? {} : { employer: { kind, name } };
  const written = numberOf(creditCode);
  const code = written === '' ? undefined : isUnknown(creditCode) ? 'unknown' : written;
  if (code !== undefined && code !== 'unknown' && !/^[0-9A-Z]{8,18}$/.test(code)) issues.set('creditCode', 'code');
  if (name === undefined && code === undefined) return {};
  return { employer: { kind, ...given({ name, creditCode: code }) } };
}

function projectOf({ projectName, projectPlace }: Form): Pick<Registration, 'project'> {
  const name = projectName.trim();
  if (isUnknown(name)) return { project: 'unknown' };
  const place = projectPlace.trim();
  // A place without a name is how workers know a site.
  if (name === '') return place === '' ? {} : { project: { name: place, place } };
  return { project: { name, ...(place === '' ? {} : { place }) } };
}

type Circumstances = NonNullable<Registration['circumstances']>;

function circumstancesOf(form: Form, read: Read): Pick<Registration, 'circumstances'> {
  const demands = form.demands.filter(({ amount, months }) => amount.trim() !== '' || months.trim() !== '');
  const name = read('foremanName', form.foremanName, 'missing', asSaid);
  const phone = read('foremanPhone', form.foremanPhone, 'missing', numberOf);
  const said: Loose<Circumstances> = {
    ...(demands.length === 0 ? {} : { demands: demands.map((demand) => demandOf(demand, read)) }),
    ...(name === undefined && phone === undefined ? {} : { foreman: given({ name, phone }) }),
    ...(form.otherChannels === null
      ? {}
      : { otherChannels: listOf(form.otherChannels) as Circumstances['otherChannels'] }),
    ...(form.proceedings === '' ? {} : { proceedings: form.proceedings as Circumstances['proceedings'] }),
    ...(form.needs === null ? {} : { needs: listOf(form.needs) as Circumstances['needs'] }),
    ...(form.truth === '' ? {} : { truthStated: form.truth as Circumstances['truthStated'] }),
  };
  return Object.keys(said).length === 0 ? {} : { circumstances: said };
}

function demandOf(demand: DemandDraft, read: Read): NonNullable<Circumstances['demands']>[number] {
  const { key, kind, amount, months } = demand;
  return {
    kind,
    amountFen: read(`demands/${key}/amount`, amount, 'amount', fenOf) ?? 'unknown',
    months: read(`demands/${key}/months`, months, 'months', monthsOf) ?? 'unknown',
  };
}

function listOf(chosen: readonly string[]): readonly string[] | 'unknown' {
  return chosen.includes('unknown') ? 'unknown' : chosen.filter((one) => one !== 'none');
}

/** A channel other than the counter, the telephone or a letter may have its own number. */
export function hasTicket({ channel }: Pick<Form, 'channel'>): boolean {
  return !NO_CONTACT.test(channel);
}

function ticketOf(form: Form, read: Read): Pick<Registration, 'ticket'> {
  const externalNumber = form.ticketNumber.trim();
  if (!hasTicket(form) || externalNumber === '' || isUnknown(externalNumber)) return {};
  const replyBy = read('ticketReplyBy', form.ticketReplyBy, 'day', dayOf);
  const returnBy = read('ticketReturnBy', form.ticketReturnBy, 'day', dayOf);
  const known = (day: string | undefined): string | null => (day === undefined || day === 'unknown' ? null : day);
  return {
    ticket: { channel: form.channel, externalNumber, replyBy: known(replyBy), returnBy: known(returnBy) },
  };
}
