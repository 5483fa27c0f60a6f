import { Alert, Button, DatePicker, Drawer, Select, Space, Table } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { CommandForm } from '../../acts/index.ts';
import type { AnswerOf } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { useSession } from '../../session/use-session.ts';
import { dayText, Instant, instantText, Loaded, Mark, PageHead, useLast } from '../../shared/index.ts';
import { useToday } from '../../shared/use-today.ts';
import { Said } from '../matter/said.tsx';
import { AdminTabs } from './admin-tabs.tsx';
import { daysIn, rosterDays, weeksOf } from './roster-days.ts';

const m = t.admin.rosters;
type Roster = AnswerOf<'GET /api/v1/rosters/{unit}'>;
type Shift = Roster['shifts'][number];
type Standing = AnswerOf<'GET /api/v1/rosters'>['units'][number];

interface Opened {
  readonly command: 'FileRoster' | 'ChangeShift' | 'CancelShift';
  readonly title: string;
  readonly shift?: Shift;
}

/** Who is on duty in each unit, month by month, and where nobody is. */
export function Page() {
  const { unit: own } = useSession();
  const [search, setSearch] = useSearchParams();
  const today = useToday();
  const list = useApi('GET /api/v1/rosters', {});
  const units = list.data?.units ?? [];
  const asked = search.get('unit') ?? own;
  const standing = units.find(({ unit }) => unit === asked) ?? units[0];
  const month = /^20\d{2}-\d{2}$/.test(search.get('month') ?? '') ? search.get('month') : today?.slice(0, 7);
  const set = (name: string, value: string): void => {
    const next = new URLSearchParams(search);
    next.set(name, value);
    setSearch(next, { replace: true });
  };
  return (
    <>
      <PageHead title={m.title} />
      <AdminTabs current="rosters" />
      <Loaded query={list}>
        {() => (
          <Space wrap className="part">
            <Select
              aria-label={m.unit}
              value={standing?.unit}
              showSearch={{ optionFilterProp: 'label' }}
              options={units.map(({ unit, unitName, missing }) => ({
                value: unit,
                label: `${unitName ?? unit}${missing.length > 0 ? `（${m.gap}）` : ''}`,
              }))}
              onChange={(unit) => set('unit', unit)}
            />
            <DatePicker
              picker="month"
              allowClear={false}
              aria-label={m.month}
              value={month === undefined || month === null ? null : dayjs(`${month}-01`)}
              onChange={(to) => to !== null && set('month', to.format('YYYY-MM'))}
            />
          </Space>
        )}
      </Loaded>
      {standing !== undefined && <Now standing={standing} />}
      {standing !== undefined && typeof month === 'string' && <MonthOf unit={standing.unit} month={month} />}
    </>
  );
}

const peopleOf = (people: readonly { readonly person: string; readonly shownAs: string | null }[]): string =>
  people.map(({ person, shownAs }) => shownAs ?? person).join('、');

const crewText = ({ leader, officers, backups }: Shift): string =>
  [
    `${m.leader} ${peopleOf([leader])}`,
    `${m.officers} ${peopleOf(officers)}`,
    ...(backups.length === 0 ? [] : [`${m.backups} ${peopleOf(backups)}`]),
  ].join('；');

function Now({ standing: { onDuty, missing } }: { readonly standing: Standing }) {
  return (
    <section className="sheet">
      <h2>{m.now}</h2>
      <p>{onDuty === null ? <Mark tone="warn">{m.nobody}</Mark> : crewText(onDuty)}</p>
      {missing.map(({ label, dueOn, from }) => (
        <Alert key={from} type="warning" showIcon title={m.missing(label, dayText(dueOn))} />
      ))}
    </section>
  );
}

function MonthOf({ unit, month }: { readonly unit: string; readonly month: string }) {
  const { roles, unit: own } = useSession();
  const query = useApi('GET /api/v1/rosters/{unit}', {
    params: { unit },
    query: { from: `${month}-01`, days: daysIn(month) },
  });
  const [opened, setOpened] = useState<Opened | null>(null);
  const title = useLast(opened?.title);
  const [done, setDone] = useState<string | null>(null);
  const isKeeper =
    roles.includes('coordinator') ||
    (unit === own && roles.some((role) => ['officer', 'unit-head', 'leading-group'].includes(role)));
  return (
    <Loaded query={query} rows={8}>
      {(roster) => (
        <>
          {done !== null && <Alert type="success" role="status" showIcon title={done} />}
          {isKeeper && (
            <p>
              <Button type="primary" onClick={() => setOpened({ command: 'FileRoster', title: m.file })}>
                {m.file}
              </Button>
            </p>
          )}
          <section className="sheet">
            <DaysOf month={month} roster={roster} />
          </section>
          <section className="sheet">
            <h2>{m.gaps}</h2>
            {roster.gaps.length === 0 ? (
              <p className="second">{m.noGaps}</p>
            ) : (
              <ul>
                {roster.gaps.map(({ from, to }) => (
                  <li key={from}>
                    {instantText(from)} — {instantText(to)}
                  </li>
                ))}
              </ul>
            )}
            {roster.periods.map(({ label, from, to, dueOn }) => (
              <p key={from}>
                {m.periods}：{label} {dayText(from)}—{dayText(to)}（{dayText(dueOn)}）
              </p>
            ))}
          </section>
          <Shifts shifts={roster.shifts} isKeeper={isKeeper} onOpen={setOpened} />
          <History history={roster.history} />
          <Drawer open={opened !== null} size={640} title={title} onClose={() => setOpened(null)} destroyOnHidden>
            {opened?.shift !== undefined && (
              <p className="act-about">{m.of(instantText(opened.shift.from), instantText(opened.shift.to))}</p>
            )}
            {opened !== null && (
              <CommandForm
                kind="roster"
                id={unit}
                command={opened.command}
                on={opened.shift?.shiftId}
                {...(opened.shift === undefined ? {} : { preset: { shiftId: opened.shift.shiftId } })}
                {...(opened.command === 'ChangeShift' ? { initial: crewOf(opened.shift) } : {})}
                onCancel={() => setOpened(null)}
                onDone={({ events }) => {
                  setDone(events.length === 0 ? t.acts.nothingChanged : m.done(opened.title));
                  setOpened(null);
                }}
              />
            )}
          </Drawer>
        </>
      )}
    </Loaded>
  );
}

const crewOf = (shift: Shift | undefined): object =>
  shift === undefined
    ? {}
    : {
        leader: shift.leader.person,
        officers: shift.officers.map(({ person }) => person),
        backups: shift.backups.map(({ person }) => person),
      };

function DaysOf({ month, roster: { shifts, gaps } }: { readonly month: string; readonly roster: Roster }) {
  const [year = '', index = ''] = month.split('-');
  return (
    <div className="roster-scroll" tabIndex={0} role="group" aria-label={m.calendar(month)}>
      <table className="roster-days">
        <caption className="sr">{m.calendar(`${year}年${Number(index)}月`)}</caption>
        <thead>
          <tr>
            {t.rules.calendar.weekdays.map((weekday) => (
              <th key={weekday} scope="col">
                {weekday}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(rosterDays(month, shifts, gaps)).map((week, at) => (
            <tr key={at}>
              {week.map((place, column) =>
                place === null ? (
                  <td key={column} />
                ) : (
                  <td key={column} className={place.hasGap ? 'gap' : undefined}>
                    <span className="date">{Number(place.day.slice(8))}</span>{' '}
                    {place.hasGap && <Mark tone="warn">{m.gap}</Mark>}
                    {place.shifts.map((shift) => (
                      <div key={shift.shiftId} title={crewText(shift)}>
                        {peopleOf([shift.leader])}；{peopleOf(shift.officers)}
                      </div>
                    ))}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Shifts({
  shifts,
  isKeeper,
  onOpen,
}: {
  readonly shifts: readonly Shift[];
  readonly isKeeper: boolean;
  readonly onOpen: (opened: Opened) => void;
}) {
  return (
    <section className="sheet">
      <h2>{m.shifts}</h2>
      <Table
        size="small"
        rowKey="shiftId"
        pagination={false}
        scroll={{ x: 760 }}
        dataSource={[...shifts]}
        locale={{ emptyText: m.noShifts }}
        columns={[
          { title: m.from, render: (_, { from }) => <Instant at={from} /> },
          { title: m.to, render: (_, { to }) => <Instant at={to} /> },
          { title: m.leader, render: (_, { leader }) => peopleOf([leader]) },
          { title: m.officers, render: (_, { officers }) => peopleOf(officers) },
          { title: m.backups, render: (_, { backups }) => peopleOf(backups) },
          {
            title: '',
            render: (_, shift) =>
              isKeeper && (
                <Space wrap size="small">
                  <Button size="small" onClick={() => onOpen({ command: 'ChangeShift', title: m.change, shift })}>
                    {m.change}
                  </Button>
                  <Button size="small" onClick={() => onOpen({ command: 'CancelShift', title: m.cancel, shift })}>
                    {m.cancel}
                  </Button>
                </Space>
              ),
          },
        ]}
      />
    </section>
  );
}

function History({ history }: { readonly history: Roster['history'] }) {
  if (history.length === 0) return null;
  return (
    <section className="sheet">
      <h2>{m.history}</h2>
      <ul>
        {[...history].reverse().map(({ version, at, label, by, reason }) => (
          <li key={version}>
            <Instant at={at} /> {label} {by} <Said value={reason} />
          </li>
        ))}
      </ul>
    </section>
  );
}
