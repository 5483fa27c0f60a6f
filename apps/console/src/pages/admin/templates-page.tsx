import { Empty, Input, Select, Space, Table } from 'antd';
import { useState } from 'react';
import type { AnswerOf, CallOf } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { word } from '../../messages/words.ts';
import { Download, Loaded, Mark, PageHead } from '../../shared/index.ts';
import { forceText } from '../rules/rule-words.ts';
import { AdminTabs } from './admin-tabs.tsx';

const m = t.admin.templates;
type Template = AnswerOf<'GET /api/v1/templates'>['templates'][number];
type SheetAsked = Omit<CallOf<'GET /api/v1/import-templates/{kind}'>, 'signal'>;

/** Texts that papers are written by, each with its versions, and the empty sheets for imports. */
export function Page() {
  const query = useApi('GET /api/v1/templates', {});
  const [kind, setKind] = useState<string | undefined>(undefined);
  const [sought, setSought] = useState('');
  const fits = (template: Template): boolean =>
    (kind === undefined || template.kind === kind) &&
    [template.title, template.source ?? '', ...template.lines].some((words) => words.includes(sought.trim()));
  return (
    <>
      <PageHead title={m.title} />
      <AdminTabs current="templates" />
      <section className="sheet">
        <p className="second">{m.hint}</p>
        <Space wrap role="search" className="list-filters">
          <Input
            allowClear
            aria-label={m.search}
            placeholder={m.search}
            value={sought}
            onChange={({ target }) => setSought(target.value)}
          />
          <Select
            allowClear
            className="list-filter"
            aria-label={m.kind}
            placeholder={m.kind}
            value={kind}
            onChange={(value: string | undefined) => setKind(value)}
            options={Object.entries(m.kinds).map(([value, label]) => ({ value, label }))}
          />
        </Space>
        <Loaded query={query} rows={8}>
          {({ templates }) => (
            <Table<Template>
              size="small"
              rowKey={({ kind: of, id, version }) => `${of}/${id}/${version}`}
              scroll={{ x: 640 }}
              pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
              dataSource={templates.filter(fits)}
              locale={{ emptyText: <Empty description={m.none} image={Empty.PRESENTED_IMAGE_SIMPLE} /> }}
              expandable={{ expandedRowRender: (template) => <Lines of={template} /> }}
              columns={[
                {
                  title: m.columns.title,
                  render: (_, { title, kind: of }) => (
                    <>
                      {title} <Mark>{word(m.kinds, of)}</Mark>
                    </>
                  ),
                },
                { title: m.columns.version, render: (_, { version }) => m.version(version) },
                {
                  title: m.columns.force,
                  render: (_, { effectiveFrom, effectiveTo }) =>
                    effectiveFrom === null ? null : forceText(effectiveFrom, effectiveTo),
                },
                { title: m.columns.source, width: '38%', dataIndex: 'source' },
              ]}
            />
          )}
        </Loaded>
      </section>
    </>
  );
}

function Lines({ of: { kind, id, title, lines } }: { readonly of: Template }) {
  return (
    <>
      {lines.map((line, at) => (
        <p key={`${at} ${line}`}>{line}</p>
      ))}
      {kind === 'sheet' && (
        <Download
          route="GET /api/v1/import-templates/{kind}"
          asked={{ params: { kind: id } } as SheetAsked}
          name={`${title}.xlsx`}
        >
          {m.download}
        </Download>
      )}
    </>
  );
}
