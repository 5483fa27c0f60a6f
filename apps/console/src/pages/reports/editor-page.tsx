import { useQuery, keepPreviousData } from '@tanstack/react-query';
import { Alert, App, Button, Form, Input, InputNumber, Radio, Select, Space } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { type BodyOf, call } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { useSend } from '../../api/use-command.ts';
import { t } from '../../messages/index.ts';
import { Loaded, PageHead, ProblemAlert } from '../../shared/index.ts';
import { useToday } from '../../shared/use-today.ts';
import '../briefing/briefing.css';
import { ColumnsEditor } from './columns-editor.tsx';
import { FiguresTable } from './figures-table.tsx';
import { type Catalogue, type Duty, EMPTY, lastPeriod, newest, type Template, templateOf } from './model.ts';
import { ReportsTabs } from './reports-tabs.tsx';
import './reports.css';

const m = t.reports.editor;

/** A template, new or as a further version, with the figures that it would yield beside it. */
export function Page() {
  const { duty, template: id } = useParams();
  const catalogue = useApi('GET /api/v1/reports/catalogue', {});
  const listed = useApi('GET /api/v1/reports', {});
  const found = listed.data?.templates.find((one) => one.duty === duty && one.templateId === id);
  const known = found === undefined ? undefined : newest(found);
  return (
    <>
      <PageHead title={known === undefined ? m.create : m.change(found?.name ?? '')} />
      <ReportsTabs current="reports" />
      <Loaded query={catalogue} rows={8}>
        {(all) =>
          id === undefined ? (
            <Editor catalogue={all} duty="month-report" initial={EMPTY} templateId={null} />
          ) : (
            <Loaded query={listed}>
              {() =>
                known === undefined ? (
                  <Alert type="warning" showIcon title={t.reports.noTemplates} />
                ) : (
                  <Editor
                    key={`${duty}/${id}`}
                    catalogue={all}
                    duty={duty as Duty}
                    initial={templateOf(known)}
                    templateId={id}
                  />
                )
              }
            </Loaded>
          )
        }
      </Loaded>
    </>
  );
}

interface EditorProps {
  readonly catalogue: Catalogue;
  readonly duty: Duty;
  readonly initial: Template;
  /** Null: a new one. */
  readonly templateId: string | null;
}

function Editor({ catalogue, duty: given, initial, templateId }: EditorProps) {
  const [duty, setDuty] = useState<Duty>(given);
  const [template, setTemplate] = useState(initial);
  const [isChecked, setIsChecked] = useState(false);
  const sending = useSend();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const put = (change: Partial<Template>): void => setTemplate({ ...template, ...change });
  const missing = {
    name: template.name.trim() === '',
    title: template.layout.title.trim() === '',
    signature: template.layout.signature.trim() === '',
  };
  const save = async (): Promise<void> => {
    setIsChecked(true);
    if (Object.values(missing).includes(true) || template.columns.length === 0) return;
    try {
      const params = { id: duty };
      if (templateId === null)
        await sending.send({ route: 'POST /api/v1/duties/{id}/draft-report-template', params, body: { template } });
      else
        await sending.send({
          route: 'POST /api/v1/duties/{id}/change-report-template',
          ...{ params, body: { templateId, template } },
        });
      void message.success(m.saved);
      void navigate('/reports');
    } catch {
      // The mutation keeps it, and the page shows it.
    }
  };
  return (
    <div className="report-editor">
      <section className="sheet">
        <Form layout="vertical" onFinish={() => void save()} aria-label={m.create}>
          {templateId === null && (
            <Start catalogue={catalogue} duty={duty} onChoose={(kind, from) => (setDuty(kind), setTemplate(from))} />
          )}
          <HeadFields {...{ catalogue, template, put, missing, isChecked }} />
          <Form.Item
            label={m.columns}
            {...(isChecked && template.columns.length === 0 ? { validateStatus: 'error', help: m.noColumns } : {})}
          >
            <ColumnsEditor catalogue={catalogue} value={template.columns} onChange={(columns) => put({ columns })} />
          </Form.Item>
          <FilterFields {...{ catalogue, template, put }} />
          <LayoutFields {...{ template, put, missing, isChecked }} />
          {template.layout.orientation === 'portrait' && template.columns.length > catalogue.mostUpright && (
            <Alert type="warning" showIcon title={m.tooWide(catalogue.mostUpright)} />
          )}
          {sending.error !== null && <ProblemAlert error={sending.error} sending />}
          <Button type="primary" htmlType="submit" loading={sending.isPending}>
            {m.save}
          </Button>
        </Form>
      </section>
      <Preview key={duty} catalogue={catalogue} duty={duty} template={template} />
    </div>
  );
}

function Start({
  catalogue,
  duty,
  onChoose,
}: {
  readonly catalogue: Catalogue;
  readonly duty: Duty;
  readonly onChoose: (duty: Duty, template: Template) => void;
}) {
  return (
    <>
      <Form.Item label={m.duty}>
        <Radio.Group
          value={duty}
          options={catalogue.kinds.map(({ id, label }) => ({ value: id, label }))}
          onChange={({ target }) => onChoose(target.value as Duty, EMPTY)}
        />
      </Form.Item>
      <Form.Item label={m.start}>
        <Space wrap>
          {catalogue.shipped.map(({ duty: of, template }) => (
            <Button key={of} size="small" onClick={() => onChoose(of as Duty, template as Template)}>
              {(template as Template).name}
            </Button>
          ))}
          <Button size="small" onClick={() => onChoose(duty, EMPTY)}>
            {m.blank}
          </Button>
        </Space>
      </Form.Item>
    </>
  );
}

interface FieldsProps {
  readonly template: Template;
  readonly put: (change: Partial<Template>) => void;
}

interface CheckedProps extends FieldsProps {
  readonly missing: Readonly<Record<keyof typeof m.missing, boolean>>;
  readonly isChecked: boolean;
}

const wrong = (isWrong: boolean, help: string) => (isWrong ? { validateStatus: 'error' as const, help } : {});

function HeadFields({
  catalogue,
  template,
  put,
  missing,
  isChecked,
}: CheckedProps & { readonly catalogue: Catalogue }) {
  const choices = (of: readonly { readonly id: string; readonly label: string }[]) =>
    of.map(({ id, label }) => ({ value: id, label }));
  return (
    <>
      <Form.Item label={m.name} htmlFor="report-name" required {...wrong(isChecked && missing.name, m.missing.name)}>
        <Input
          id="report-name"
          maxLength={40}
          value={template.name}
          onChange={({ target }) => put({ name: target.value })}
        />
      </Form.Item>
      <Form.Item label={m.addressee} htmlFor="report-addressee">
        <Select
          id="report-addressee"
          value={template.addressee}
          options={choices(catalogue.addressees) as { value: Template['addressee']; label: string }[]}
          onChange={(addressee) => put({ addressee })}
        />
      </Form.Item>
      <Form.Item label={m.rows} htmlFor="report-rows">
        <Select
          id="report-rows"
          value={template.rows}
          options={choices(catalogue.rows) as { value: Template['rows']; label: string }[]}
          onChange={(rows) => put({ rows })}
        />
      </Form.Item>
      <Form.Item label={m.cutOffHour} htmlFor="report-cut-off">
        <InputNumber
          id="report-cut-off"
          min={1}
          max={24}
          precision={0}
          value={template.cutOffHour}
          onChange={(hour) => put({ cutOffHour: hour ?? 24 })}
        />
      </Form.Item>
    </>
  );
}

function FilterFields({ catalogue, template, put }: FieldsProps & { readonly catalogue: Catalogue }) {
  const units = useApi('GET /api/v1/units', {});
  const { filters } = template;
  const only = (change: Partial<Template['filters']>): void => put({ filters: { ...filters, ...change } });
  return (
    <>
      <Form.Item label={`${m.filters}：${m.sectors}`} htmlFor="report-sectors">
        <Select
          id="report-sectors"
          mode="multiple"
          placeholder={m.noLimit}
          value={[...filters.sectors]}
          options={
            catalogue.sectors.map(({ id, label }) => ({ value: id, label })) as {
              value: Template['filters']['sectors'][number];
              label: string;
            }[]
          }
          onChange={(sectors) => only({ sectors })}
        />
      </Form.Item>
      <Form.Item label={`${m.filters}：${m.units}`} htmlFor="report-units">
        <Select
          id="report-units"
          mode="multiple"
          placeholder={m.noLimit}
          loading={units.data === undefined}
          showSearch={{ optionFilterProp: 'label' }}
          value={[...filters.units]}
          options={(units.data?.units ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(chosen) => only({ units: chosen })}
        />
      </Form.Item>
      <Space wrap>
        <Form.Item label={`${m.filters}：${m.minFen}`} htmlFor="report-fen">
          <InputNumber
            id="report-fen"
            min={0}
            max={1_000_000_000}
            value={filters.minFen / 100}
            onChange={(yuan) => only({ minFen: Math.round((yuan ?? 0) * 100) })}
          />
        </Form.Item>
        <Form.Item label={`${m.filters}：${m.minPeople}`} htmlFor="report-people">
          <InputNumber
            id="report-people"
            min={0}
            max={100_000}
            precision={0}
            value={filters.minPeople}
            onChange={(minPeople) => only({ minPeople: minPeople ?? 0 })}
          />
        </Form.Item>
      </Space>
    </>
  );
}

function LayoutFields({ template, put, missing, isChecked }: CheckedProps) {
  const { layout } = template;
  const set = (change: Partial<Template['layout']>): void => put({ layout: { ...layout, ...change } });
  return (
    <>
      <Form.Item
        label={m.title}
        htmlFor="report-title"
        required
        {...wrong(isChecked && missing.title, m.missing.title)}
      >
        <Input
          id="report-title"
          maxLength={80}
          value={layout.title}
          onChange={({ target }) => set({ title: target.value })}
        />
      </Form.Item>
      <Form.Item label={m.orientation}>
        <Radio.Group
          value={layout.orientation}
          options={Object.entries(m.orientations).map(([value, label]) => ({ value, label }))}
          onChange={({ target }) => set({ orientation: target.value as Template['layout']['orientation'] })}
        />
      </Form.Item>
      <Form.Item label={m.notes} htmlFor="report-notes">
        <Input.TextArea
          id="report-notes"
          maxLength={1000}
          rows={3}
          value={layout.notes ?? ''}
          onChange={({ target }) => set({ notes: target.value.trim() === '' ? null : target.value })}
        />
      </Form.Item>
      <Form.Item
        label={m.signature}
        htmlFor="report-signature"
        required
        {...wrong(isChecked && missing.signature, m.missing.signature)}
      >
        <Input
          id="report-signature"
          maxLength={200}
          value={layout.signature}
          onChange={({ target }) => set({ signature: target.value })}
        />
      </Form.Item>
    </>
  );
}

/** The figures as the log has them now, whenever something of the template changes. */
function Preview({
  catalogue,
  duty,
  template,
}: {
  readonly catalogue: Catalogue;
  readonly duty: Duty;
  readonly template: Template;
}) {
  const today = useToday();
  const [asked, setAsked] = useState<string | null>(null);
  const period = asked ?? (today === undefined ? '' : lastPeriod(duty, today));
  const { cutOffHour, rows, columns, filters } = template;
  const body = { duty, period, cutOffHour, rows, columns, filters } as BodyOf<'POST /api/v1/reports/preview'>;
  const query = useQuery({
    queryKey: ['report-preview', body],
    queryFn: async ({ signal }) => (await call('POST /api/v1/reports/preview', { body, signal })).body,
    enabled: columns.length > 0 && period !== '',
    placeholderData: keepPreviousData,
    retry: false,
  });
  return (
    <section className="sheet" aria-label={m.preview} aria-live="polite">
      <h2>{m.preview}</h2>
      <Form layout="vertical">
        <Form.Item label={m.previewPeriod} htmlFor="report-preview-period">
          <Input
            id="report-preview-period"
            key={period}
            defaultValue={period}
            onPressEnter={({ currentTarget }) => setAsked(currentTarget.value.trim())}
            onBlur={({ target }) => setAsked(target.value.trim())}
          />
        </Form.Item>
      </Form>
      <p className="second">{m.previewNote}</p>
      {columns.length === 0 ? (
        <p>{m.noColumns}</p>
      ) : (
        <Loaded query={query} rows={6}>
          {(read) => (
            <div className="report">
              <FiguresTable
                label={m.preview}
                heading={catalogue.rows.find(({ id }) => id === rows)?.label ?? rows}
                figures={rows === 'district' ? { ...read, rows: [] } : read}
              />
            </div>
          )}
        </Loaded>
      )}
    </section>
  );
}
