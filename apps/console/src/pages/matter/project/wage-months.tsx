import { Button, Checkbox, Drawer } from 'antd';
import { useState } from 'react';
import type { AnswerOf } from '../../../api/client.ts';
import { useApi } from '../../../api/use-api.ts';
import { t } from '../../../messages/index.ts';
import { inBeijing, Loaded, money, Mark, type Tone, useLast } from '../../../shared/index.ts';
import { Rows } from '../parts.tsx';
import type { Matter } from '../routes-of.ts';
import { dayOf, dayWords, Facts, said, sumOf } from '../said.tsx';
import { type MonthState, monthState } from './regimes.ts';

type Project = AnswerOf<'GET /api/v1/projects/{id}'>;
type Month = Project['months'][number];
type WageMonth = AnswerOf<'GET /api/v1/projects/{id}/wage-months/{month}'>;
type Line = NonNullable<WageMonth['lines']>[number];

const m = t.matterPage.project;
const TONES: Readonly<Record<MonthState, Tone>> = {
  paid: 'good',
  late: 'bad',
  waiting: 'info',
  gap: 'warn',
  none: 'plain',
};

/** The months in which wages were due, each with what was owed, sent and paid; one opens its wage sheet. */
export function WageMonths({ matter, data }: { readonly matter: Matter; readonly data: Project }) {
  const [month, setMonth] = useState<string | null>(null);
  const title = useLast(month === null ? null : m.openMonth(month));
  const today = inBeijing(data.at).day;
  if (data.months.length === 0) return <p className="second">{m.noMonths}</p>;
  return (
    <>
      <div className="months">
        {[...data.months]
          .sort((a, b) => b.month.localeCompare(a.month))
          .map((one) => (
            <MonthCell key={one.month} month={one} state={monthState(one, today)} onOpen={() => setMonth(one.month)} />
          ))}
      </div>
      <Drawer open={month !== null} onClose={() => setMonth(null)} size={860} destroyOnHidden title={title}>
        {month !== null && <MonthSheet matter={matter} month={month} />}
      </Drawer>
    </>
  );
}

function MonthCell({
  month,
  state,
  onOpen,
}: {
  readonly month: Month;
  readonly state: MonthState;
  readonly onOpen: () => void;
}) {
  return (
    <Button className="month-cell" onClick={onOpen}>
      <span>
        <strong>{month.month}</strong> <Mark tone={TONES[state]}>{m.monthStates[state]}</Mark>
      </span>
      <span>
        {m.paid} {money(month.paidFen)}
      </span>
      {month.unpaidFen > 0 && (
        <span>
          {m.unpaid} {money(month.unpaidFen)}
        </span>
      )}
      {month.gapFen > 0 && (
        <span>
          {m.gap} {money(month.gapFen)}
        </span>
      )}
      {month.payOn !== null && (
        <span className="second">
          {m.payOn} {dayWords(month.payOn)}
        </span>
      )}
    </Button>
  );
}

function MonthSheet({ matter, month }: { readonly matter: Matter; readonly month: string }) {
  const [isUnpaid, setUnpaid] = useState(false);
  const query = useApi('GET /api/v1/projects/{id}/wage-months/{month}', {
    params: { id: matter.id, month },
    query: {
      limit: 200,
      ...(matter.asOf === null ? {} : { asOf: matter.asOf }),
      ...(isUnpaid ? { only: 'unpaid' as const } : {}),
    },
  });
  return (
    <Loaded query={query}>
      {(data) => (
        <>
          <Facts
            facts={[
              { label: m.due, value: sumOf(data.dueFen) },
              { label: m.allocated, value: sumOf(data.allocatedFen) },
              { label: m.gap, value: data.gapFen > 0 && sumOf(data.gapFen) },
              {
                label: m.sheet,
                value: data.sheetFen === null ? null : `${money(data.sheetFen)}，${m.people(data.sheetPeople ?? 0)}`,
              },
              { label: m.paid, value: `${money(data.paidFen)}，${m.people(data.paidPeople)}` },
              { label: m.payOn, value: dayOf(data.payOn) },
            ]}
          />
          <Checkbox className="part-filter" checked={isUnpaid} onChange={({ target }) => setUnpaid(target.checked)}>
            {m.onlyUnpaid}
          </Checkbox>
          <Rows<Line>
            rows={data.lines ?? []}
            rowKey={({ id }) => id}
            empty={m.noLines}
            columns={[
              { title: m.worker, render: (_, { name }) => said(name) },
              {
                title: m.days,
                render: (_, { hundredthDays }) => (hundredthDays === null ? null : hundredthDays / 100),
              },
              { title: m.gross, align: 'right', render: (_, { dueFen }) => sumOf(dueFen) },
              { title: m.net, align: 'right', render: (_, { netFen }) => sumOf(netFen) },
              {
                title: m.signed,
                render: (_, { signed }) => (signed ? t.matterPage.timeline.yes : t.matterPage.timeline.no),
              },
              { title: m.paid, align: 'right', render: (_, { paidFen }) => sumOf(paidFen) },
              { title: m.paidOn, render: (_, { paidOn }) => dayOf(paidOn) },
            ]}
          />
        </>
      )}
    </Loaded>
  );
}
