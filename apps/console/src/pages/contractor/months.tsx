import { t } from '../../messages/index.ts';
import { Day, money } from '../../shared/index.ts';
import type { ContractorProject } from './open-parts.ts';

const m = t.contractor;

type Month = ContractorProject['months'][number];

export function Months({ months }: { readonly months: readonly Month[] }) {
  if (months.length === 0) return <p>{m.noMonths}</p>;
  return (
    <>
      {months.map(({ month, payOn, allocation, sheets }) => (
        <div key={month} className="contractor-line">
          <h3>{m.month(month)}</h3>
          {payOn !== null && (
            <p>
              {m.payOn} <Day day={payOn} />
            </p>
          )}
          {allocation !== null && <p>{m.allocation(money(allocation.allocatedFen), money(allocation.dueFen))}</p>}
          <ul>
            {sheets.map((sheet) => (
              <li key={sheet.keeper}>
                {sheet.keeper}：<strong>{m.sheetStates[sheet.state as keyof typeof m.sheetStates]}</strong>
                {sheet.people !== null && sheet.fen !== null && `，${m.sheetOf(sheet.people, money(sheet.fen))}`}
                {sheet.unpaidPeople !== null && `，${m.unpaid(sheet.unpaidPeople)}`}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
