import { Alert, Button, Form, Input, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { type AnswerOf, call } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { Instant, Loaded, ProblemAlert } from '../../shared/index.ts';
import { matterPath } from '../../shared/matters.ts';
import { Receipt } from './receipt.tsx';

const m = t.intake.lookUp;
type Found = AnswerOf<'POST /api/v1/intake/look-up'>['items'][number];

interface Sought {
  readonly name: string;
  readonly phoneTail: string;
}

/** Somebody has come without his receipt. */
export function LookUp() {
  const [found, setFound] = useState<readonly Found[] | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [printed, setPrinted] = useState<string | null>(null);
  const seek = async ({ name, phoneTail }: Sought): Promise<void> => {
    setIsBusy(true);
    setPrinted(null);
    try {
      const body = { name: name.trim(), phoneTail: phoneTail.normalize('NFKC').trim() };
      setFound((await call('POST /api/v1/intake/look-up', { body })).body.items);
      setError(null);
    } catch (refused) {
      setFound(null);
      setError(refused);
    } finally {
      setIsBusy(false);
    }
  };
  const columns: TableColumnsType<Found> = [
    {
      title: m.columns.number,
      render: (_, { id, number }) => <Link to={matterPath('complaint', id)}>{number}</Link>,
    },
    {
      title: m.columns.about,
      render: (_, { employer, project }) => (
        <>
          {employer}
          <div className="second">{project}</div>
        </>
      ),
    },
    {
      title: m.columns.stage,
      render: (_, { stage, ended }) => (ended ? t.intake.duplicates.ended : stage?.label),
    },
    {
      title: m.columns.holder,
      render: (_, { holder, holderPhone }) => (
        <>
          {holder?.name}
          <div className="second">{holderPhone}</div>
        </>
      ),
    },
    { title: m.columns.received, render: (_, { receivedAt }) => <Instant at={receivedAt} /> },
    {
      title: m.columns.act,
      render: (_, { id }) => (
        <Button type="link" size="small" onClick={() => setPrinted(id)}>
          {m.receipt}
        </Button>
      ),
    },
  ];
  return (
    <div className="intake-look-up">
      <Form<Sought> layout="inline" onFinish={(values) => void seek(values)} autoComplete="off">
        <p className="second">{m.hint}</p>
        <Form.Item name="name" label={m.name} rules={[{ required: true, whitespace: true, min: 2 }]}>
          <Input maxLength={50} autoFocus />
        </Form.Item>
        <Form.Item name="phoneTail" label={m.phoneTail} rules={[{ required: true, pattern: /^[0-9０-９]{4}$/ }]}>
          <Input maxLength={4} inputMode="numeric" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {m.submit}
        </Button>
      </Form>
      {error !== null && <ProblemAlert error={error} />}
      {printed !== null && <Reprint id={printed} />}
      {found !== null && printed === null && (
        <>
          <p role="status">{found.length === 0 ? '' : m.found(found.length)}</p>
          {found.length === 0 ? (
            <Alert type="info" showIcon title={m.none} />
          ) : (
            <Table<Found>
              size="small"
              rowKey="id"
              columns={columns}
              dataSource={[...found]}
              pagination={false}
              scroll={{ x: 'max-content' }}
            />
          )}
        </>
      )}
    </div>
  );
}

function Reprint({ id }: { readonly id: string }) {
  const query = useApi('GET /api/v1/complaints/{id}/receipt', { params: { id } });
  return (
    <Loaded query={query}>
      {({ number, receiptCode }) => <Receipt id={id} number={number} receiptCode={receiptCode} onNext={null} />}
    </Loaded>
  );
}
