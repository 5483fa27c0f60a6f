import { Table, type TableColumnsType } from 'antd';
import type { AnswerOf, ReadKey } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { Day, type DueState, DueTag, Loaded } from '../../shared/index.ts';
import type { MatterKind } from '../../shared/matters.ts';

const READS = {
  complaint: 'GET /api/v1/complaints/{id}/clocks',
  case: 'GET /api/v1/cases/{id}/clocks',
  project: 'GET /api/v1/projects/{id}/clocks',
  company: 'GET /api/v1/companies/{id}/clocks',
  duty: 'GET /api/v1/duties/{id}/clocks',
  supervision: 'GET /api/v1/supervision/acts/{id}/clocks',
  emergency: 'GET /api/v1/emergencies/{id}/clocks',
} as const satisfies Readonly<Partial<Record<MatterKind, ReadKey>>>;

type Clock = AnswerOf<'GET /api/v1/complaints/{id}/clocks'>['clocks'][number];

const STATES: Readonly<Record<string, DueState>> = {
  running: 'later',
  near: 'near',
  overdue: 'overdue',
  historical: 'overdue',
  paused: 'paused',
};

/** Clocks of a matter, each with the reasons for its day. */
export function Clocks({ kind, id }: { readonly kind: keyof typeof READS; readonly id: string }) {
  const query = useApi(READS[kind] as typeof READS.complaint, { params: { id } });
  return (
    <Loaded query={query}>
      {({ clocks }) => (
        <Table<Clock>
          size="small"
          rowKey="clockId"
          columns={COLUMNS}
          dataSource={[...clocks]}
          pagination={false}
          locale={{ emptyText: t.matter.noClocks }}
          expandable={{
            columnTitle: t.matter.why,
            columnWidth: 64,
            expandedRowRender: (clock) => <Why clock={clock} />,
          }}
        />
      )}
    </Loaded>
  );
}

const COLUMNS: TableColumnsType<Clock> = [
  { title: t.matter.clock, render: (_: unknown, { title }) => title },
  { title: t.matter.unit, render: (_: unknown, { unitName }) => unitName },
  { title: t.matter.start, render: (_: unknown, { start }) => <Day day={start} /> },
  { title: t.matter.due, render: (_: unknown, clock) => <Due clock={clock} /> },
];

function Due({ clock: { standing, due, remainingWorkingDays, provisional } }: { readonly clock: Clock }) {
  const state = STATES[standing];
  if (state === undefined) {
    return (
      <>
        <Day day={due} /> {t.matter.ended}
      </>
    );
  }
  return <DueTag state={state} due={due} remaining={remainingWorkingDays} provisional={provisional} />;
}

/** 为什么是这一天: the article, and each step of the count. */
function Why({ clock: { source, text, derivation } }: { readonly clock: Clock }) {
  return (
    <>
      <p>
        {t.load.article}：{source}　{text}
      </p>
      <ol>
        {derivation.map(({ day, kind, text: words }, index) => (
          <li key={`${kind} ${day} ${index}`}>{words}</li>
        ))}
      </ol>
    </>
  );
}
