import type { AnswerOf } from '../../api/client.ts';
import { t } from '../../messages/index.ts';

export type Publication = AnswerOf<'GET /api/v1/duties/{id}/publications/{period}'>;
export type DraftLine = Publication['lines'][number];
export type PublishedLine = NonNullable<Publication['published']>['lines'][number];

export type Reason = keyof typeof t.publication.choose.reasons;

const m = t.publication;

/** The duty that is this one; others have no publication. */
export const PUBLICATION_DUTY = 'violations-publication';

export const publicationPath = (period: string): string => `/duties/${PUBLICATION_DUTY}/publications/${period}`;

/** `2026-Q4` → `2026年第四季度`; a rest of a quarter (`2026-Q4.2`) by its own name. */
export function periodText(period: string): string {
  const [, year = '', quarter] = /^(\d{4})-Q([1-4])$/.exec(period) ?? [];
  if (quarter !== undefined) return m.quarter(year, Number(quarter));
  const [, of = '', half] = /^(\d{4})-H([12])$/.exec(period) ?? [];
  if (half !== undefined) return m.half(of, Number(half));
  return period
    .replace(/^(\d{4})-0?(\d{1,2})$/, '$1年$2月')
    .replace(/^(\d{4})-W0?(\d{1,2})$/, '$1年第$2周')
    .replace(/^(\d{4})$/, '$1年');
}

const INCLUDES: readonly Reason[] = ['serious', 'checked'];

/** Why a line is taken in, or why it is left out. */
export function reasonsFor(act: 'include' | 'exclude'): readonly Reason[] {
  return (Object.keys(m.choose.reasons) as Reason[]).filter(
    (reason) => INCLUDES.includes(reason) === (act === 'include'),
  );
}

/** Reasons that nobody sets aside: what was annulled or withdrawn, and what names no employer. */
const FINAL: readonly string[] = ['annulled', 'withdrawn', 'police-declined', 'no-employer', 'employer-unclear'];

/** Nobody takes the line in all the same: every ground is left out for good, or the log has it no more. */
export function isFinallyOut({ left, gone, grounds }: Pick<DraftLine, 'left' | 'gone' | 'grounds'>): boolean {
  if (gone) return true;
  return left !== null && grounds.every((ground) => ground.left !== null && FINAL.includes(ground.left));
}

/** What is to be done next, in the order of the course. */
export type Step = 'early' | 'draw' | 'choose' | 'zero' | 'decide' | 'file' | 'published';

export function stepOf({ status, due, lines }: Pick<Publication, 'status' | 'due' | 'lines'>): Step {
  switch (status) {
    case 'not-drawn':
      return due ? 'draw' : 'early';
    case 'open':
      return lines.some((line) => line.in) ? 'choose' : 'zero';
    case 'submitted':
      return 'decide';
    case 'approved':
      return 'file';
    default:
      return 'published';
  }
}

/** Of what was drawn, what the log says otherwise by now. */
export function changesSince({
  status,
  fresh,
  gone,
  lines,
}: Pick<Publication, 'status' | 'fresh' | 'gone' | 'lines'>): {
  readonly fresh: number;
  readonly gone: number;
  readonly overtaken: number;
} | null {
  if (status === 'not-drawn' || status === 'published') return null;
  const overtaken = lines.filter((line) => line.in && line.overtaken !== null).length;
  return fresh.length + gone.length + overtaken === 0 ? null : { fresh: fresh.length, gone: gone.length, overtaken };
}

/** Commands of a quarter that have their own button on its page. */
export type PublicationAct = Exclude<keyof typeof m.acts, 'again' | 'submitZero'>;

/** A command that is being filled in, with what of it is known from where it was asked for. */
export interface Asked {
  readonly command: PublicationAct;
  readonly title: string;
  readonly preset?: Readonly<Record<string, string | boolean>>;
}

export interface PartProps {
  readonly publication: Publication;
  readonly may: (command: string) => boolean;
  readonly onAct: (asked: Asked) => void;
}
