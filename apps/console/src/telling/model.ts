import type { AnswerOf } from '../api/client.ts';
import type { t } from '../messages/index.ts';

type Complaint = AnswerOf<'GET /api/v1/complaints/{id}'>;
export type Way = keyof typeof t.telling.ways;
export type Left = keyof typeof t.telling.left;

export interface Person {
  readonly claimantId: string;
  /** As far as it is shown; null: 保密. */
  readonly name: string | null;
  readonly phone: string | null;
  /** Why he is not told with the others; null: he can be chosen. */
  readonly left: Left | null;
}

/** What one complaint has to be told, as far as the reader may tell it. */
export interface ToTell {
  readonly id: string;
  readonly number: string;
  readonly complaint: Pick<Complaint, 'claimants' | 'toInform' | 'toldAlone'>;
}

/** What is to be told in any of them, each once. */
export const subjectsOf = (all: readonly ToTell[]): readonly string[] => [
  ...new Set(all.flatMap(({ complaint }) => complaint.toInform)),
];

const BY_TELEPHONE: readonly string[] = ['phone', 'sms'];

/** Everybody whose request stands, with why somebody is not told with the others: the service refuses for the same reasons. */
export function personsOf({ complaint }: ToTell, subject: string, way: Way): readonly Person[] {
  const isOwed = complaint.toInform.includes(subject);
  return complaint.claimants
    .filter(({ dropped }) => !dropped)
    .map(({ claimantId, name, phone, concealment }) => {
      const alone = complaint.toldAlone.find(
        (one) => one.claimantId === claimantId && one.subjectMatter === subject && one.left !== 'no-phone',
      );
      const number = shownOf(phone);
      const why = (alone?.left as Left | undefined) ?? (concealment === 'concealed' ? 'concealed' : null);
      const noPhone = BY_TELEPHONE.includes(way) && number === null ? 'no-phone' : null;
      return { claimantId, name: shownOf(name), phone: number, left: isOwed ? (why ?? noPhone) : 'not-owed' };
    });
}

/** A sealed field as far as it is shown. */
function shownOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const { masked, text } = value as { readonly masked?: string | null; readonly text?: string | null };
  return text ?? masked ?? null;
}

export interface Message {
  readonly subject: string;
  readonly way: Way;
  readonly words: string;
}

/** Whether each person that was chosen could be told, by his id. */
export type Results = ReadonlyMap<string, boolean>;

export type Sending =
  | {
      readonly route: 'POST /api/v1/complaints/{id}/record-inform-together';
      readonly people: number;
      readonly body: {
        readonly subjectMatter: string;
        readonly way: Way;
        readonly reached: boolean;
        readonly words: string;
        readonly otherwise: readonly string[];
        readonly except: readonly string[];
      };
    }
  | {
      readonly route: 'POST /api/v1/complaints/{id}/record-inform-attempt';
      readonly people: number;
      readonly body: {
        readonly subjectMatter: string;
        readonly way: Way;
        readonly reached: boolean;
        readonly words: string;
        readonly claimantId: string;
      };
    };

/** The one command of a complaint that records what was told whom of it; null: nobody of it was chosen. */
export function sendingOf(toTell: ToTell, { subject, way, words }: Message, results: Results): Sending | null {
  const able = personsOf(toTell, subject, way).filter(({ left }) => left === null);
  const chosen = able.flatMap(({ claimantId }) => (results.has(claimantId) ? [claimantId] : []));
  const [first] = chosen;
  if (first === undefined) return null;
  const common = { subjectMatter: subject, way, words: words.trim() };
  const isOnly = toTell.complaint.claimants.filter(({ dropped }) => !dropped).length === 1;
  if (isOnly) {
    const body = { ...common, claimantId: first, reached: results.get(first) === true };
    return { route: 'POST /api/v1/complaints/{id}/record-inform-attempt', people: 1, body };
  }
  const reached = chosen.filter((id) => results.get(id) === true);
  const isMostly = reached.length * 2 >= chosen.length;
  const otherwise = chosen.filter((id) => (results.get(id) === true) !== isMostly);
  const except = able.flatMap(({ claimantId }) => (results.has(claimantId) ? [] : [claimantId]));
  return {
    route: 'POST /api/v1/complaints/{id}/record-inform-together',
    people: chosen.length,
    body: { ...common, reached: isMostly, otherwise, except },
  };
}
