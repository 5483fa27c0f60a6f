import { Alert, Button, Empty, Select, Space, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useActDrawer } from '../../acts/index.ts';
import type { AnswerOf } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { useSession } from '../../session/use-session.ts';
import { Day, Loaded, Mark } from '../../shared/index.ts';
import { isMatterKind, matterPath } from '../../shared/matters.ts';

const m = t.admin.mergers;
type Unit = AnswerOf<'GET /api/v1/units'>['units'][number];
type Merger = AnswerOf<'GET /api/v1/mergers'>['mergers'][number];

const MAY: readonly string[] = ['administrator', 'coordinator'];

/** 单位合并: what would move, who proposed and confirmed it, how far it has come and what is left. */
export function Mergers({ units }: { readonly units: readonly Unit[] }) {
  const { roles } = useSession();
  const may = MAY.some((role) => roles.includes(role));
  const query = useApi('GET /api/v1/mergers', {}, { live: 'list' });
  const act = useActDrawer('organisation', '');
  return (
    <section className="sheet">
      <h2>{m.title}</h2>
      {act.told}
      {may && (
        <Preview
          units={units}
          onPropose={(preset) => act.open({ command: 'ProposeMerger', title: m.propose, preset })}
        />
      )}
      <Loaded query={query}>
        {({ mergers }) => (
          <Table
            size="small"
            rowKey="mergerId"
            scroll={{ x: 720 }}
            pagination={{ pageSize: 10, hideOnSinglePage: true }}
            dataSource={[...mergers]}
            locale={{ emptyText: <Empty description={m.none} image={Empty.PRESENTED_IMAGE_SIMPLE} /> }}
            columns={[
              { title: m.columns.units, render: (_, { from, to }) => m.into(from?.name ?? '', to?.name ?? '') },
              { title: m.columns.on, render: (_, { on }) => <Day day={on} /> },
              { title: m.columns.document, dataIndex: 'document' },
              { title: m.columns.status, render: (_, merger) => <Standing merger={merger} /> },
              { title: m.columns.by, render: (_, one) => m.by(one.proposedByShownAs, one.approvedByShownAs) },
              {
                title: '',
                render: (_, { mergerId, status, own, from, to }) => {
                  const about = m.into(from?.name ?? '', to?.name ?? '');
                  return (
                    may &&
                    (status === 'proposed' || status === 'approved') && (
                      <Space wrap>
                        {status === 'proposed' && (
                          <Button
                            size="small"
                            type="primary"
                            disabled={own}
                            title={own ? m.second : undefined}
                            onClick={() =>
                              act.open({ command: 'ApproveMerger', title: m.approve, preset: { mergerId }, about })
                            }
                          >
                            {m.approve}
                          </Button>
                        )}
                        <Button
                          size="small"
                          onClick={() =>
                            act.open({ command: 'RejectMerger', title: m.reject, preset: { mergerId }, about })
                          }
                        >
                          {m.reject}
                        </Button>
                      </Space>
                    )
                  );
                },
              },
            ]}
          />
        )}
      </Loaded>
      {act.drawer}
    </section>
  );
}

function Standing({ merger: { status, statusName, moved, left } }: { readonly merger: Merger }) {
  return (
    <>
      <Mark tone={status === 'done' ? 'good' : status === 'rejected' ? 'bad' : 'warn'}>{statusName}</Mark>
      {moved > 0 && <div className="second">{m.moved(moved)}</div>}
      {left.map(({ matterKind, matterId, matterKindName, words }) => (
        <div key={`${matterKind}-${matterId}`} className="second">
          {isMatterKind(matterKind) ? (
            <Link to={matterPath(matterKind, matterId)}>{matterKindName}</Link>
          ) : (
            matterKindName
          )}
          {m.left(words)}
        </div>
      ))}
    </>
  );
}

function Preview({
  units,
  onPropose,
}: {
  readonly units: readonly Unit[];
  readonly onPropose: (preset: Readonly<Record<string, string>>) => void;
}) {
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const open = units.filter(({ active, outside }) => active && !outside);
  const options = open.map(({ id: value, name: label }) => ({ value, label }));
  return (
    <>
      <Space wrap>
        <Select
          showSearch
          aria-label={m.from}
          placeholder={m.from}
          style={{ minWidth: 200 }}
          optionFilterProp="label"
          options={options}
          value={from}
          onChange={setFrom}
        />
        <Select
          showSearch
          aria-label={m.to}
          placeholder={m.to}
          style={{ minWidth: 200 }}
          optionFilterProp="label"
          options={options.filter(({ value }) => value !== from)}
          value={to}
          onChange={setTo}
        />
        {from !== null && to !== null && from !== to && (
          <Button type="primary" onClick={() => onPropose({ from, to })}>
            {m.propose}
          </Button>
        )}
      </Space>
      {from !== null && to !== null && from !== to && <Moving from={from} to={to} />}
    </>
  );
}

/** What goes over and what has to be seen to otherwise, before anybody proposes it. */
function Moving({ from, to }: { readonly from: string; readonly to: string }) {
  const query = useApi('GET /api/v1/units/{unit}/merger-preview', { params: { unit: from }, query: { into: to } });
  return (
    <Loaded query={query}>
      {({ matters, parts, tasks, letters, shifts, reports, posts }) => (
        <>
          <p>{m.matters(matters, tasks, letters)}</p>
          <ul>
            {parts
              .filter((part) => part.matters > 0)
              .map((part) => (
                <li key={part.part}>{m.part(part.name, part.matters)}</li>
              ))}
            {posts.map(({ post, title, people }) => (
              <li key={post}>{m.post(title, people.join('、'))}</li>
            ))}
          </ul>
          {(shifts > 0 || reports > 0) && <Alert type="warning" showIcon title={m.apart(shifts, reports)} />}
        </>
      )}
    </Loaded>
  );
}
