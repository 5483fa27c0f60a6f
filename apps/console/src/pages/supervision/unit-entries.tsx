import { Drawer, Table } from 'antd';
import { Link } from 'react-router';
import type { AnswerOf } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { dayText, Loaded, Mark, Money } from '../../shared/index.ts';
import { matterPath } from '../../shared/matters.ts';

const m = t.supervision.units;
type Entry = AnswerOf<'GET /api/v1/supervision/units/{unitFigure}/entries'>['entries'][number];

/** The matters behind one figure; each opens at its history. */
export function UnitEntries({
  figure,
  query: asked,
  onClose,
}: {
  readonly figure: string;
  readonly query: {
    readonly from: string | undefined;
    readonly to: string | undefined;
    readonly unit: string | undefined;
    readonly asOf: string | undefined;
  };
  readonly onClose: () => void;
}) {
  const query = useApi('GET /api/v1/supervision/units/{unitFigure}/entries', {
    params: { unitFigure: figure },
    query: asked,
  });
  const { data } = query;
  const unit = asked.unit === undefined ? m.whole : (data?.entries[0]?.unit?.name ?? asked.unit);
  return (
    <Drawer
      open
      size={860}
      title={data === undefined ? t.load.loading : m.entries(data.title, unit)}
      onClose={onClose}
      destroyOnHidden
    >
      <Loaded query={query} rows={8}>
        {({ from, to, counts, goodMeans, measure, entries }) => (
          <>
            <p className="second">
              {dayText(from)}—{dayText(to)} · {counts}
              {goodMeans !== '' && `；${goodMeans}`}
            </p>
            <Table<Entry>
              size="small"
              rowKey={({ kind, id, unit: of, versions }) => `${kind}-${id}/${of?.unit ?? ''}/${versions.join('.')}`}
              pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
              dataSource={[...entries]}
              columns={[
                {
                  title: m.columns.matter,
                  render: (_, { kind, id, number, versions }) => (
                    <>
                      <Link to={`${matterPath(kind, id)}?tab=timeline&event=${versions[versions.length - 1] ?? ''}`}>
                        {number ?? t.matters[kind as keyof typeof t.matters] ?? kind}
                      </Link>
                      {number !== null && (
                        <div className="second">{t.matters[kind as keyof typeof t.matters] ?? kind}</div>
                      )}
                    </>
                  ),
                },
                {
                  title: m.columns.party,
                  render: (_, { project, employer }) => [project, employer].filter((one) => one !== null).join('，'),
                },
                { title: m.columns.unit, render: (_, { unit: of }) => of?.name },
                ...(entries.some(({ days }) => days !== null)
                  ? [{ title: m.columns.days, align: 'right' as const, render: (_: unknown, { days }: Entry) => days }]
                  : []),
                ...(entries.some(({ fen }) => fen !== 0)
                  ? [
                      {
                        title: m.columns.amount,
                        align: 'right' as const,
                        render: (_: unknown, { fen }: Entry) => <Money fen={fen} />,
                      },
                    ]
                  : []),
                ...(measure === 'share'
                  ? [
                      {
                        title: m.columns.good,
                        render: (_: unknown, { good }: Entry) => (
                          <Mark tone={good ? 'good' : 'bad'}>{good ? m.good : m.bad}</Mark>
                        ),
                      },
                    ]
                  : []),
              ]}
            />
          </>
        )}
      </Loaded>
    </Drawer>
  );
}
