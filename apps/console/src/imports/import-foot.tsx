import { Alert, Button, Form } from 'antd';
import { t } from '../messages/index.ts';
import { FileInput } from './file-input.tsx';
import { ImportProblem } from './import-problem.tsx';

const m = t.imports;

interface FootProps {
  /** Of the field of the file. */
  readonly id: string;
  readonly file: File | null;
  readonly onFile: (file: File | null) => void;
  /** What was found missing when it was to be sent. */
  readonly told: readonly (keyof typeof m.missing)[];
  /** Why it was not taken; null: it was not refused. */
  readonly error: unknown;
  readonly isBusy: boolean;
}

/** How every form of a file ends: the file, what is missing, why it was not taken, and sending it. */
export function ImportFoot({ id, file, onFile, told, error, isBusy }: FootProps) {
  const lacksFile = told.includes('file');
  return (
    <>
      <Form.Item
        label={m.file}
        htmlFor={id}
        {...(lacksFile ? { validateStatus: 'error' as const, help: m.missing.file } : {})}
      >
        <FileInput id={id} file={file} onFile={onFile} />
      </Form.Item>
      {told.length > 0 && <Alert type="error" showIcon title={told.map((name) => m.missing[name]).join('；')} />}
      {error !== null && <ImportProblem error={error} />}
      <Button type="primary" htmlType="submit" loading={isBusy}>
        {m.submit}
      </Button>
    </>
  );
}
