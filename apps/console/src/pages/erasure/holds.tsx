import { Button, Empty, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useActDrawer } from '../../acts/index.ts';
import { newCommandId } from '../../api/command-id.ts';
import type { AnswerOf } from '../../api/client.ts';
import { t } from '../../messages/index.ts';
import { Mark } from '../../shared/index.ts';
import { said } from '../matter/said.tsx';
import { MatterPicker } from './matter-picker.tsx';
import { Signed } from './proposals.tsx';
import { matterPage, matterWords } from './words.ts';

const m = t.erasure;
type Hold = AnswerOf<'GET /api/v1/erasure'>['holds'][number];

/** 暂缓销毁: what is kept though its term may have run out, why, and by whom. */
export function Holds({ holds }: { readonly holds: readonly Hold[] }) {
  const act = useActDrawer('erasure', null);
  const [matter, setMatter] = useState<string | null>(null);
  return (
    <section className="sheet">
      <h2>{m.holds.title}</h2>
      {act.told}
      <p>
        <MatterPicker value={matter} onChange={setMatter} />{' '}
        <Button
          disabled={matter === null}
          onClick={() =>
            act.open({
              command: 'HoldDisposal',
              title: m.hold,
              preset: { holdId: newCommandId(), matter: matter ?? '' },
            })
          }
        >
          {m.hold}
        </Button>
      </p>
      <Table<Hold>
        size="small"
        rowKey="id"
        scroll={{ x: 700 }}
        pagination={{ pageSize: 10, hideOnSinglePage: true }}
        dataSource={[...holds]}
        locale={{ emptyText: <Empty description={m.holds.none} image={Empty.PRESENTED_IMAGE_SIMPLE} /> }}
        columns={[
          {
            title: m.columns.matters,
            render: (_, { matter: of }) => <Link to={matterPage(of)}>{matterWords(of)}</Link>,
          },
          { title: m.columns.placed, render: (_, { placed }) => <Signed signed={placed} /> },
          { title: m.columns.reason, render: (_, { reason }) => said(reason) },
          {
            title: m.columns.status,
            render: (_, { lifted }) =>
              lifted === null ? <Mark tone="warn">{m.holds.standing}</Mark> : <Mark>{m.holds.lifted}</Mark>,
          },
          {
            title: m.columns.lifted,
            render: (_, { lifted, liftedFor }) =>
              lifted !== null && (
                <>
                  <Signed signed={lifted} />
                  {said(liftedFor)}
                </>
              ),
          },
          {
            title: '',
            render: (_, { id, mayLift, matter: of }) =>
              mayLift && (
                <Button
                  size="small"
                  onClick={() =>
                    act.open({
                      command: 'LiftDisposalHold',
                      title: m.holds.lift,
                      preset: { holdId: id },
                      about: matterWords(of),
                    })
                  }
                >
                  {m.holds.lift}
                </Button>
              ),
          },
        ]}
      />
      {act.drawer}
    </section>
  );
}
