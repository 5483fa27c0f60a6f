import { Alert, Button, Collapse, Form, Modal, Space } from 'antd';
import { useMemo, useRef, useState } from 'react';
import type { CommandKey } from '../api/client.ts';
import { isConflict } from '../api/problem.ts';
import type { CommandAnswer } from '../api/schema.ts';
import { useSend } from '../api/use-command.ts';
import { t } from '../messages/index.ts';
import { Loaded } from '../shared/loaded.tsx';
import { ProblemAlert } from '../shared/problem-alert.tsx';
import { useToday } from '../shared/use-today.ts';
import { Field, RecordFields } from './fields/field.tsx';
import { fieldId, FormContext, type FormFrame, type UploadProps } from './fields/form-context.ts';
import { issuesOfProblem, type IssueWords, wordsOfIssues } from './issues.ts';
import { useForms } from './load-forms.ts';
import { Meanwhile } from './meanwhile.tsx';
import type { CommandForm as Described, Node, RecordNode } from './model/nodes.ts';
import { isOfPaper } from './model/papers.ts';
import { isLateField, presetOf } from './model/presets.ts';
import { type FormValue, payloadOf, recordOf, type RecordValue, valueOf } from './model/values.ts';
import { PaperForm } from './paper-form.tsx';
import { type ActKind, paramsOf } from './places.ts';
import { useActDraft } from './use-act-draft.ts';
import { useKnown } from './use-known.ts';
import { WhatIf } from './what-if.tsx';

export interface CommandFormProps {
  readonly kind: ActKind;
  /** Of the matter; null where the command opens one. */
  readonly id: string | null;
  /** `AcceptComplaint`; what opens a matter is `open-<kind>`. */
  readonly command: string;
  /** What the offer was about: its task, clock, rung, step, paper. */
  readonly on?: string | undefined;
  /** The piece of work that it does: what that is about is not asked for. */
  readonly work?: string | undefined;
  /** Fields that are known already; they are not asked for. */
  readonly preset?: RecordValue;
  /** Fields that have nothing to do with what the command is about here; they are not asked for. */
  readonly without?: readonly string[];
  /** What stands in the form when it opens, as the command would say it; it may be changed. */
  readonly initial?: unknown;
  /** `initial` was asked for just now: it counts, not what was left of an earlier form. */
  readonly isAfresh?: boolean;
  /** What the names of values are called, where a field takes values by name. */
  readonly names?: Readonly<Record<string, string>>;
  /** Of the matter when the form was opened: what came after it is told where somebody else was first. */
  readonly version?: number | undefined;
  readonly onDone: (answer: CommandAnswer, payload: unknown) => void;
  readonly onCancel: () => void;
}

const NOTHING: RecordValue = {};
const NO_FIELDS: readonly string[] = [];

/** The form of one command, made from its schema: what is filled in, what is wrong, and what became of sending it. */
export function CommandForm(props: CommandFormProps) {
  const forms = useForms(props.kind);
  return (
    <Loaded query={forms}>
      {(all) => {
        const described = all[props.command];
        return described === undefined ? (
          <Alert type="warning" title={t.acts.noForm} />
        ) : (
          <ShapedForm {...props} described={described} />
        );
      }}
    </Loaded>
  );
}

type Shaped = CommandFormProps & { readonly described: Described };

function ShapedForm(props: Shaped) {
  if (!isOfPaper(props.command)) return <OpenForm {...props} />;
  return (
    <PaperForm {...props} on={props.on}>
      {(described, initial) => <OpenForm {...props} described={described} initial={initial ?? props.initial} />}
    </PaperForm>
  );
}

function OpenForm({
  kind,
  id,
  command,
  on,
  work,
  preset = NOTHING,
  without = NO_FIELDS,
  initial,
  isAfresh = false,
  names,
  version,
  described,
  onDone,
  onCancel,
}: Shaped) {
  const { form, route, title } = described;
  const given = useMemo(() => ({ ...presetOf(form, on), ...preset }), [form, on, preset]);
  const known = useKnown(form, {
    kind,
    id,
    work,
    given: [...Object.keys(given), ...without],
    stepKey: given['stepKey'],
  });
  const fixed = useMemo(() => ({ ...known.fixed, ...given }), [known, given]);
  const place = [kind, id ?? '', command, on ?? ''].join('/');
  const [opened] = useState(() => valueOf(form, initial));
  const { value, keep, drop, kept } = useActDraft(place, form, opened, isAfresh);
  const sending = useSend(place);
  const [isChecked, setIsChecked] = useState(false);
  const shell = useRef<HTMLDivElement>(null);
  // What was taken out again by hand stays out.
  const shown = useMemo(
    () => (form.k === 'record' ? { ...known.opened, ...recordOf(value) } : value),
    [form, known, value],
  );
  const whole = useMemo(() => (form.k === 'record' ? { ...recordOf(shown), ...fixed } : shown), [form, shown, fixed]);
  // Once sending was tried, each field says what is still wrong in it until it is put right.
  const issues = useMemo<IssueWords>(
    () => (isChecked ? wordsOfIssues(payloadOf(form, whole).issues, form) : new Map()),
    [isChecked, form, whole],
  );
  const said = useMemo(() => new Map([...issuesOfProblem(sending.error), ...issues]), [sending.error, issues]);
  const frame: FormFrame = {
    ...{ kind, id, command, names },
    root: recordOf(whole),
    issueAt: (path) => said.get(path),
    Upload: UploadDialogue,
  };
  const submit = async (): Promise<void> => {
    const { payload, issues: found } = payloadOf(form, whole);
    setIsChecked(true);
    const first = found[0];
    if (first !== undefined) {
      shell.current?.querySelector<HTMLElement>(`[id="${fieldId(first.path)}"]`)?.focus();
      return;
    }
    try {
      const { params = {} } = id === null ? {} : paramsOf(kind, id);
      const at = kind === 'roster' ? { id: id ?? '' } : params;
      const answer = await sending.send({ route: route as CommandKey, params: at as never, body: payload as never });
      drop();
      onDone(answer as CommandAnswer, payload);
    } catch {
      // The mutation keeps it, and the form shows it.
    }
  };
  return (
    <FormContext.Provider value={frame}>
      <Form layout="vertical" onFinish={() => void submit()} aria-label={title} className="act-form">
        <div ref={shell}>
          {kept !== null && (
            <Alert
              type="info"
              showIcon
              title={t.acts.draftKept}
              action={
                <Button size="small" onClick={drop}>
                  {t.acts.dropDraft}
                </Button>
              }
            />
          )}
          {known.words.map((line) => (
            <p key={line} className="act-about">
              {line}
            </p>
          ))}
          <Body node={form} value={shown} onChange={keep} known={[...Object.keys(fixed), ...without]} />
          {sending.error !== null && <ProblemAlert error={sending.error} sending />}
          {isConflict(sending.error) && id !== null && version !== undefined && (
            <Meanwhile kind={kind} id={id} since={version} />
          )}
          <Space className="act-buttons">
            <Button type="primary" htmlType="submit" loading={sending.isPending}>
              {title}
            </Button>
            <Button onClick={onCancel}>{t.acts.cancel}</Button>
          </Space>
          {id !== null && (
            <WhatIf
              kind={kind}
              id={id}
              command={command}
              payload={() => {
                const { payload, issues: found } = payloadOf(form, whole);
                setIsChecked(true);
                return found.length > 0 ? null : (payload as Readonly<Record<string, unknown>>);
              }}
            />
          )}
          {issues.size > 0 && <Alert type="error" showIcon role="alert" title={t.acts.fixFirst(issues.size)} />}
        </div>
      </Form>
    </FormContext.Provider>
  );
}

interface BodyProps {
  readonly node: Node;
  readonly value: FormValue;
  readonly onChange: (value: FormValue) => void;
  readonly known: readonly string[];
}

/** The fields of the command, and behind a fold when it happened where that is not now. */
function Body({ node, value, onChange, known }: BodyProps) {
  if (node.k !== 'record')
    return <Field node={{ ...node, required: true }} path="" value={value} onChange={onChange} />;
  const late = node.fields.filter(isLateField);
  const hidden = [...known, ...late.map(({ name }) => name)];
  const lateOnly: RecordNode = { ...node, fields: late };
  const isLate = late.some(({ name }) => recordOf(value)[name] !== undefined);
  return (
    <>
      <RecordFields node={node} path="" value={value} onChange={onChange} except={hidden} />
      {late.length > 0 && (
        <Collapse
          ghost
          size="small"
          defaultActiveKey={isLate ? ['late'] : []}
          items={[
            {
              key: 'late',
              label: t.acts.late,
              children: <RecordFields node={lateOnly} path="" value={value} onChange={onChange} />,
            },
          ]}
        />
      )}
    </>
  );
}

/** Takes a new file into evidence from within another form; afterwards it is what the field names. */
function UploadDialogue({ title, onDone, onClose }: UploadProps) {
  const today = useToday();
  // Before the day is known the form would open without it.
  if (today === undefined) return null;
  const initial = { title: title.replace(/^已收入的/, ''), obtainedOn: today, redacted: false };
  const ofOwnPaper = { ...initial, source: t.acts.ownUnit, obtainedBy: 'provided' };
  return (
    <FormContext.Consumer>
      {(frame) =>
        frame === null || frame.id === null ? null : (
          <Modal open title={`${t.acts.upload}：${title}`} footer={null} onCancel={onClose} destroyOnHidden>
            <CommandForm
              kind={frame.kind}
              id={frame.id}
              command="AttachEvidence"
              initial={frame.command === 'AttachStampedScan' ? ofOwnPaper : initial}
              onDone={(_, payload) => onDone((payload as { readonly fileId: string }).fileId)}
              onCancel={onClose}
            />
          </Modal>
        )
      }
    </FormContext.Consumer>
  );
}
