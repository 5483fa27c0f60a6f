import { Button, DatePicker, Input, Segmented, Select, Space } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { t } from '../../messages/index.ts';
import { inBeijing } from '../../shared/index.ts';
import { useApi } from '../../api/use-api.ts';
import type { LedgerAsked, LedgerRead } from './asked.ts';

const m = t.ledgers;
const dayOf = (day: Dayjs | null | undefined): string | undefined => day?.format('YYYY-MM-DD');
const shown = (day: string | undefined): Dayjs | null => (day === undefined ? null : dayjs(day));

/** How the ledger is looked at: by entry or by day, which rows, which columns. All of it stands in the address. */
export function LedgerFilters({ asked, read }: { readonly asked: LedgerAsked; readonly read: LedgerRead }) {
  const { data } = useApi('GET /api/v1/units', {});
  const { get, set } = asked;
  const { allColumns } = read;
  const days = allColumns.filter(({ kind }) => kind === 'day');
  const hasUnits = allColumns.some(({ kind }) => kind === 'unit');
  const options = (columns: LedgerRead['columns']) => columns.map(({ id, title }) => ({ value: id, label: title }));
  return (
    <div role="search" aria-label={m.filters} className="ledger-filters">
      <Space wrap>
        <Mode asked={asked} read={read} />
        <Words key={get('contains') ?? ''} asked={asked} />
        {hasUnits && (
          <Select
            className="ledger-filter"
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            aria-label={m.unit}
            placeholder={m.unit}
            value={get('unit')}
            options={data?.units.map(({ id, name }) => ({ value: id, label: name })) ?? []}
            onChange={(unit: string | undefined) => set({ unit })}
          />
        )}
        {days.length > 0 && (
          <Space.Compact>
            <Select
              className="ledger-filter"
              aria-label={m.on}
              value={get('on') ?? days[0]?.id}
              options={options(days)}
              onChange={(on: string) => set({ on })}
            />
            <DatePicker.RangePicker
              allowEmpty={[true, true]}
              aria-label={m.period}
              placeholder={[m.from, m.to]}
              value={[shown(get('from')), shown(get('to'))]}
              onChange={(range) => set({ from: dayOf(range?.[0]), to: dayOf(range?.[1]) })}
            />
          </Space.Compact>
        )}
        <Is key={get('is') ?? ''} asked={asked} read={read} />
        <Select
          className="ledger-fields"
          mode="multiple"
          allowClear
          maxTagCount={0}
          maxTagPlaceholder={(left) => `${m.fields}（${left.length}）`}
          aria-label={m.fields}
          placeholder={m.allFields}
          value={get('columns')?.split(',') ?? []}
          options={options(allColumns)}
          onChange={(ids: readonly string[]) => set({ columns: ids.join(',') })}
        />
      </Space>
      {asked.isFiltered && (
        <p className="list-set" role="status">
          {m.filtered(read.total, read.whole)}
          <Button type="link" size="small" onClick={asked.clear}>
            {m.clear}
          </Button>
        </p>
      )}
    </div>
  );
}

function Mode({ asked: { get, set }, read }: { readonly asked: LedgerAsked; readonly read: LedgerRead }) {
  const day = get('effectiveOn');
  return (
    <span title={m.modeHint}>
      <Segmented
        aria-label={m.mode.label}
        value={day === undefined ? 'entered' : 'effective'}
        options={[
          { value: 'entered', label: m.mode.entered },
          { value: 'effective', label: m.mode.effective },
        ]}
        onChange={(mode) => set({ effectiveOn: mode === 'entered' ? undefined : inBeijing(read.asOf).day })}
      />
      {day !== undefined && (
        <DatePicker
          className="ledger-day"
          aria-label={m.effectiveOn}
          allowClear={false}
          value={shown(day)}
          maxDate={dayjs(inBeijing(read.asOf).day)}
          onChange={(chosen) => set({ effectiveOn: dayOf(chosen) })}
        />
      )}
    </span>
  );
}

function Words({ asked: { get, set } }: { readonly asked: LedgerAsked }) {
  const [text, setText] = useState(get('contains') ?? '');
  return (
    <Input.Search
      className="ledger-words"
      allowClear
      maxLength={100}
      aria-label={m.words}
      placeholder={m.words}
      value={text}
      onChange={({ target }) => setText(target.value)}
      onSearch={(words) => set({ contains: words.trim() })}
    />
  );
}

/** One column that says one thing, or nothing. */
function Is({ asked: { get, set }, read }: { readonly asked: LedgerAsked; readonly read: LedgerRead }) {
  const [column = '', ...rest] = (get('is') ?? '').split(':');
  const [chosen, setChosen] = useState(column);
  const [value, setValue] = useState(rest.join(':'));
  const columns = read.allColumns.filter(({ kind }) => kind === 'text' || kind === 'yes-no');
  if (columns.length === 0 && column === '') return null;
  const change = (to: string | undefined): void => {
    setChosen(to ?? '');
    if (to === undefined) set({ is: undefined });
  };
  return (
    <Space.Compact>
      <Select
        className="ledger-filter"
        allowClear
        aria-label={m.is}
        placeholder={m.is}
        value={chosen === '' ? undefined : chosen}
        options={(column === '' || columns.some(({ id }) => id === column)
          ? columns
          : [...columns, ...read.allColumns.filter(({ id }) => id === column)]
        ).map(({ id, title }) => ({ value: id, label: title }))}
        onChange={change}
      />
      {chosen !== '' && (
        <Input.Search
          className="ledger-is"
          maxLength={100}
          aria-label={m.isValue}
          placeholder={m.blank}
          value={value}
          onChange={({ target }) => setValue(target.value)}
          onSearch={(words) => set({ is: `${chosen}:${words.trim()}` })}
        />
      )}
    </Space.Compact>
  );
}
