import { UploadOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useRef, useState } from 'react';
import { call, type RouteKey } from '../../api/client.ts';
import { t } from '../../messages/index.ts';
import { ProblemAlert } from '../../shared/problem-alert.tsx';
import { type FormValue, listOf } from '../model/values.ts';
import { paramsOf, patternOf, placeOf, useRead } from '../places.ts';
import { useFormFrame } from './form-context.ts';

interface FileProps {
  readonly id: string;
  readonly path: string;
  readonly label: string;
  readonly isMany: boolean;
  readonly value: FormValue;
  readonly onChange: (value: FormValue) => void;
}

interface Evidence {
  readonly files: readonly {
    readonly fileId: string;
    readonly number: number;
    readonly title: string;
    readonly kindName: string;
    readonly edition: number;
    readonly status: string;
  }[];
}

/** A piece of evidence of the matter, or a new one. The file that is itself being taken into evidence is only sent. */
export function FileField(props: FileProps) {
  const { kind, id, command } = useFormFrame();
  if (id === null || !placeOf(kind).hasEvidence) return <NameOfPaper {...props} />;
  if (command === 'AttachEvidence' && props.path === '/fileId') return <SentFile {...props} />;
  return <EvidencePicker {...props} matter={id} />;
}

/** Where no evidence is kept, a paper is named. */
function NameOfPaper({ id, value, onChange }: FileProps) {
  return (
    <Input id={id} value={typeof value === 'string' ? value : ''} onChange={({ target }) => onChange(target.value)} />
  );
}

function EvidencePicker({ id, label, isMany, value, onChange, matter }: FileProps & { readonly matter: string }) {
  const { kind, command, Upload } = useFormFrame();
  const [isUploading, setIsUploading] = useState(false);
  const evidence = useRead<Evidence>(patternOf(kind, 'evidence'), paramsOf(kind, matter));
  const options = (evidence.data?.files ?? [])
    .filter(({ status }) => status === 'kept')
    .map(({ fileId, number, title, kindName, edition }) => ({
      value: fileId,
      label: `${number}. ${title}（${kindName}${edition > 1 ? `，${t.acts.evidenceEdition(edition)}` : ''}）`,
    }));
  return (
    <span className="act-file">
      <Select
        id={id}
        {...(isMany ? { mode: 'multiple' as const } : {})}
        value={isMany ? (listOf(value) as string[]) : typeof value === 'string' ? value : null}
        options={options}
        loading={evidence.data === undefined}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={t.acts.choose}
        notFoundContent={t.acts.noneOf(label)}
        onChange={(chosen: string | string[] | null) => onChange(chosen ?? undefined)}
      />
      {command !== 'AttachEvidence' && (
        <Button icon={<UploadOutlined />} onClick={() => setIsUploading(true)}>
          {t.acts.upload}
        </Button>
      )}
      {isUploading && (
        <Upload
          title={label}
          onClose={() => setIsUploading(false)}
          onDone={(fileId) => {
            setIsUploading(false);
            onChange(isMany ? [...listOf(value), fileId] : fileId);
          }}
        />
      )}
    </span>
  );
}

/** Chosen from the disk and sent at once; what the service calls it is the value. */
function SentFile({ id, onChange }: FileProps) {
  const { kind, id: matter } = useFormFrame();
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const send = async (file: File): Promise<void> => {
    setIsBusy(true);
    setError(null);
    try {
      const route = `POST ${patternOf(kind, 'evidence-files')}` as RouteKey;
      const extension = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? '';
      const body = file.type === '' ? new Blob([file], { type: 'application/octet-stream' }) : file;
      const asked = { ...paramsOf(kind, matter ?? ''), query: { extension }, body };
      const answer = (await call(route, asked as never)).body as unknown as {
        readonly fileId: string;
        readonly sha256: string;
      };
      setName(`${file.name}（SHA-256 ${answer.sha256.slice(0, 12)}…）`);
      onChange(answer.fileId);
    } catch (refused) {
      setError(refused);
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        // The library's forms show every field for files, also a hidden one.
        style={{ display: 'none' }}
        aria-hidden="true"
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file !== undefined) void send(file);
          target.value = '';
        }}
      />
      <Button id={id} icon={<UploadOutlined />} loading={isBusy} onClick={() => input.current?.click()}>
        {isBusy ? t.acts.uploading : t.acts.pickFile}
      </Button>
      <p className="act-hint" role="status">
        {name === null ? t.acts.fileHint : t.acts.uploaded(name)}
      </p>
      {error !== null && <ProblemAlert error={error} sending />}
    </>
  );
}
