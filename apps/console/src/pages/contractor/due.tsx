import { t } from '../../messages/index.ts';
import { dayText, Mark } from '../../shared/index.ts';

const m = t.contractor;

/** `2026年12月5日前`, and that it has passed; said in words. */
export function Due({ due, overdue }: { readonly due: string | null; readonly overdue: boolean }) {
  return (
    <>
      {due === null ? m.noDue : m.due(dayText(due))}
      {overdue && (
        <>
          {' '}
          <Mark tone="bad">{m.overdue}</Mark>
        </>
      )}
    </>
  );
}
