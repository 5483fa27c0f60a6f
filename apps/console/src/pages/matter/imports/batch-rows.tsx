import { Alert, Button, Progress, Segmented, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { AnswerOf } from '../../../api/client.ts';
import { useApi } from '../../../api/use-api.ts';
import { CommandForm } from '../../../acts/index.ts';
import { type BatchRow, DropForm, FixForm } from '../../../imports/row-forms.tsx';
import { COUNTED_ALREADY, fixableFields } from '../../../imports/row-fix.ts';
import { t } from '../../../messages/index.ts';
import { word } from '../../../messages/words.ts';
import { Loaded, Mark, type Tone } from '../../../shared/index.ts';
import { matterPath } from '../../../shared/matters.ts';
import { Pager } from '../../../shared/pager.tsx';
import { dayOf, said, sumOf } from '../said.tsx';
import { columnsFor } from './row-columns.ts';
import type { ImportTarget } from './use-target.ts';

type Batch = AnswerOf<'GET /api/v1/batches/{id}'>;
type RowStatus = keyof Batch['counts'];
type Opened = { readonly row: number; readonly act: 'fix' | 'drop' };

const m = t.imports.page;
const r = t.imports.row;
const b = t.backlog.row;
const STATUSES: readonly RowStatus[] = ['open', 'ready', 'accepted', 'applied', 'dropped'];
const TONES: Readonly<Record<string, Tone>> = { open: 'warn', ready: 'info', accepted: 'info', applied: 'good' };
const ROWS = 100;

/** The rows of a file, page by page, what is to be put right first; each is fixed or left out where it stands. */
export function BatchRows({ batch, target }: { readonly batch: Batch; readonly target: ImportTarget }) {
  const { id, kind, counts } = batch;
  const [chosen, setChosen] = useState<RowStatus | 'all'>(counts.open > 0 ? 'open' : 'all');
  // Once the last of them is put right, all are shown.
  const status = chosen !== 'all' && counts[chosen] === 0 ? 'all' : chosen;
  const [after, setAfter] = useState<string | undefined>(undefined);
  const [opened, setOpened] = useState<Opened | null>(null);
  const isRunning = counts.accepted > 0;
  const query = useApi(
    'GET /api/v1/batches/{id}',
    {
      params: { id },
      query: { limit: ROWS, afterRow: Number(after ?? 0), ...(status === 'all' ? {} : { status }) },
    },
    isRunning ? { every: 2000 } : {},
  );
  const offers = useApi('GET /api/v1/batches/{id}/actions', { params: { id } }, { live: 'list' });
  const may = (command: string): boolean =>
    offers.data?.actions.some((one) => one.command === command && one.refusal === null) ?? false;
  const all = STATUSES.reduce((sum, one) => sum + counts[one], 0);
  const open = (row: BatchRow, act: Opened['act']): void => setOpened({ row: row.row, act });
  return (
    <>
      {isRunning && <Applying counts={counts} />}
      <Segmented
        className="part-filter"
        value={status}
        onChange={(next) => {
          setChosen(next);
          setAfter(undefined);
        }}
        options={[
          { value: 'all' as const, label: `${m.all} ${all}` },
          ...STATUSES.filter((one) => counts[one] > 0).map((one) => ({
            value: one,
            label: `${word(t.words.rowStatus, one) ?? one} ${counts[one]}`,
          })),
        ]}
      />
      <Loaded query={query} rows={5}>
        {({ rows, nextAfterRow }) => (
          <>
            <Table<BatchRow>
              size="small"
              rowKey={({ row }) => row}
              columns={[
                ...columnsOf(kind, target),
                ...(may('FixBatchRow') || may('DropBatchRow')
                  ? [actsColumn({ kind, canFix: may('FixBatchRow'), canDrop: may('DropBatchRow'), open })]
                  : []),
              ]}
              dataSource={[...rows]}
              pagination={false}
              locale={{ emptyText: <span className="second">{m.noRows}</span> }}
              scroll={{ x: 'max-content' }}
              expandable={{
                expandedRowKeys: opened === null ? [] : [opened.row],
                showExpandColumn: false,
                expandedRowRender: (row) =>
                  opened === null ? null : (
                    <RowForm
                      key={`${row.row} ${opened.act}`}
                      {...{ batch: id, kind, row, target, act: opened.act }}
                      onClose={() => setOpened(null)}
                    />
                  ),
              }}
            />
            <Pager
              after={after}
              nextAfter={nextAfterRow === null ? null : String(nextAfterRow)}
              onGo={(to) => setAfter(to)}
            />
          </>
        )}
      </Loaded>
    </>
  );
}

function Applying({ counts }: { readonly counts: Batch['counts'] }) {
  const all = counts.accepted + counts.applied;
  return (
    <div role="status" className="batch-next">
      <p>{m.progress(counts.applied, all)}</p>
      <Progress
        percent={all === 0 ? 0 : Math.floor((counts.applied * 100) / all)}
        aria-label={m.progress(counts.applied, all)}
      />
    </div>
  );
}

function RowForm({
  batch,
  kind,
  row,
  target,
  act,
  onClose,
}: {
  readonly batch: string;
  readonly kind: string;
  readonly row: BatchRow;
  readonly target: ImportTarget;
  readonly act: Opened['act'];
  readonly onClose: () => void;
}) {
  if (act === 'drop') return <DropForm batch={batch} row={row} words={r.dropSubmit} onClose={onClose} />;
  // What a ticket or an old matter says has fields of its own: the form of the command has them all.
  if (row.ticket !== null)
    return (
      <div className="row-form">
        {' '}
        <CommandForm
          kind="batch"
          id={batch}
          command="FixBatchRow"
          on={`row-${row.row}`}
          preset={{ row: String(row.row) }}
          without={row.backlog === null ? NOT_OF_TICKETS : NOT_OF_BACKLOG}
          onDone={onClose}
          onCancel={onClose}
        />
      </div>
    );
  return <FixForm batch={batch} kind={kind} row={row} lines={target.lines} onClose={onClose} />;
}

const OF_SHEETS = ['team', 'named', 'hundredthDays', 'dueFen', 'deductedFen', 'signed', 'takenBecause'] as const;
const NOT_OF_TICKETS: readonly string[] = [...OF_SHEETS, 'backlog'];
const NOT_OF_BACKLOG: readonly string[] = [...OF_SHEETS, 'sameAs'];

function actsColumn({
  kind,
  canFix,
  canDrop,
  open,
}: {
  readonly kind: string;
  readonly canFix: boolean;
  readonly canDrop: boolean;
  readonly open: (row: BatchRow, act: Opened['act']) => void;
}): TableColumnsType<BatchRow>[number] {
  return {
    title: '',
    className: 'batch-row-acts',
    render: (_, row) =>
      (row.status === 'open' || row.status === 'ready') && (
        <>
          {canFix && (row.ticket !== null || fixableFields(kind, row).length > 0) && (
            <Button
              type="link"
              size="small"
              aria-label={`${r.fix}：${r.title(row.row)}`}
              onClick={() => open(row, 'fix')}
            >
              {r.fix}
            </Button>
          )}
          {canDrop && (
            <Button
              type="link"
              size="small"
              aria-label={`${r.drop}：${r.title(row.row)}`}
              onClick={() => open(row, 'drop')}
            >
              {r.drop}
            </Button>
          )}
        </>
      ),
  };
}

function columnsOf(kind: string, target: ImportTarget): TableColumnsType<BatchRow> {
  const of = columnsFor(kind);
  const columns: TableColumnsType<BatchRow> = [
    { title: t.matterPage.batch.row, render: (_, { row }) => row },
    { title: t.matterPage.batch.name, render: (_, { name, named }) => said(name) ?? named },
  ];
  if (of.includes('team')) columns.push({ title: m.team, render: (_, { team }) => said(team) });
  if (of.includes('sheet')) {
    columns.push(
      { title: m.days, align: 'right', render: (_, { sheet }) => hundredths(sheet?.hundredthDays) },
      { title: m.due, align: 'right', render: (_, { sheet }) => sumOf(sheet?.dueFen) },
      { title: m.deducted, align: 'right', render: (_, { sheet }) => sumOf(sheet?.deductedFen) },
      { title: m.signed, render: (_, { sheet }) => sheet !== null && (sheet.signed ? m.isSigned : m.isUnsigned) },
    );
  }
  if (of.includes('ticket')) {
    columns.push(
      { title: b.oldNumber, render: (_, { ticket, backlog }) => backlog?.oldNumber ?? ticket?.externalNumber },
      { title: b.received, render: (_, { ticket }) => dayOf(ticket?.receivedAt) },
    );
  }
  if (of.includes('units')) {
    columns.push({
      title: b.units,
      render: (_, { backlog }) => [...new Set([backlog?.firstUnit, backlog?.holder])].filter(Boolean).join(' → '),
    });
  }
  columns.push({ title: t.matterPage.batch.amount, align: 'right', render: (_, { fen }) => sumOf(fen) });
  if (of.includes('slip')) {
    columns.push(
      { title: m.slip, render: (_, { slip }) => slip !== null && `${slip.bank} ${slip.serial}` },
      { title: m.paidOn, render: (_, { paidOn }) => dayOf(paidOn) },
    );
  }
  if (of.includes('line')) columns.push({ title: m.line, render: (_, row) => lineWords(kind, row, target) });
  if (of.includes('ticket')) columns.push({ title: b.became, render: (_, row) => <Became row={row} /> });
  columns.push(
    {
      title: t.matterPage.batch.status,
      render: (_, { status }) => <Mark tone={TONES[status] ?? 'plain'}>{word(t.words.rowStatus, status)}</Mark>,
    },
    {
      title: t.matterPage.batch.findings,
      className: 'batch-row-findings',
      render: (_, row) => <Findings row={row} />,
    },
  );
  return columns;
}

const hundredths = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value / 100);

/** Whom a row means; one of a list that means nobody in the case yet is a new line. */
function lineWords(kind: string, { lineId, status, distinct, findings }: BatchRow, target: ImportTarget): string {
  if (lineId !== null) return target.nameOf(lineId);
  if (findings.length > 0 || status === 'dropped') return '';
  if (kind === 'agency-slips') return distinct ? m.stranger : '';
  return kind === 'bank-slips' ? '' : m.newLine;
}

/** The complaint that a ticket is, and others that it may be. */
function Became({ row: { ticket, status } }: { readonly row: BatchRow }) {
  const named = [
    ...[ticket?.complaint ?? null].filter((one) => one !== null),
    ...(status === 'open' ? (ticket?.possible ?? []) : []),
  ];
  return (
    <>
      {named.map(({ id, number }) => (
        <div key={id}>
          <Link to={matterPath('complaint', id)}>{number ?? b.open}</Link>
        </div>
      ))}
    </>
  );
}

function Findings({ row: { findings, distinct, taken, ticket } }: { readonly row: BatchRow }) {
  return (
    <>
      {findings.map(({ code, cell, text }) => (
        <p key={`${code} ${cell ?? ''}`}>
          {cell !== null && <strong>{cell}：</strong>}
          {text}
        </p>
      ))}
      {findings.some(({ code }) => COUNTED_ALREADY.includes(code)) && <Mark tone="bad">{m.countedAlready}</Mark>}
      {ticket === null && distinct && <Mark tone="info">{m.distinct}</Mark>}{' '}
      {taken && <Mark tone="info">{m.taken}</Mark>}
    </>
  );
}

/** What is to be done next with the file, said once. */
export function NextStep({ batch: { counts, discarded, kind } }: { readonly batch: Batch }) {
  const words = nextWords({ counts, discarded, kind });
  if (words === null) return null;
  return (
    <div className="batch-next">
      <Alert type={counts.open > 0 && !discarded ? 'warning' : 'info'} role="status" showIcon title={words} />
    </div>
  );
}

function nextWords({ counts, discarded, kind }: Pick<Batch, 'counts' | 'discarded' | 'kind'>): string | null {
  const n = m.next;
  if (discarded) return n.discarded;
  if (counts.open > 0)
    return kind === 'bank-slips' || kind === 'agency-slips' ? n.bankOpen(counts.open) : n.open(counts.open);
  if (counts.ready > 0) return kind === 'backlog' ? `${n.waiting}${n.second}` : n.waiting;
  return counts.accepted > 0 ? null : n.done;
}
