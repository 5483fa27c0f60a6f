import { newCommandId } from '../../../api/command-id.ts';
import type { BodyOf } from '../../../api/client.ts';

export type Registration = BodyOf<'POST /api/v1/complaints'>;
export type Channel = Registration['channel'];
export type Kind = Registration['kind'];

/** One person as the clerk has typed it; empty = not asked, `不详` = the person does not know. */
export interface PersonDraft {
  readonly key: string;
  readonly name: string;
  readonly phone: string;
  readonly idNumber: string;
  readonly amount: string;
  readonly months: string;
  /** Empty: not asked yet; then nobody tells the employer. */
  readonly concealment: '' | 'open' | 'concealed';
  readonly representative: boolean;
  readonly sex: string;
  readonly age: string;
  readonly job: string;
  readonly address: string;
  readonly presence: string;
  readonly workedFrom: string;
  readonly workedTo: string;
  readonly payBy: string;
  readonly rate: string;
  readonly days: string;
  readonly paid: string;
  readonly lastUnpaid: string;
  readonly contract: string;
  readonly realName: string;
  readonly cardHeld: string;
}

export interface DemandDraft {
  readonly key: string;
  readonly kind: 'wages' | 'construction-price' | 'materials' | 'machinery' | 'other';
  readonly amount: string;
  readonly months: string;
}

/** A file that waits on this device; its bytes lie beside the draft. */
export interface FileDraft {
  readonly key: string;
  /** Draft beside which its bytes lie. */
  readonly draft: string;
  readonly name: string;
  readonly size: number;
  /** As this computer counted it; null where it could not. */
  readonly sha256: string | null;
  readonly kind: string;
  /** What the service stored, and the command that takes it in: sent again under the same number. */
  readonly stored: { readonly fileId: string; readonly sha256: string } | null;
  readonly attachId: string;
  readonly attached: boolean;
}

export interface Form {
  readonly channel: Channel;
  readonly kind: Kind;
  readonly ticketNumber: string;
  readonly ticketReplyBy: string;
  readonly ticketReturnBy: string;
  /** `YYYY-MM-DDTHH:mm` in Beijing where the clerk says another moment; empty: when the draft was begun. */
  readonly receivedAt: string;
  readonly anonymous: boolean;
  readonly persons: readonly PersonDraft[];
  readonly peopleSaid: string;
  readonly statement: string;
  readonly employerKind: 'company' | 'unlicensed' | 'person';
  readonly employerName: string;
  readonly creditCode: string;
  readonly projectName: string;
  readonly projectPlace: string;
  readonly demands: readonly DemandDraft[];
  readonly amount: string;
  readonly urgent: boolean;
  readonly urgentReason: string;
  readonly foremanName: string;
  readonly foremanPhone: string;
  /** Channels; `unknown` alone; null: not asked. */
  readonly otherChannels: readonly string[] | null;
  readonly proceedings: string;
  readonly needs: readonly string[] | null;
  readonly truth: string;
}

/** What was sent and not answered yet: sent again exactly so, under the same number, whatever happens to this page. */
export interface Attempt {
  readonly commandId: string;
  readonly body: Registration;
}

export interface Registered {
  readonly id: string;
  readonly number: string;
  readonly receiptCode: string;
  readonly warnings: readonly { readonly code: string; readonly text: string }[];
}

/**
 * `editing`: being filled in. `waiting`: whole, to be sent when the network is there; it can still be changed. `unanswered`: sent,
 * no answer came; it cannot be changed any more. `registered`: in; only files are still to be sent.
 */
export type Standing = 'editing' | 'waiting' | 'unanswered' | 'registered';

export interface Draft {
  readonly id: string;
  readonly account: string;
  /** Unit that is first asked: whoever was at the window, whatever post he has when it is sent. */
  readonly unit: string | null;
  /** Business time of the first word; null: nothing is written yet. */
  readonly begunAt: string | null;
  readonly form: Form;
  readonly files: readonly FileDraft[];
  readonly standing: Standing;
  readonly attempt: Attempt | null;
  readonly lateReason: string;
  readonly answer: Registered | null;
}

export const NEW_PERSON: Omit<PersonDraft, 'key'> = {
  ...{ name: '', phone: '', idNumber: '', amount: '', months: '', concealment: '', representative: false },
  ...{ sex: '', age: '', job: '', address: '', presence: '', workedFrom: '', workedTo: '', payBy: '', rate: '' },
  ...{ days: '', paid: '', lastUnpaid: '', contract: '', realName: '', cardHeld: '' },
};

export const newPerson = (said: Partial<PersonDraft> = {}): PersonDraft => ({
  ...NEW_PERSON,
  ...said,
  key: newCommandId(),
});

export const newDemand = (): DemandDraft => ({ key: newCommandId(), kind: 'wages', amount: '', months: '' });

export function newForm(): Form {
  return {
    ...{ channel: 'visit', kind: 'complaint', ticketNumber: '', ticketReplyBy: '', ticketReturnBy: '', receivedAt: '' },
    ...{ anonymous: false, persons: [newPerson()], peopleSaid: '', statement: '' },
    ...{ employerKind: 'company', employerName: '', creditCode: '', projectName: '', projectPlace: '' },
    ...{ demands: [newDemand()], amount: '', urgent: false, urgentReason: '', foremanName: '', foremanPhone: '' },
    ...{ otherChannels: null, proceedings: '', needs: null, truth: '' },
  };
}

export function newDraft(account: string, unit: string | null): Draft {
  return {
    ...{ id: newCommandId(), account, unit, begunAt: null, form: newForm(), files: [] },
    ...{ standing: 'editing', attempt: null, lateReason: '', answer: null },
  };
}

/** Nothing was written that would be missed. */
export function isBlank({ begunAt, files }: Draft): boolean {
  return begunAt === null && files.length === 0;
}

/** How a list of drafts calls one: whom it is about, else what about. */
export function titleOf({ form, answer }: Draft): string {
  if (answer !== null) return answer.number;
  const name = form.persons.find((person) => person.name.trim() !== '')?.name.trim();
  const about = form.employerName.trim() || form.projectName.trim() || form.statement.trim();
  return [name, about]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ')
    .slice(0, 30);
}
