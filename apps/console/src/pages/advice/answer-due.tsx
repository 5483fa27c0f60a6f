import { t } from '../../messages/index.ts';
import { Day, Mark } from '../../shared/index.ts';

const m = t.advice;

interface Due {
  readonly answerBy: string | null;
  readonly remainingWorkingDays: number | null;
  readonly answers: readonly unknown[];
}

/** The day by which it is answered; what is left of it only while nothing came. */
export function AnswerDue({ of: { answerBy, remainingWorkingDays, answers } }: { readonly of: Due }) {
  if (answerBy === null) return <Mark tone="warn">{m.notSent}</Mark>;
  return (
    <>
      <Day day={answerBy} />{' '}
      {answers.length === 0 && remainingWorkingDays !== null && (
        <Mark tone={remainingWorkingDays < 0 ? 'bad' : remainingWorkingDays < 2 ? 'warn' : 'info'}>
          {m.left(remainingWorkingDays)}
        </Mark>
      )}
    </>
  );
}
