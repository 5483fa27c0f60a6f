import { PlusOutlined } from '@ant-design/icons';
import { Alert, Button, Empty, Space, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { useSession } from '../../session/use-session.ts';
import { dayText, Instant, Loaded, Mark, PageHead } from '../../shared/index.ts';
import { useToday } from '../../shared/use-today.ts';
import { ActDrawer, type ReportAct } from './act-drawer.tsx';
import { type Duty, lastPeriod, type Listed, newest, type TemplateRow } from './model.ts';
import { ReportsTabs } from './reports-tabs.tsx';
import './reports.css';

const m = t.reports;

/** Templates, the reports of each period with their state, and what is still to be handed in. */
export function Page() {
  const query = useApi('GET /api/v1/reports', {}, { live: 'list' });
  const { roles } = useSession();
  const isDesigner = roles.includes('coordinator');
  const [act, setAct] = useState<ReportAct | null>(null);
  return (
    <>
      <PageHead title={m.title}>
        {isDesigner && (
          <Link to="/reports/design">
            <Button icon={<PlusOutlined />}>{m.acts.design}</Button>
          </Link>
        )}
      </PageHead>
      <ReportsTabs current="reports" />
      <Loaded query={query} rows={10}>
        {(read) => (
          <>
            {read.owed.map(({ duty, dutyLabel, period, periodLabel, due, late }) => (
              <Alert
                key={`${duty} ${period}`}
                type={late ? 'warning' : 'info'}
                showIcon
                title={`${m.owed}：${m.owedLine(dutyLabel, periodLabel, due === null ? null : dayText(due))}${late ? `（${m.late}）` : ''}`}
              />
            ))}
            <section className="sheet" aria-label={m.list}>
              <h2>{m.list}</h2>
              <Reports reports={read.reports} />
            </section>
            <section className="sheet" aria-label={m.templates}>
              <h2>{m.templates}</h2>
              <Templates templates={read.templates} isDesigner={isDesigner} onAct={setAct} />
            </section>
          </>
        )}
      </Loaded>
      <ActDrawer act={act} onClose={() => setAct(null)} />
    </>
  );
}

function Reports({ reports }: { readonly reports: Listed['reports'] }) {
  return (
    <Table
      size="small"
      rowKey={({ duty, reportId }) => `${duty}/${reportId}`}
      dataSource={[...reports]}
      scroll={{ x: 'max-content' }}
      pagination={{ pageSize: 20, hideOnSinglePage: true }}
      locale={{ emptyText: <Empty description={m.none} image={Empty.PRESENTED_IMAGE_SIMPLE} /> }}
      columns={[
        { title: m.columns.kind, dataIndex: 'dutyLabel' },
        {
          title: m.columns.name,
          render: (_, { duty, reportId, name, periodLabel }) => (
            <Link to={`/reports/${duty}/${reportId}`}>
              {name} {periodLabel}
            </Link>
          ),
        },
        {
          title: m.columns.status,
          render: (_, { status }) => (
            <Mark tone={status === 'submitted' ? 'good' : status === 'dropped' ? 'plain' : 'warn'}>
              {m.status[status] ?? status}
            </Mark>
          ),
        },
        { title: m.columns.asOf, render: (_, { asOf }) => <Instant at={asOf} /> },
        {
          title: m.columns.by,
          render: (_, { drawnByShownAs, submittedByShownAs }) =>
            [drawnByShownAs, submittedByShownAs].filter((one) => one !== null).join('、'),
        },
        {
          title: m.columns.corrects,
          render: (_, { corrects, correctedBy }) => (
            <>
              {corrects !== null && m.correctsOf(corrects)}
              {correctedBy !== null && m.correctedBy(correctedBy)}
            </>
          ),
        },
      ]}
    />
  );
}

function Templates({
  templates,
  isDesigner,
  onAct,
}: {
  readonly templates: Listed['templates'];
  readonly isDesigner: boolean;
  readonly onAct: (act: ReportAct) => void;
}) {
  return (
    <Table
      size="small"
      rowKey={({ duty, templateId }) => `${duty}/${templateId}`}
      dataSource={[...templates]}
      scroll={{ x: 'max-content' }}
      pagination={{ pageSize: 20, hideOnSinglePage: true }}
      locale={{ emptyText: <Empty description={m.noTemplates} image={Empty.PRESENTED_IMAGE_SIMPLE} /> }}
      columns={[
        { title: m.columns.kind, dataIndex: 'dutyLabel' },
        { title: m.columns.template, dataIndex: 'name' },
        { title: m.columns.addressee, render: (_, row) => newest(row)?.addresseeLabel },
        { title: m.columns.rows, render: (_, row) => newest(row)?.rowsLabel },
        {
          title: m.columns.inForce,
          render: (_, { inForce, retired }) =>
            retired !== null ? (
              <Mark>{m.retired}</Mark>
            ) : inForce === null ? (
              <Mark tone="warn">{m.notInForce}</Mark>
            ) : (
              m.version(inForce)
            ),
        },
        { title: m.columns.pending, render: (_, { pending }) => (pending === null ? '' : m.version(pending)) },
        {
          title: m.columns.acts,
          render: (_, row) => (isDesigner && row.retired === null ? <TemplateActs row={row} onAct={onAct} /> : null),
        },
      ]}
    />
  );
}

function TemplateActs({ row, onAct }: { readonly row: TemplateRow; readonly onAct: (act: ReportAct) => void }) {
  const { duty, templateId, name, inForce, pending } = row;
  const today = useToday();
  const about = { duty, about: templateId, preset: { templateId } };
  const button = (label: string, command: string, initial?: unknown) => (
    <Button
      size="small"
      type="link"
      onClick={() =>
        onAct({ ...about, command, title: `${label}：${name}`, ...(initial === undefined ? {} : { initial }) })
      }
    >
      {label}
    </Button>
  );
  const period = today === undefined ? undefined : lastPeriod(duty as Duty, today);
  return (
    <Space wrap size={0}>
      {inForce !== null && button(m.acts.draw, 'DrawDistrictReport', { templateId, period, reason: null })}
      {pending !== null && button(m.acts.adopt, 'AdoptReportTemplate')}
      {pending !== null && button(m.acts.giveBack, 'ReturnReportTemplate')}
      {pending === null && <Link to={`/reports/design/${duty}/${templateId}`}>{m.acts.change}</Link>}
      {button(m.acts.retire, 'RetireReportTemplate')}
    </Space>
  );
}
