import type { BodyOf } from '../api/client.ts';
import { publicTexts } from '../messages/public.ts';

const t = publicTexts.form;

export type Submission = BodyOf<'POST /api/v1/public/complaints'>;
export type Detail = keyof typeof t.details;

/** What is being filled in; everything is text as it was typed. */
export interface Draft {
  readonly step: number;
  readonly kind: 'complaint' | 'report';
  readonly statement: string;
  readonly amount: string;
  readonly amountUnknown: boolean;
  readonly people: string;
  readonly peopleUnknown: boolean;
  readonly details: Readonly<Partial<Record<Detail, string>>>;
  readonly projectName: string;
  readonly projectPlace: string;
  readonly projectUnknown: boolean;
  readonly employer: 'company' | 'person' | 'unknown' | '';
  readonly employerName: string;
  readonly employerPhone: string;
  readonly name: string;
  readonly phone: string;
  readonly concealment: 'open' | 'concealed' | '';
  readonly isTrue: boolean;
}

export const EMPTY: Draft = {
  ...{ step: 0, kind: 'complaint', statement: '', amount: '', amountUnknown: false, people: '', peopleUnknown: false },
  ...{ details: {}, projectName: '', projectPlace: '', projectUnknown: false, employer: '', employerName: '' },
  ...{ employerPhone: '', name: '', phone: '', concealment: '', isTrue: false },
};

export const STEPS = t.steps.length;

const LARGEST_FEN = 99_999_999_999;

/** 18600, 18,600.50, １８６００元, 1.86万 → fen; null: no sum. */
export function fenOf(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[,，\s元块]/g, '');
  const [, yuan = '', part = '', tens] = /^(\d{1,9})(?:\.(\d{1,6}))?(万)?$/.exec(plain) ?? [];
  const places = tens === undefined ? 2 : 6;
  const fen = yuan === '' || part.length > places ? null : Number(`${yuan}${part.padEnd(places, '0')}`);
  return fen === null || fen > LARGEST_FEN ? null : fen;
}

export function countOf(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[\s人个]/g, '');
  return /^[1-9]\d{0,4}$/.test(plain) ? Number(plain) : null;
}

/** Eleven digits of a mobile, or a fixed line with or without its area. */
export function isPhone(text: string): boolean {
  const plain = text.normalize('NFKC').replace(/[\s()-]/g, '');
  return /^1\d{10}$/.test(plain) || /^(0\d{2,3})?\d{7,8}$/.test(plain) || /^(\+?86)1\d{10}$/.test(plain);
}

/** What keeps the person from going on from a step: as little as can be, everything else may stay unknown. */
export function missingIn(draft: Draft, step: number): readonly string[] {
  switch (step) {
    case 0:
      return [
        ...(draft.statement.trim() === '' ? [t.statementMissing] : []),
        ...(!draft.amountUnknown && draft.amount.trim() !== '' && fenOf(draft.amount) === null ? [t.amountWrong] : []),
        ...(!draft.peopleUnknown && draft.people.trim() !== '' && countOf(draft.people) === null
          ? [t.peopleWrong]
          : []),
      ];
    case 2:
      return [
        ...(draft.kind === 'complaint' && draft.concealment === '' && !isAnonymous(draft)
          ? [t.concealmentMissing]
          : []),
        ...(draft.isTrue ? [] : [t.truthMissing]),
      ];
    default:
      return [];
  }
}

export function isAnonymous({ name, phone }: Draft): boolean {
  return `${name}${phone}`.trim() === '';
}

/** The registration that a draft comes to; what has no field of its own stands under the person's own words. */
export function submissionOf(draft: Draft): Submission {
  const amountFen = draft.amountUnknown ? null : fenOf(draft.amount);
  const people = draft.peopleUnknown ? null : countOf(draft.people);
  const employer = employerOf(draft);
  return {
    kind: draft.kind,
    statement: statementOf(draft),
    claimants: claimantsOf(draft, people === 1 ? amountFen : null),
    peopleSaid: people ?? 'unknown',
    amountFen: amountFen ?? 'unknown',
    project: projectOf(draft),
    ...(employer === null ? {} : { employer }),
  };
}

function claimantsOf(draft: Draft, amountFen: number | null): Submission['claimants'] {
  if (isAnonymous(draft)) return [];
  const { name, phone, kind, concealment } = draft;
  return [
    {
      name: name.trim() === '' ? 'unknown' : name.trim(),
      phone: phone.trim() === '' ? 'unknown' : phone.trim(),
      concealment: kind === 'report' || concealment === '' ? 'concealed' : concealment,
      representative: false,
      ...(amountFen === null ? {} : { amountFen }),
    },
  ];
}

function projectOf({ projectName, projectPlace, projectUnknown }: Draft): NonNullable<Submission['project']> {
  const [name, place] = [projectName.trim(), projectPlace.trim()];
  if (projectUnknown || (name === '' && place === '')) return 'unknown';
  return { name: name === '' ? place : name, ...(place === '' || name === '' ? {} : { place }) };
}

function employerOf({ employer, employerName }: Draft): Submission['employer'] | null {
  if (employer === '' || employer === 'unknown') return null;
  const name = employerName.trim() === '' ? 'unknown' : employerName.trim();
  return employer === 'company' ? { kind: 'company', name } : { kind: 'person', name };
}

function statementOf({ statement, details, employerPhone }: Draft): string {
  const told = (Object.keys(t.details) as Detail[]).flatMap((detail) => {
    const said = (details[detail] ?? '').trim();
    return said === '' ? [] : [`${t.details[detail]}：${said}`];
  });
  const phone = employerPhone.trim() === '' ? [] : [`欠薪一方的电话：${employerPhone.trim()}`];
  return [statement.trim(), ...told, ...phone].join('\n');
}
