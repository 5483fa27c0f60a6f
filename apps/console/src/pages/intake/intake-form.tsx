import { Button, DatePicker, Form, Input, Radio, Select } from 'antd';
import dayjs from 'dayjs';
import { useMemo, useState } from 'react';
import { codeOf } from '../../api/problem.ts';
import { t } from '../../messages/index.ts';
import { businessNow } from '../../shared/business-time.ts';
import { inBeijing, instantText } from '../../shared/format.ts';
import { ProblemAlert } from '../../shared/index.ts';
import { hasTicket, type Issue, type Issues, registrationOf } from './model/body.ts';
import type { Channel, Form as FormDraft, Kind } from './model/draft.ts';
import { DemandsPart, OtherPart } from './demands-part.tsx';
import { EmployerPart } from './employer-part.tsx';
import { EvidencePart } from './evidence-part.tsx';
import { Field, TextField, useTyping } from './fields.tsx';
import { PersonsPart } from './persons-part.tsx';
import { useSendKey } from './use-send-key.ts';
import type { Check } from './use-check.ts';
import type { ChangeForm, Drafts } from './use-drafts.ts';

const m = t.intake;
const NONE: Issues = new Map();

/** The form of one registration, in the order in which a worker tells it. */
export function IntakeForm({ drafts, check }: { readonly drafts: Drafts; readonly check: Check }) {
  const { current, change, changeDraft, isSending, error } = drafts;
  const { form } = current;
  const today = inBeijing(businessNow()).day;
  const [isTried, setIsTried] = useState(false);
  const issues = useMemo(() => (isTried ? registrationOf(current, today).issues : NONE), [current, isTried, today]);
  const isLateAsked = codeOf(error) === 'late-reason-required' && current.lateReason.trim() === '';
  const isLate = isLateAsked || current.lateReason !== '';
  const send = (): void => {
    const found = registrationOf(drafts.latest(), today).issues;
    setIsTried(true);
    const [first] = found.keys();
    if (first === undefined) void drafts.send();
    else window.setTimeout(() => document.getElementById(first)?.focus());
  };
  useSendKey(send);
  return (
    <Form layout="vertical" component="div" className="intake-form">
      <p className="second">{m.unknownHint}</p>
      <SourcePart form={form} begunAt={current.begunAt} issues={issues} onChange={change} />
      <StatementPart
        value={form.statement}
        issue={issues.get('statement')}
        onChange={(statement) => change({ statement })}
      />
      <PersonsPart
        form={form}
        today={today}
        issues={issues}
        warnings={check.warnings}
        wholeWarn={check.whole['no-contact']}
        onChange={change}
      />
      <EmployerPart form={form} issues={issues} warn={check.whole['employer-unknown']} onChange={change} />
      <DemandsPart form={form} today={today} issues={issues} warn={check.whole['amount-unknown']} onChange={change} />
      <OtherPart form={form} issues={issues} onChange={change} />
      <EvidencePart drafts={drafts} />
      <div className="intake-send">
        {error !== null && codeOf(error) !== 'late-reason-required' && <ProblemAlert error={error} sending />}
        {isLate && (
          <Field id="lateReason" label={m.late} warn={isLateAsked ? m.lateNote : undefined} hint={m.lateNote}>
            <Input
              id="lateReason"
              value={current.lateReason}
              maxLength={1000}
              autoFocus
              aria-describedby="lateReason-said"
              onChange={({ target }) => changeDraft({ lateReason: target.value })}
            />
          </Field>
        )}
        {issues.size > 0 && (
          <p className="intake-issue" role="alert">
            {m.fixFirst(issues.size)}
          </p>
        )}
        <Button type="primary" size="large" loading={isSending} onClick={send} aria-keyshortcuts="Control+Enter">
          {m.send}（{m.sendHint}）
        </Button>
      </div>
    </Form>
  );
}

interface StatementProps {
  readonly value: string;
  readonly issue: Issue | undefined;
  readonly onChange: (value: string) => void;
}

/** The one thing without which nothing is registered. */
function StatementPart({ value, issue, onChange }: StatementProps) {
  const { text, type } = useTyping(value, onChange);
  return (
    <section className="intake-part">
      <Field id="statement" label={m.statement} issue={issue}>
        <Input.TextArea
          id="statement"
          rows={3}
          maxLength={10_000}
          value={text}
          aria-required
          aria-invalid={issue !== undefined}
          onChange={({ target }) => type(target.value)}
        />
      </Field>
    </section>
  );
}

interface SourceProps {
  readonly form: FormDraft;
  readonly begunAt: string | null;
  readonly issues: Issues;
  readonly onChange: ChangeForm;
}

/** How it came, and when. */
function SourcePart({ form, begunAt, issues, onChange }: SourceProps) {
  const received = form.receivedAt === '' ? null : dayjs(form.receivedAt);
  return (
    <section className="intake-part" aria-labelledby="intake-source">
      <h2 id="intake-source">{m.source}</h2>
      <div className="intake-grid">
        <Field id="kind" label={m.kind}>
          <Radio.Group
            id="kind"
            aria-label={m.kind}
            value={form.kind}
            onChange={({ target }) => onChange({ kind: target.value as Kind })}
            options={Object.entries(t.words.complaintKind).map(([value, label]) => ({ value, label }))}
          />
        </Field>
        <Field id="channel" label={m.channel}>
          <Select
            id="channel"
            value={form.channel}
            showSearch={{ optionFilterProp: 'label' }}
            options={Object.entries(t.words.channel).map(([value, label]) => ({ value, label }))}
            onChange={(channel: Channel) => onChange({ channel })}
          />
        </Field>
        <Field
          id="receivedAt"
          label={m.receivedAt}
          hint={begunAt === null || received !== null ? m.receivedAtHint : m.receivedNow(instantText(begunAt))}
        >
          <DatePicker
            id="receivedAt"
            showTime={{ format: 'HH:mm' }}
            format="YYYY-MM-DD HH:mm"
            value={received}
            onChange={(value) => onChange({ receivedAt: value?.format('YYYY-MM-DDTHH:mm') ?? '' })}
          />
        </Field>
        {hasTicket(form) && (
          <>
            <TextField
              id="ticketNumber"
              label={m.ticketNumber}
              value={form.ticketNumber}
              maxLength={100}
              onChange={(ticketNumber) => onChange({ ticketNumber })}
            />
            <TextField
              id="ticketReplyBy"
              label={m.ticketReplyBy}
              value={form.ticketReplyBy}
              issue={issues.get('ticketReplyBy')}
              onChange={(ticketReplyBy) => onChange({ ticketReplyBy })}
            />
            <TextField
              id="ticketReturnBy"
              label={m.ticketReturnBy}
              value={form.ticketReturnBy}
              issue={issues.get('ticketReturnBy')}
              onChange={(ticketReturnBy) => onChange({ ticketReturnBy })}
            />
          </>
        )}
      </div>
    </section>
  );
}
