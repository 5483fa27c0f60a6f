import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { AnswerOf } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { FileInput } from '../../imports/file-input.tsx';
import { fileState } from '../../imports/file-state.ts';
import { ImportProblem } from '../../imports/import-problem.tsx';
import { PAPER_NUMBER } from '../../imports/month-file.ts';
import { useImport } from '../../imports/use-import.ts';
import { t } from '../../messages/index.ts';
import { useSession } from '../../session/use-session.ts';
import { Download, Instant, Loaded, Mark, PageHead } from '../../shared/index.ts';
import { useToday } from '../../shared/use-today.ts';
import { Pager } from '../../shared/pager.tsx';
import { AdminTabs } from '../admin/admin-tabs.tsx';
import { Part, Rows } from '../matter/parts.tsx';
import '../matter/matter.css';

const m = t.backlog;
type File = AnswerOf<'GET /api/v1/batches'>['items'][number];

/** 存量接管: the sheet for the units, bringing it in, and how far each that came in has got. */
export function Page() {
  const { roles } = useSession();
  return (
    <>
      <PageHead title={m.title} />
      <AdminTabs current="backlog" />
      <section className="sheet">
        <p>{m.intro}</p>
        <ol>
          {m.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <Part title={m.upload}>
          {roles.includes('coordinator') ? <Upload /> : <Alert type="info" showIcon title={m.onlyCoordinator} />}
        </Part>
        <Part title={m.files}>
          <Files />
          <p>
            <Link to="/ledgers/taken-over">{m.ledger}</Link>{' '}
            <Download
              route="GET /api/v1/ledgers/{ledger}/xlsx"
              asked={{ params: { ledger: 'taken-over' } }}
              name="taken-over.xlsx"
            >
              {m.ledgerXlsx}
            </Download>
          </p>
        </Part>
      </section>
    </>
  );
}

function Upload() {
  const navigate = useNavigate();
  const { send, error, isBusy, forget } = useImport('POST /api/v1/backlog/batches');
  const [file, setFile] = useState<globalThis.File | null>(null);
  const today = useToday();
  const [typed, setTyped] = useState<string | null>(null);
  const document = typed ?? (today === undefined ? 'backlog' : `backlog-${today}`);
  const [isAsked, setIsAsked] = useState(false);
  const isBad = !PAPER_NUMBER.test(document.trim());
  const submit = async (): Promise<void> => {
    setIsAsked(true);
    if (file === null || isBad) return;
    const received = await send(file, { document: document.trim() });
    if (received !== null)
      await navigate(`/batches/${received.id}`, { state: { fileFindings: received.fileFindings } });
  };
  const wrong = (isWrong: boolean, help: string) =>
    isAsked && isWrong ? { validateStatus: 'error' as const, help } : {};
  return (
    <Form layout="vertical" className="import-form" onFinish={() => void submit()}>
      <p>
        <Download
          route="GET /api/v1/import-templates/{kind}"
          asked={{ params: { kind: 'backlog' } }}
          name="backlog.xlsx"
        >
          {t.imports.template(t.words.batchKind.backlog)}
        </Download>
      </p>
      <Form.Item
        label={t.imports.document}
        htmlFor="backlog-document"
        {...{ help: t.imports.documentHint, ...wrong(isBad, t.imports.missing.documentBad) }}
      >
        <Input
          id="backlog-document"
          maxLength={128}
          value={document}
          onChange={({ target }) => {
            setTyped(target.value);
            forget();
          }}
        />
      </Form.Item>
      <Form.Item label={t.imports.file} htmlFor="backlog-file" {...wrong(file === null, t.imports.missing.file)}>
        <FileInput
          id="backlog-file"
          file={file}
          onFile={(chosen) => {
            setFile(chosen);
            forget();
          }}
        />
      </Form.Item>
      {error !== null && <ImportProblem error={error} />}
      <Button type="primary" htmlType="submit" loading={isBusy}>
        {t.imports.submit}
      </Button>
    </Form>
  );
}

function Files() {
  const [cursor, setCursor] = useState<string | undefined>(undefined);
  const query = useApi(
    'GET /api/v1/batches',
    { query: { kind: 'backlog', limit: 50, ...(cursor === undefined ? {} : { cursor }) } },
    { live: 'list' },
  );
  return (
    <Loaded query={query} rows={3}>
      {({ items, nextCursor }) => (
        <>
          <Rows<File>
            rows={items}
            rowKey={({ id }) => id}
            empty={m.none}
            columns={[
              {
                title: t.imports.tab.received,
                render: (_, { id, receivedAt }) => (
                  <Link to={`/batches/${id}`}>
                    <Instant at={receivedAt} />
                  </Link>
                ),
              },
              {
                title: t.imports.tab.state,
                render: (_, file) => <Mark>{t.imports.tab.states[fileState(file)]}</Mark>,
              },
              ...(['open', 'ready', 'accepted', 'applied', 'dropped'] as const).map((status) => ({
                title: t.words.rowStatus[status],
                align: 'right' as const,
                render: (_: unknown, { counts }: File) => counts[status],
              })),
              { title: '', render: (_, { id }) => <Link to={`/batches/${id}?tab=takeOver`}>{m.report}</Link> },
            ]}
          />
          <Pager after={cursor} nextAfter={nextCursor} onGo={setCursor} />
        </>
      )}
    </Loaded>
  );
}
