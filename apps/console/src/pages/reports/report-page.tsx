import { PrinterOutlined } from '@ant-design/icons';
import { Alert, Button, Space } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { useSession } from '../../session/use-session.ts';
import { Download, dayText, instantText, Loaded, Mark, PageHead } from '../../shared/index.ts';
import '../briefing/briefing.css';
import { ActDrawer, type ReportAct } from './act-drawer.tsx';
import { FiguresTable } from './figures-table.tsx';
import { type Duty, plain, type ReportRead, templateOf } from './model.ts';
import { ReportsTabs } from './reports-tabs.tsx';
import './reports.css';

const m = t.reports;
const FORMATS = ['docx', 'xlsx', 'pdf'] as const;

/** A report as it was drawn or handed in; each cell opens what it counts. */
export function Page() {
  const { duty = '', report = '' } = useParams();
  const params = { duty: duty as Duty, report };
  const query = useApi('GET /api/v1/reports/{duty}/{report}', { params }, { live: 'list' });
  const { data } = query;
  const [act, setAct] = useState<ReportAct | null>(null);
  const across = data !== undefined && templateOf(data.template).layout.orientation === 'landscape';
  return (
    <div className={across ? 'designed-report across' : 'designed-report'}>
      <PageHead title={data === undefined ? m.title : `${data.name} ${data.periodLabel}`}>
        <Space wrap className="no-print">
          <Link to={`/reports/${duty}/${report}/changes`}>{m.report.changes}</Link>
          <Link to={`/duties/${duty}?tab=timeline`}>{m.report.timeline}</Link>
          <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
            {m.report.print}
          </Button>
          {FORMATS.map((format) => (
            <Download
              key={format}
              route="GET /api/v1/reports/{duty}/{report}/document"
              asked={{ params, query: { format } }}
              name={`${m.title}.${format}`}
            >
              {m.report[format]}
            </Download>
          ))}
        </Space>
      </PageHead>
      <ReportsTabs current="reports" />
      <Loaded query={query} rows={10}>
        {(read) => (
          <>
            <Acts read={read} onAct={setAct} />
            <Sheet read={read} />
          </>
        )}
      </Loaded>
      <ActDrawer act={act} onClose={() => setAct(null)} />
    </div>
  );
}

/** What whoever reads it may do with it; the service decides all the same. */
function Acts({ read, onAct }: { readonly read: ReportRead; readonly onAct: (act: ReportAct) => void }) {
  const { roles } = useSession();
  const { status, own, duty, reportId, templateId, period } = read;
  const isOffice = roles.includes('coordinator');
  const isHead = roles.includes('leading-group') || roles.includes('unit-head');
  const isDraft = status === 'open' || status === 'reviewed';
  const button = (label: string, command: string, more: Partial<ReportAct> & { readonly primary?: boolean } = {}) => {
    const { primary = false, ...act } = more;
    const opened = { duty, command, title: label, about: reportId, preset: { reportId }, ...act };
    return (
      <Button key={command + label} type={primary ? 'primary' : 'default'} onClick={() => onAct(opened)}>
        {label}
      </Button>
    );
  };
  const drawing = { about: templateId, preset: { templateId, period } };
  const acts = [
    ...(isOffice && status === 'open' && !own
      ? [button(m.acts.review, 'ReviewDistrictReport', { primary: true })]
      : []),
    ...(isHead && status === 'reviewed' && !own
      ? [button(m.acts.submit, 'SubmitDistrictReport', { primary: true })]
      : []),
    ...((isOffice || isHead) && isDraft && !own ? [button(m.acts.returnReport, 'ReturnDistrictReport')] : []),
    ...(isOffice && isDraft ? [button(m.acts.redraw, 'DrawDistrictReport', drawing)] : []),
    ...(isOffice && isDraft ? [button(m.acts.drop, 'DropDistrictReport')] : []),
    ...(isOffice && status === 'submitted' && read.correctedBy === null
      ? [button(m.acts.correct, 'DrawDistrictReport', drawing)]
      : []),
  ];
  if (acts.length === 0) return null;
  return (
    <Space wrap className="no-print">
      {acts}
      {own && isDraft && <span className="second">{m.own}</span>}
    </Space>
  );
}

function Sheet({ read }: { readonly read: ReportRead }) {
  const { duty, reportId, template, status, from, to, periodLabel, asOf, hash, demo, corrects, correctedBy } = read;
  const { layout } = templateOf(template);
  const to1 = (column: string, row: number | null): string =>
    `/reports/${duty}/${reportId}/entries?${new URLSearchParams({ column, ...(row === null ? {} : { row: String(row) }) }).toString()}`;
  const said = [
    [m.report.reason, plain(read.reason)],
    [m.report.text, plain(read.text)],
    [m.report.note, plain(read.note)],
    [m.report.returned, plain(read.returned)],
    [m.report.notes, layout.notes],
  ] as const;
  return (
    <article className="report">
      <h2 className="report-title">
        {layout.title}
        {demo && `（${t.demo.mark}）`}
      </h2>
      <p>
        <span>{m.report.head(template.addresseeLabel, periodLabel, dayText(from), dayText(to))}</span>{' '}
        <Mark tone={status === 'submitted' ? 'good' : 'warn'}>{m.status[status] ?? status}</Mark>
      </p>
      {corrects !== null && (
        <p>
          <Link to={`/reports/${duty}/${corrects}`}>{m.correctsOf(corrects)}</Link>
        </p>
      )}
      {correctedBy !== null && (
        <Alert
          type="info"
          showIcon
          title={<Link to={`/reports/${duty}/${correctedBy}`}>{m.correctedBy(correctedBy)}</Link>}
        />
      )}
      <FiguresTable
        label={layout.title}
        heading={template.rowsLabel}
        figures={template.rows === 'district' ? { ...read, rows: [] } : read}
        link={(column, row, shown) => <Link to={to1(column, row)}>{shown}</Link>}
      />
      {said.map(([label, words]) => (words === null ? null : <p key={label}>{`${label}：${words}`}</p>))}
      <p>{layout.signature}</p>
      <p className="report-foot">
        {[
          [m.report.by.drawn, read.drawnByShownAs],
          [m.report.by.reviewed, read.reviewedByShownAs],
          [m.report.by.submitted, read.submittedByShownAs],
        ].flatMap(([label, name]) => (name === null ? [] : [`${label}：${name}　`]))}
        {m.report.asOf(instantText(asOf))}　{m.report.hash}：<code>{hash}</code>
      </p>
    </article>
  );
}
