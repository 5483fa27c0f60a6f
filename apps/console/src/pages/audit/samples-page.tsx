import { Button, DatePicker, Empty, Form, Input, InputNumber, Select, Table } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { Link } from 'react-router';
import { useQueryClient } from '@tanstack/react-query';
import { type AnswerOf, call } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { word } from '../../messages/words.ts';
import { Instant, Loaded, PageHead, ProblemAlert } from '../../shared/index.ts';
import { matterPath } from '../../shared/matters.ts';
import { AuditTabs } from './audit-tabs.tsx';
import { replayPath } from './replay-routes.ts';

const m = t.audit.samples;
const MOST = 100;
const USUAL = 10;
const SEED = /^[A-Za-z0-9-]*$/;

type Sample = AnswerOf<'POST /api/v1/audit/samples'>;
type Kind = keyof typeof m.kinds;

interface Fields {
  readonly kind: Kind;
  readonly state: keyof typeof m.states;
  readonly unit?: string;
  readonly from?: Dayjs | null;
  readonly to?: Dayjs | null;
  readonly count: number;
  readonly seed?: string;
}

const optionsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** Matters drawn at random for a closer look, and every draw there was. */
export function Page() {
  const past = useApi('GET /api/v1/audit/samples', {});
  return (
    <>
      <PageHead title={m.title} />
      <AuditTabs current="samples" />
      <p className="second">{m.lead}</p>
      <Draw />
      <section className="sheet">
        <h2>{m.past}</h2>
        <Loaded query={past}>{({ items }) => <Draws items={items} />}</Loaded>
      </section>
    </>
  );
}

function Draw() {
  const queries = useQueryClient();
  const units = useApi('GET /api/v1/units', {});
  const [form] = Form.useForm<Fields>();
  const kind = Form.useWatch('kind', form) ?? 'case';
  const [drawn, setDrawn] = useState<Sample | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  const draw = async ({ seed, unit, from, to, ...asked }: Fields): Promise<void> => {
    setIsBusy(true);
    setError(null);
    try {
      const body = {
        ...asked,
        ...(unit === undefined ? {} : { unit }),
        ...(seed === undefined || seed === '' ? {} : { seed }),
        ...(dayjs.isDayjs(from) ? { from: from.format('YYYY-MM-DD') } : {}),
        ...(dayjs.isDayjs(to) ? { to: to.format('YYYY-MM-DD') } : {}),
      };
      setDrawn((await call('POST /api/v1/audit/samples', { body })).body);
    } catch (refused) {
      setError(refused);
    } finally {
      setIsBusy(false);
      await queries.invalidateQueries();
    }
  };
  return (
    <section className="sheet">
      <Form<Fields>
        form={form}
        layout="inline"
        className="sample-form"
        initialValues={{ kind: 'case', state: 'any', count: USUAL }}
        onFinish={(fields) => void draw(fields)}
      >
        <Form.Item name="kind" label={m.kind}>
          <Select options={optionsOf(m.kinds)} />
        </Form.Item>
        <Form.Item name="state" label={m.state}>
          <Select options={optionsOf(m.states)} />
        </Form.Item>
        <Form.Item name="unit" label={m.unit[kind]}>
          <Select
            allowClear
            className="list-filter"
            placeholder={m.allUnits}
            showSearch={{ optionFilterProp: 'label' }}
            options={(units.data?.units ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <Form.Item name="from" label={`${m.days[kind]}${m.from}`}>
          <DatePicker />
        </Form.Item>
        <Form.Item name="to" label={m.to}>
          <DatePicker />
        </Form.Item>
        <Form.Item name="count" label={m.count} rules={[{ required: true, message: '' }]}>
          <InputNumber min={1} max={MOST} precision={0} />
        </Form.Item>
        <Form.Item name="seed" label={m.seed} rules={[{ pattern: SEED, message: m.seedHint }]}>
          <Input maxLength={64} placeholder={m.seedHint} className="sample-seed" autoComplete="off" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {m.draw}
        </Button>
      </Form>
      {error !== null && <ProblemAlert error={error} sending />}
      {drawn !== null && (
        <div role="status">
          <h2>{m.drawn(drawn.items.length, drawn.population)}</h2>
          <Drawn sample={drawn} />
        </div>
      )}
    </section>
  );
}

function Drawn({ sample: { items, seed, seedGiven, populationHash } }: { readonly sample: Sample }) {
  return (
    <>
      <p className="second sample-digest">
        {m.seed} <code>{seed}</code>（{seedGiven ? m.given : m.made}） · {m.hash} <code>{populationHash}</code>
      </p>
      <Table
        size="small"
        rowKey="id"
        pagination={false}
        scroll={{ x: 720 }}
        dataSource={[...items]}
        locale={{ emptyText: <Empty description={m.nothing} image={Empty.PRESENTED_IMAGE_SIMPLE} /> }}
        columns={[
          { title: m.columns.place, width: 60, render: (_, __, index) => index + 1 },
          {
            title: t.audit.find.columns.matter,
            render: (_, { kind, id, number }) => (
              <Link to={matterPath(kind, id)}>{number ?? word(t.matters, kind)}</Link>
            ),
          },
          { title: t.audit.find.columns.name, dataIndex: 'name' },
          { title: t.audit.find.columns.employer, dataIndex: 'employer' },
          { title: t.audit.find.columns.unit, dataIndex: 'unitName' },
          {
            title: t.audit.find.see,
            render: (_, { kind, id }) => <Link to={replayPath(kind, id) ?? matterPath(kind, id)}>{t.replay.link}</Link>,
          },
        ]}
      />
    </>
  );
}

function Draws({ items }: { readonly items: readonly Sample[] }) {
  return (
    <Table
      size="small"
      rowKey="position"
      pagination={false}
      scroll={{ x: 860 }}
      dataSource={[...items]}
      locale={{ emptyText: <Empty description={m.none} image={Empty.PRESENTED_IMAGE_SIMPLE} /> }}
      expandable={{
        columnTitle: <span className="heard-only">{m.show}</span>,
        expandedRowRender: (sample) => <Drawn sample={sample} />,
      }}
      columns={[
        { title: m.columns.at, render: (_, { at }) => <Instant at={at} /> },
        {
          title: m.columns.by,
          render: (_, { actorShownAs, unitName }) => (
            <>
              {actorShownAs}
              <div className="second">{unitName}</div>
            </>
          ),
        },
        {
          title: m.range,
          render: (_, { kind, state, ofUnitName, from, to }) => (
            <>
              {word(m.kinds, kind)} · {word(m.states, state)} · {ofUnitName ?? m.allUnits}
              {(from !== null || to !== null) && <div className="second">{m.upTo(from, to)}</div>}
            </>
          ),
        },
        { title: m.columns.result, render: (_, sample) => m.drawn(sample.items.length, sample.population) },
        {
          title: m.columns.seed,
          render: (_, { seed, seedGiven }) => (
            <>
              <code>{seed}</code>
              <div className="second">{seedGiven ? m.given : m.made}</div>
            </>
          ),
        },
      ]}
    />
  );
}
