import { Empty, Segmented, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { AnswerOf } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { word } from '../../messages/words.ts';
import { Day, Loaded } from '../../shared/index.ts';
import { matterPath } from '../../shared/matters.ts';
import { Pager } from '../../shared/pager.tsx';

const m = t.rules;
const ROUTE = 'GET /api/v1/rules/{rule}/versions/{version}/clocks';
type Row = AnswerOf<typeof ROUTE>['items'][number];
type Standing = keyof typeof m.standings;
const STANDINGS = Object.keys(m.standings) as Standing[];

/** The clocks that one version of a rule counts or has counted, each with its matter. */
export function VersionUse({ rule, version }: { readonly rule: string; readonly version: number }) {
  const [standing, setStanding] = useState<Standing>('open');
  return (
    <>
      <Segmented
        aria-label={m.standing}
        value={standing}
        options={STANDINGS.map((value) => ({ value, label: m.standings[value] }))}
        onChange={setStanding}
      />
      <Rows key={`${rule} ${version} ${standing}`} rule={rule} version={version} standing={standing} />
    </>
  );
}

function Rows({
  rule,
  version,
  standing,
}: {
  readonly rule: string;
  readonly version: number;
  readonly standing: Standing;
}) {
  const [after, setAfter] = useState<string | undefined>(undefined);
  const query = useApi(ROUTE, { params: { rule, version }, query: { standing, after } });
  return (
    <Loaded query={query}>
      {({ items, total, nextAfter }) =>
        total === 0 ? (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={m.noClocks} />
        ) : (
          <>
            <Table<Row>
              size="small"
              className="list version-use"
              rowKey={({ matterId, clockId }) => `${matterId} ${clockId}`}
              dataSource={[...items]}
              pagination={false}
              scroll={{ x: 620 }}
              columns={[
                {
                  title: m.clocks.number,
                  render: (_, { matterKind, matterKindName, matterId, number }) => (
                    <Link to={`${matterPath(matterKind, matterId)}?tab=clocks`}>{number ?? matterKindName}</Link>
                  ),
                },
                { title: m.clocks.unit, render: (_, { unit }) => unit?.name },
                { title: m.clocks.status, render: (_, { status }) => word(t.words.clockStatus, status) },
                { title: m.clocks.start, render: (_, { start }) => <Day day={start.slice(0, 10)} /> },
                { title: m.clocks.due, render: (_, { due }) => <Day day={due} /> },
              ]}
            />
            <Pager after={after} nextAfter={nextAfter} onGo={setAfter} />
          </>
        )
      }
    </Loaded>
  );
}
