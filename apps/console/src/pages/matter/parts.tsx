import { Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { t } from '../../messages/index.ts';
import { word } from '../../messages/words.ts';
import { Instant, Mark } from '../../shared/index.ts';
import type { LadderView } from './ladder.ts';
import { dayOf } from './said.tsx';

const m = t.matterPage.overview;

/** A heading with what belongs under it; nothing where there is nothing. */
export function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="matter-part">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** A small table without pages, for lists that are short by their nature. */
export function Rows<Row extends object>({
  rows,
  columns,
  rowKey,
  empty = m.noneOf,
}: {
  readonly rows: readonly Row[];
  readonly columns: TableColumnsType<Row>;
  readonly rowKey: (row: Row) => string;
  readonly empty?: string;
}) {
  return (
    <Table<Row>
      size="small"
      rowKey={rowKey}
      columns={columns}
      dataSource={[...rows]}
      pagination={rows.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      locale={{ emptyText: <span className="second">{empty}</span> }}
      scroll={{ x: 'max-content' }}
    />
  );
}

export interface OpenTask {
  readonly taskId: string;
  readonly label: string;
  readonly unit: string;
  readonly unitName: string | null;
  readonly role: string;
  readonly assigneeShownAs: string | null;
  readonly openedAt: string;
}

/** Work that is open on the matter: whose it is, and who has taken it. */
export function Tasks({ tasks }: { readonly tasks: readonly OpenTask[] }) {
  return (
    <Part title={m.tasks}>
      <Rows<OpenTask>
        rows={tasks}
        rowKey={({ taskId }) => taskId}
        empty={m.noTasks}
        columns={[
          { title: m.task, render: (_, { label }) => label },
          { title: m.unit, render: (_, { unit, unitName }) => unitName ?? unit },
          { title: m.role, render: (_, { role }) => word(t.words.role, role) },
          { title: m.assignee, render: (_, { assigneeShownAs }) => assigneeShownAs ?? m.unclaimed },
          { title: m.since, render: (_, { openedAt }) => <Instant at={openedAt} /> },
        ]}
      />
    </Part>
  );
}

interface RungRow {
  readonly id: string;
  readonly unit: string;
  readonly rung: string;
  readonly status: string;
  readonly proposedAt: string;
  readonly number: string | null;
  readonly answerBy: string | null;
}

interface ListedFact {
  readonly factId: string;
  readonly unit: string;
  readonly unitName: string | null;
  readonly fact: string;
  readonly occurredOn: string;
  readonly article: string;
  readonly voided: boolean;
}

/** The ladder: every rung that was reached, by unit, and the listed facts it stands on. */
export function Ladders({
  ladders,
  facts = [],
}: {
  readonly ladders: readonly unknown[];
  readonly facts?: readonly ListedFact[];
}) {
  const rows = (ladders as readonly LadderView[]).flatMap(({ unit, unitName, rungs }) =>
    rungs.map((rung): RungRow => ({ ...rung, unit: unitName ?? unit })),
  );
  if (rows.length === 0 && facts.length === 0) return null;
  return (
    <Part title={m.ladders}>
      {rows.length > 0 && (
        <Rows<RungRow>
          rows={rows}
          rowKey={({ id, unit }) => `${unit} ${id}`}
          columns={[
            { title: m.unit, render: (_, { unit }) => unit },
            { title: t.matterPage.head.rung, render: (_, { rung }) => word(t.words.rung, rung) },
            { title: t.matterPage.clocks.state, render: (_, { status }) => word(t.words.rungStatus, status) },
            { title: m.since, render: (_, { proposedAt }) => <Instant at={proposedAt} /> },
            { title: m.rungNumber, render: (_, { number }) => number },
            { title: m.answerBy, render: (_, { answerBy }) => dayOf(answerBy) },
          ]}
        />
      )}
      {facts.map(({ factId, unit, unitName, fact, occurredOn, article, voided }) => (
        <p key={factId} className={voided ? 'struck' : undefined}>
          <Mark>{word(t.words.fact, fact)}</Mark> {unitName ?? unit}，{dayOf(occurredOn)}，{article}
        </p>
      ))}
    </Part>
  );
}
