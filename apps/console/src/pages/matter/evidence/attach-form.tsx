import { Button, Checkbox, DatePicker, Form, Input, Select, Space } from 'antd';
import type { Dayjs } from 'dayjs';
import { useCommand } from '../../../api/use-command.ts';
import { t } from '../../../messages/index.ts';
import { ProblemAlert } from '../../../shared/index.ts';
import type { EvidenceFile, EvidenceRoutes } from '../routes-of.ts';
import { likelyKind, partsOfName } from './file-facts.ts';
import type { Sent, Stored } from './sent.ts';

const m = t.matterPage.evidence;

interface Said {
  readonly title: string;
  readonly kind: string;
  readonly source: string;
  readonly obtainedBy: 'submitted' | 'collected' | 'requisitioned' | 'provided' | 'generated';
  readonly obtainedOn?: Dayjs | null;
  readonly redacted?: boolean;
}

interface AttachProps {
  readonly routes: EvidenceRoutes;
  readonly id: string;
  readonly sent: Sent;
  readonly stored: Stored;
  readonly replaces: EvidenceFile | null;
  readonly onDiscard: () => void;
  readonly onAttached: (title: string) => void;
}

/** What the file is, by whoever takes it in. */
export function AttachForm({ routes, id, sent, stored, replaces, onDiscard, onAttached }: AttachProps) {
  const command = useCommand(routes.attach);
  const differs = sent.sha256 !== null && sent.sha256 !== stored.sha256;
  const attach = async ({ title, kind, source, obtainedBy, obtainedOn, redacted = false }: Said): Promise<void> => {
    await command.send({
      params: { id },
      body: {
        ...{ fileId: stored.fileId, kind, title, source, obtainedBy, redacted },
        obtainedOn: obtainedOn === null || obtainedOn === undefined ? 'unknown' : obtainedOn.format('YYYY-MM-DD'),
        replaces: replaces?.fileId ?? null,
        persons: [],
      },
    });
    onAttached(title);
  };
  return (
    <Form<Said>
      layout="vertical"
      className="attach"
      initialValues={{
        title: replaces?.title ?? partsOfName(sent.name).title,
        kind: replaces?.kind ?? likelyKind(sent.name),
        source: replaces?.source,
        obtainedBy: replaces?.obtainedBy ?? 'submitted',
      }}
      onFinish={(values) => {
        attach(values).catch(() => undefined);
      }}
    >
      {command.error !== null && <ProblemAlert error={command.error} sending />}
      <Space wrap align="start">
        <Form.Item name="title" label={m.title} rules={[{ required: true, whitespace: true, message: m.titleMissing }]}>
          <Input maxLength={200} className="attach-title" />
        </Form.Item>
        <Form.Item name="kind" label={m.kind} rules={[{ required: true, message: m.kindMissing }]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            className="attach-kind"
            options={Object.entries(t.words.evidenceKind).map(([value, label]) => ({ value, label }))}
          />
        </Form.Item>
        <Form.Item
          name="source"
          label={m.source}
          rules={[{ required: true, whitespace: true, message: m.sourceMissing }]}
        >
          <Input maxLength={200} className="attach-title" />
        </Form.Item>
        <Form.Item name="obtainedBy" label={m.obtained}>
          <Select
            className="attach-kind"
            options={Object.entries(t.words.obtained).map(([value, label]) => ({ value, label }))}
          />
        </Form.Item>
        <Form.Item name="obtainedOn" label={m.obtainedOn} extra={m.obtainedOnHint}>
          <DatePicker />
        </Form.Item>
        {replaces !== null && (
          <Form.Item name="redacted" valuePropName="checked" label=" ">
            <Checkbox>{m.canRedact}</Checkbox>
          </Form.Item>
        )}
      </Space>
      <div className="attach-acts">
        <Button type="primary" htmlType="submit" loading={command.isPending} disabled={differs}>
          {m.attach}
        </Button>
        <Button onClick={onDiscard}>{m.discard}</Button>
      </div>
    </Form>
  );
}
