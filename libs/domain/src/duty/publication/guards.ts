import { type Guard, guardsOn } from '../../kernel/guards.ts';
import { PUBLICATION_DUTY } from '../kinds.ts';
import { type DutyState, isAwaited, reportsOf } from '../state.ts';
import type { PublicationCommand } from './commands.ts';
import { type PublicationStatus, standingLines } from './state.ts';

const { first, when } = guardsOn<DutyState>();

const here = first(
  when(({ stream }) => stream === PUBLICATION_DUTY, 'duty-of-another-form'),
  when(({ version }) => version > 0, 'duty-not-started'),
);
const awaited = first(
  here,
  when((state) => reportsOf(state).some(isAwaited), 'no-report-owed'),
);
const drawn = first(
  awaited,
  when(({ publications }) => Object.values(publications).some(({ filed }) => filed === null), 'publication-not-drawn'),
);
const one = (status: PublicationStatus, code: string): Guard<DutyState> =>
  first(
    drawn,
    when(({ publications }) => Object.values(publications).some((one) => one.status === status), code),
  );
const out = first(
  here,
  when(
    ({ publications }) => Object.values(publications).some((one) => standingLines(one).length > 0),
    'publication-not-filed',
  ),
);

/** The same guards for what is sent and what is offered. */
export const PUBLICATION_GUARDS: Readonly<Record<PublicationCommand['type'], Guard<DutyState>>> = {
  DrawPublication: awaited,
  ChoosePublicationLine: drawn,
  AddPublicationLine: drawn,
  SubmitPublication: one('open', 'publication-submitted'),
  DecidePublication: one('submitted', 'publication-not-submitted'),
  FilePublication: one('approved', 'publication-not-approved'),
  AddPublicationPlace: out,
  CorrectPublishedLine: out,
  WithdrawPublishedLine: out,
  CheckPublishedGrounds: here,
};
