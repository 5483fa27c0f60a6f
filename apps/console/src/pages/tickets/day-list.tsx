import { Button, Form, Input, Select, Table } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { type AnswerOf, call } from '../../api/client.ts';
import { newCommandId } from '../../api/command-id.ts';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { useSession } from '../../session/use-session.ts';
import { Day, Download, Instant, Loaded, ProblemAlert } from '../../shared/index.ts';
import { matterPath } from '../../shared/matters.ts';

const m = t.tickets;
const BYTES = 'application/octet-stream';
const SHOWN = 20;

type Batch = AnswerOf<'GET /api/v1/batches'>['items'][number];
type Lacking = keyof typeof m.missing;

/** What a channel lists for a day: the file is read row by row, and nothing is entered before somebody has accepted it. */
export function DayList({ channel, today }: { readonly channel: string; readonly today: string | undefined }) {
  return (
    <section className="part" aria-label={m.lists}>
      <h2>{m.lists}</h2>
      <p className="second">{m.listsHint}</p>
      <Upload key={`${channel} ${today ?? ''}`} channel={channel} today={today} />
      <h2>{m.received}</h2>
      <Received channel={channel} />
    </section>
  );
}

function Upload({ channel, today }: { readonly channel: string; readonly today: string | undefined }) {
  const { unit: own, roles } = useSession();
  const isOffice = roles.includes('coordinator');
  const units = useApi('GET /api/v1/units', {}, { enabled: isOffice });
  const [day, setDay] = useState(today ?? '');
  const [unit, setUnit] = useState<string | undefined>(isOffice ? undefined : (own ?? undefined));
  const [file, setFile] = useState<File | null>(null);
  const [told, setTold] = useState<readonly Lacking[]>([]);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  // What got no answer is sent again under its number, so that nothing comes in twice.
  const [commandId, setCommandId] = useState(newCommandId);
  const navigate = useNavigate();
  const send = async (): Promise<void> => {
    const missing: readonly Lacking[] = [
      ...(day === '' ? (['day'] as const) : []),
      ...(unit === undefined ? (['unit'] as const) : []),
      ...(file === null ? (['file'] as const) : []),
    ];
    setTold(missing);
    setError(null);
    if (file === null || unit === undefined || missing.length > 0) return;
    setIsBusy(true);
    try {
      const { body } = await call('POST /api/v1/channels/{channel}/batches', {
        params: { channel },
        query: { day, unit },
        body: new Blob([file], { type: BYTES }),
        headers: { 'content-type': BYTES, 'Idempotency-Key': commandId },
      });
      await navigate(matterPath('batch', body.id));
    } catch (refused) {
      setError(refused);
    } finally {
      setIsBusy(false);
    }
  };
  const item = (name: Lacking) =>
    told.includes(name) ? { validateStatus: 'error' as const, help: m.missing[name] } : {};
  const change = (act: () => void): void => {
    act();
    setCommandId(newCommandId());
  };
  return (
    <Form layout="inline" className="ticket-upload" onFinish={() => void send()}>
      <Form.Item label={m.day} htmlFor="list-day" {...item('day')}>
        <Input
          id="list-day"
          type="date"
          {...(today === undefined ? {} : { max: today })}
          value={day}
          onChange={({ target }) => change(() => setDay(target.value))}
        />
      </Form.Item>
      {isOffice && (
        <Form.Item label={m.unit} htmlFor="list-unit" {...item('unit')}>
          <Select
            id="list-unit"
            className="ticket-unit"
            showSearch={{ optionFilterProp: 'label' }}
            value={unit}
            options={units.data?.units.map(({ id, name }) => ({ value: id, label: name })) ?? []}
            onChange={(value: string) => change(() => setUnit(value))}
          />
        </Form.Item>
      )}
      <Form.Item label={m.file} htmlFor="list-file" {...item('file')}>
        <input
          id="list-file"
          type="file"
          accept=".xlsx,.csv"
          aria-label={m.chooseFile}
          onChange={({ target }) => change(() => setFile(target.files?.[0] ?? null))}
        />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={isBusy}>
        {m.upload}
      </Button>
      <Download
        route="GET /api/v1/import-templates/{kind}"
        asked={{ params: { kind: 'channel-tickets' } }}
        name="template.xlsx"
      >
        {m.template}
      </Download>
      {error !== null && <ProblemAlert error={error} sending />}
    </Form>
  );
}

function Received({ channel }: { readonly channel: string }) {
  const query = useApi('GET /api/v1/batches', { query: { channel, limit: SHOWN } }, { live: 'list' });
  return (
    <Loaded query={query} rows={3}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="second">{m.noLists}</p>
        ) : (
          <Table<Batch>
            size="small"
            rowKey="id"
            pagination={false}
            dataSource={[...items]}
            scroll={{ x: 'max-content' }}
            columns={[
              {
                title: m.listOf,
                render: (_, { id, listedOn }) => (
                  <Link to={matterPath('batch', id)}>
                    <Day day={listedOn} />
                  </Link>
                ),
              },
              { title: m.receivedAt, render: (_, { receivedAt }) => <Instant at={receivedAt} /> },
              {
                title: m.counts,
                render: (_, { counts, discarded }) => (discarded ? m.discarded : m.countsOf(counts)),
              },
            ]}
          />
        )
      }
    </Loaded>
  );
}
