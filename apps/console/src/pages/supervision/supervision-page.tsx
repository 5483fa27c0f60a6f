import { Alert, Button, Select, Tabs } from 'antd';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { OpenMatter } from '../../acts/index.ts';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { useSession } from '../../session/use-session.ts';
import { DataAsOf, instantText, Loaded, PageHead } from '../../shared/index.ts';
import { DaySlider } from '../../shared/day-slider.tsx';
import { STEERING } from '../../shell/registry.ts';
import { AsOfPicker, useAsOf } from '../matter/as-of.tsx';
import { CourseTab } from './course/course-tab.tsx';
import { ForecastTab } from './forecast-tab.tsx';
import { InterviewsTab } from './interviews/interviews-tab.tsx';
import { LanesTab } from './lanes/lanes-tab.tsx';
import { OfficersTab } from './officers-tab.tsx';
import { Strip } from './strip.tsx';
import { TraceBacksTab } from './trace-backs-tab.tsx';
import { UnitsTab } from './units-tab.tsx';
import './supervision.css';

const m = t.supervision;
type TabName = keyof typeof m.tabs;
const TABS = Object.keys(m.tabs) as readonly TabName[];
/** What a tab alone knows; it goes with it. */
const OF_TAB = ['rung', 'status', 'only', 'cursor', 'figure', 'of', 'from', 'to', 'days', 'month', 'view'];
/** Tabs that tell of the present alone. */
const ONLY_NOW: readonly TabName[] = ['course', 'interviews', 'trace-backs'];

export function Page() {
  const [search, setSearch] = useSearchParams();
  const { roles } = useSession();
  const seesAll = roles.some((role) => role !== 'unit-head' && role !== 'officer');
  const unit = search.get('unit') ?? undefined;
  const asked = search.get('tab') ?? 'lanes';
  const tab = TABS.find((name) => name === asked) ?? 'lanes';
  const [asOf, setAsOf] = useAsOf();
  const moment = asOf ?? undefined;
  const [isLookingBack, setIsLookingBack] = useState(false);
  const board = useApi('GET /api/v1/supervision/board', { query: { unit, asOf: moment } }, { live: 'list' });
  // Of a past board the present is asked apart.
  const present = useApi('GET /api/v1/supervision/board', { query: { unit } }, { enabled: asOf !== null });
  const now = (asOf === null ? board : present).data?.at;
  useEffect(() => {
    document.body.classList.add('prints-wide');
    return () => document.body.classList.remove('prints-wide');
  }, []);
  const change = (make: (next: URLSearchParams) => void): void => {
    const next = new URLSearchParams(search);
    make(next);
    setSearch(next);
  };
  const toTab = (name: string): void =>
    change((next) => {
      for (const own of OF_TAB) next.delete(own);
      next.set('tab', name);
    });
  const toUnit = (chosen: string | undefined): void =>
    change((next) => {
      next.delete('cursor');
      if (chosen === undefined) next.delete('unit');
      else next.set('unit', chosen);
    });
  return (
    <div className="board">
      <PageHead title={m.title}>
        {board.data !== undefined && (
          <DataAsOf
            at={board.data.at}
            readAt={board.dataUpdatedAt}
            isReading={board.isFetching}
            onRefresh={() => void board.refetch()}
          />
        )}
        {seesAll && <UnitSelect value={unit} onChange={toUnit} />}
        <OpenMatter kind="supervision" command="RecordDirective" label={m.directive} roles={STEERING} />
        <AsOfPicker now={now} />
        <Button aria-expanded={isLookingBack} onClick={() => setIsLookingBack(!isLookingBack)}>
          {m.asOf.byDay}
        </Button>
      </PageHead>
      {(isLookingBack || asOf !== null) && <DaySlider asOf={asOf} onChange={setAsOf} />}
      {asOf !== null && (
        <Alert
          type="warning"
          showIcon
          className="part"
          title={m.asOf.shown(instantText(asOf))}
          description={ONLY_NOW.includes(tab) ? m.asOf.onlyNow : m.asOf.note}
          action={<Button onClick={() => setAsOf(null)}>{m.asOf.back}</Button>}
        />
      )}
      <Loaded query={board} rows={3}>
        {(data) => <Strip board={data} unit={unit} asOf={asOf} />}
      </Loaded>
      <Tabs
        activeKey={tab}
        onChange={toTab}
        items={TABS.map((name) => ({ key: name, label: m.tabs[name] }))}
        className="board-tabs"
      />
      {tab === 'lanes' && <LanesTab unit={unit} asOf={asOf} />}
      {tab === 'forecast' && <ForecastTab query={board} unit={unit} asOf={asOf} />}
      {tab === 'units' && <UnitsTab unit={unit} today={board.data?.at} asOf={asOf} />}
      {tab === 'officers' && <OfficersTab unit={unit} asOf={asOf} />}
      {tab === 'course' && <CourseTab unit={unit} />}
      {tab === 'interviews' && <InterviewsTab today={now} unit={unit} />}
      {tab === 'trace-backs' && <TraceBacksTab />}
    </div>
  );
}

function UnitSelect({
  value,
  onChange,
}: {
  readonly value: string | undefined;
  readonly onChange: (unit: string | undefined) => void;
}) {
  const units = useApi('GET /api/v1/units', {});
  return (
    <Select<string>
      className="board-unit"
      aria-label={m.ofUnit}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={m.allUnits}
      value={value ?? null}
      popupMatchSelectWidth={false}
      options={(units.data?.units ?? [])
        .filter(({ active }) => active)
        .map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(chosen: string | undefined) => onChange(chosen)}
    />
  );
}
