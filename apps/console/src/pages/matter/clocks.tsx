import { Button, Segmented, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { word } from '../../messages/words.ts';
import { Loaded } from '../../shared/index.ts';
import { type ClockGroup, groupOf } from './clock-facts.ts';
import { askOf, type Clock, CLOCKS, type Matter } from './routes-of.ts';
import { dayWords } from './said.tsx';
import { DueOfClock, WhyDrawer } from './why-drawer.tsx';

const m = t.matterPage.clocks;
const GROUPS: readonly ClockGroup[] = ['late', 'open', 'paused', 'done', 'over'];
const RANK: Readonly<Record<ClockGroup, number>> = { late: 0, open: 1, paused: 2, done: 3, over: 4 };

/** All clocks of a matter: what presses, what was met, what lapsed, what is paused. */
export function Clocks({ matter }: { readonly matter: Matter & { readonly kind: keyof typeof CLOCKS } }) {
  const query = useApi(CLOCKS[matter.kind] as (typeof CLOCKS)['complaint'], askOf(matter));
  const [group, setGroup] = useState<ClockGroup | 'all'>('all');
  const [why, setWhy] = useState<Clock | null>(null);
  return (
    <Loaded query={query}>
      {({ clocks }) => {
        const counts = (one: ClockGroup): number => clocks.filter((clock) => groupOf(clock) === one).length;
        const shown = clocks
          .filter((clock) => group === 'all' || groupOf(clock) === group)
          .sort((a, b) => RANK[groupOf(a)] - RANK[groupOf(b)] || (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'));
        return (
          <>
            <Segmented
              className="part-filter"
              aria-label={m.filter}
              value={group}
              onChange={setGroup}
              options={[
                { value: 'all' as const, label: `${m.all} ${clocks.length}` },
                ...GROUPS.filter((one) => counts(one) > 0).map((one) => ({
                  value: one,
                  label: `${m.standing[one]} ${counts(one)}`,
                })),
              ]}
            />
            <Table<Clock>
              size="small"
              rowKey="clockId"
              columns={columnsOf(setWhy)}
              dataSource={shown}
              pagination={false}
              locale={{ emptyText: <span className="second">{m.none}</span> }}
            />
            <WhyDrawer clock={why} onClose={() => setWhy(null)} />
          </>
        );
      }}
    </Loaded>
  );
}

function columnsOf(onWhy: (clock: Clock) => void): TableColumnsType<Clock> {
  return [
    {
      title: m.title,
      render: (_, { title, source }) => (
        <>
          <strong>{title}</strong>
          <div className="second">{source}</div>
        </>
      ),
    },
    { title: m.unit, width: 150, render: (_, { unit, unitName }) => unitName ?? unit },
    { title: m.tier, width: 90, render: (_, { tier }) => word(t.words.tier, tier) },
    { title: m.start, width: 130, render: (_, { start }) => dayWords(start) },
    { title: m.due, width: 300, render: (_, clock) => <DueOfClock clock={clock} /> },
    {
      title: '',
      width: 90,
      render: (_, clock) => (
        <Button type="link" size="small" aria-label={t.matterPage.head.whyOf(clock.title)} onClick={() => onWhy(clock)}>
          {t.matterPage.head.why}
        </Button>
      ),
    },
  ];
}
