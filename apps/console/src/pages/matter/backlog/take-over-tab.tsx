import { Alert, Button, Select, Space, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { AnswerOf } from '../../../api/client.ts';
import { useApi } from '../../../api/use-api.ts';
import { t } from '../../../messages/index.ts';
import { word } from '../../../messages/words.ts';
import { useSession } from '../../../session/use-session.ts';
import { Loaded } from '../../../shared/index.ts';
import { matterPath } from '../../../shared/matters.ts';
import { Part, Rows } from '../parts.tsx';
import { dayOf } from '../said.tsx';
import { ConfirmLapses } from './confirm-lapses.tsx';
import { keyOfLapse, totalsOf, type Verdict } from './take-over.ts';
import './take-over.css';

type Report = AnswerOf<'GET /api/v1/batches/{id}/take-over'>;
type UnitLine = Report['units'][number];
type Lapse = Report['lapses'][number];

const m = t.backlog.tab;

/** 移交情况: by unit what came in and what runs, to be signed; and what had lapsed on paper, to be confirmed. */
export function TakeOverTab({ id }: { readonly id: string }) {
  const query = useApi('GET /api/v1/batches/{id}/take-over', { params: { id } }, { live: 'list' });
  return (
    <Loaded query={query} rows={8}>
      {({ units, lapses }) => (
        <>
          <Part title={m.units}>
            <Units units={units} />
            <p className="second">{m.runningNote}</p>
            <p className="take-over-signatures">{m.signatures}</p>
            <Space className="no-print">
              <Button onClick={() => window.print()}>{m.print}</Button>
              <Link to="/ledgers/taken-over">{t.backlog.ledger}</Link>
            </Space>
          </Part>
          <section className="take-over-lapses">
            <Part title={m.lapses(lapses.length)}>
              <Lapses id={id} lapses={lapses} />
            </Part>
          </section>
        </>
      )}
    </Loaded>
  );
}

function Units({ units }: { readonly units: readonly UnitLine[] }) {
  const number = (title: string, of: (line: UnitLine) => number) => ({
    ...{ title, align: 'right' as const },
    render: (_: unknown, line: UnitLine) => of(line),
  });
  const all = totalsOf(units);
  return (
    <Rows<UnitLine>
      rows={units.length > 1 ? [...units, all] : units}
      rowKey={({ unit, unitName }) => unit ?? unitName ?? ''}
      empty={m.noRows}
      columns={[
        {
          title: m.unit,
          render: (_, line) =>
            line === all ? <strong>{m.total}</strong> : (line.unitName ?? line.unit ?? m.unknownUnit),
        },
        number(m.rows, ({ rows }) => rows),
        number(m.broughtIn, ({ broughtIn }) => broughtIn),
        number(m.open, ({ open }) => open),
        number(m.dropped, ({ dropped }) => dropped),
        number(m.later, ({ running }) => running.later),
        number(m.near, ({ running }) => running.near),
        number(m.overdue, ({ running }) => running.overdue),
        number(m.paused, ({ running }) => running.paused),
        number(m.historical, ({ historical }) => historical),
      ]}
    />
  );
}

function Lapses({ id, lapses }: { readonly id: string; readonly lapses: readonly Lapse[] }) {
  const { roles } = useSession();
  const [unit, setUnit] = useState<string | null>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState<{ readonly verdict: Verdict; readonly lapses: readonly Lapse[] } | null>(null);
  const mayConfirm = roles.includes('coordinator');
  const shown = lapses.filter((lapse) => unit === null || lapse.unit === unit);
  const picked = shown.filter((lapse) => chosen.includes(keyOfLapse(lapse)));
  const units = [...new Map(lapses.map((lapse) => [lapse.unit, lapse.unitName ?? lapse.unit])).entries()];
  const buttons = (of: readonly Lapse[], size: 'small' | 'middle') =>
    (['counts', 'does-not-count'] as const).map((verdict) => (
      <Button
        key={verdict}
        size={size}
        type={size === 'small' ? 'link' : 'default'}
        disabled={of.length === 0}
        onClick={() => setAsked({ verdict, lapses: of })}
      >
        {m[verdict]}
      </Button>
    ));
  return (
    <>
      <p className="second">{m.lapsesNote}</p>
      {!mayConfirm && lapses.length > 0 && <Alert type="info" showIcon title={m.onlyCoordinator} />}
      {lapses.length > 0 && (
        <Space className="part-filter" wrap>
          <Select
            aria-label={m.unit}
            className="take-over-unit"
            value={unit ?? ''}
            options={[
              { value: '', label: m.allUnits },
              ...units.map(([value, name]) => ({ value, label: m.choose(name) })),
            ]}
            onChange={(value: string) => setUnit(value === '' ? null : value)}
          />
          {mayConfirm && (
            <>
              <span role="status">{m.chosen(picked.length)}</span>
              {buttons(picked, 'middle')}
            </>
          )}
        </Space>
      )}
      <Table<Lapse>
        size="small"
        rowKey={keyOfLapse}
        dataSource={[...shown]}
        pagination={shown.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
        locale={{ emptyText: <span className="second">{m.noLapses}</span> }}
        scroll={{ x: 'max-content' }}
        {...(mayConfirm
          ? {
              rowSelection: {
                selectedRowKeys: [...chosen],
                preserveSelectedRowKeys: true,
                onChange: (keys: readonly unknown[]) => setChosen(keys.map(String)),
                getCheckboxProps: (lapse: Lapse) => ({ 'aria-label': `${lapse.number ?? ''} ${lapse.title}` }),
              },
            }
          : {})}
        columns={[
          {
            title: m.matter,
            render: (_, { matterKind, id: of, number }) => <Link to={matterPath(matterKind, of)}>{number ?? of}</Link>,
          },
          { title: m.unit, render: (_, lapse) => lapse.unitName ?? lapse.unit },
          {
            title: m.clock,
            render: (_, { title, source }) => (
              <>
                {title}
                <div className="second take-over-source">{source}</div>
              </>
            ),
          },
          { title: m.due, render: (_, { due }) => dayOf(due) },
          { title: m.onLapse, render: (_, { onLapse }) => word(t.words.rung, onLapse) },
          ...(mayConfirm
            ? [
                {
                  title: '',
                  className: 'batch-row-acts',
                  render: (_: unknown, lapse: Lapse) => buttons([lapse], 'small'),
                },
              ]
            : []),
        ]}
      />
      {asked !== null && (
        <ConfirmLapses
          batch={id}
          {...asked}
          onClose={() => {
            setAsked(null);
            setChosen([]);
          }}
        />
      )}
    </>
  );
}
