import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, DatePicker, Form, InputNumber, Radio, Select, TimePicker } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { type AnswerOf, call } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import {
  dayText,
  inBeijing,
  instantText,
  Mark,
  PageHead,
  ProblemAlert,
  remainingText,
  weekdayOf,
} from '../../shared/index.ts';
import { useToday } from '../../shared/use-today.ts';
import { shownSteps } from '../matter/clock-facts.ts';
import { Steps } from '../matter/why-drawer.tsx';
import { askedOf, type Filled, type Missing } from './calculator-form.ts';
import { type End, endText, newestOf } from './rule-words.ts';
import { RulesTabs } from './rules-tabs.tsx';
import '../matter/matter.css';
import './rules.css';

const m = t.rules.calculator;
type Result = AnswerOf<'POST /api/v1/deadlines/preview'>;

/** When a period ends and why, without any matter. */
export function Page() {
  const [search] = useSearchParams();
  const today = useToday();
  const [filled, setFilled] = useState<Filled>({
    by: 'rule',
    rule: search.get('rule') ?? undefined,
    unit: 'workingDay',
    pauses: [],
    extensions: [],
  });
  const [result, setResult] = useState<Result | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [missing, setMissing] = useState<readonly Missing[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const whole: Filled = { ...filled, start: filled.start ?? today };
  const put = (changed: Partial<Filled>): void => {
    setFilled({ ...filled, ...changed });
    setMissing([]);
  };
  const count = async (): Promise<void> => {
    const read = askedOf(whole);
    if ('missing' in read) return setMissing(read.missing);
    setIsBusy(true);
    setError(null);
    try {
      setResult((await call('POST /api/v1/deadlines/preview', { body: read.asked })).body);
    } catch (refused) {
      setResult(null);
      setError(refused);
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <>
      <PageHead title={m.title} />
      <RulesTabs current="calculator" />
      <div className="calculator">
        <section className="sheet">
          <p className="second">{m.lead}</p>
          <Form layout="vertical" onFinish={() => void count()} aria-label={m.title}>
            <Form.Item label={m.by}>
              <Radio.Group
                value={whole.by}
                options={[
                  { value: 'rule', label: m.byRule },
                  { value: 'period', label: m.byPeriod },
                ]}
                onChange={({ target }) => put({ by: target.value as Filled['by'] })}
              />
            </Form.Item>
            {whole.by === 'rule' ? (
              <RuleItem value={whole.rule} isMissing={missing.includes('rule')} onChange={(rule) => put({ rule })} />
            ) : (
              <PeriodItem filled={whole} isMissing={missing.includes('amount')} onChange={put} />
            )}
            <StartItem filled={whole} isMissing={missing.includes('start')} onChange={put} />
            <Pauses filled={whole} onChange={put} />
            <Extensions filled={whole} onChange={put} />
            <Button type="primary" htmlType="submit" loading={isBusy}>
              {m.submit}
            </Button>
          </Form>
        </section>
        <section className="sheet" aria-live="polite" aria-label={m.result}>
          <h2>{m.result}</h2>
          {error !== null && <ProblemAlert error={error} />}
          {result !== null && <Shown result={result} />}
        </section>
      </div>
    </>
  );
}

interface PartProps {
  readonly filled: Filled;
  readonly onChange: (changed: Partial<Filled>) => void;
}

const wrong = (isMissing: boolean, help: string) => (isMissing ? { validateStatus: 'error' as const, help } : {});

function RuleItem({
  value,
  isMissing,
  onChange,
}: {
  readonly value: string | undefined;
  readonly isMissing: boolean;
  readonly onChange: (rule: string | undefined) => void;
}) {
  const rules = useApi('GET /api/v1/rules', { query: {} });
  const listed = newestOf(rules.data?.rules ?? []);
  const chosen = listed.find(({ id }) => id === value);
  const isDated = chosen !== undefined && (chosen.end as End).kind === 'dateField';
  return (
    <Form.Item
      label={m.rule}
      htmlFor="calculator-rule"
      required
      extra={
        chosen === undefined ? undefined : isDated ? m.noPeriod : `${endText(chosen.end as End)} · ${chosen.source}`
      }
      {...wrong(isMissing, m.missingRule)}
    >
      <Select
        id="calculator-rule"
        value={value}
        allowClear
        loading={rules.data === undefined}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={t.rules.search}
        options={listed.map(({ id, title, end }) => ({
          value: id,
          label: `${id} ${title}（${endText(end as End)}）`,
          disabled: (end as End).kind === 'dateField',
        }))}
        onChange={(rule: string | undefined) => onChange(rule)}
      />
    </Form.Item>
  );
}

function PeriodItem({ filled, isMissing, onChange }: PartProps & { readonly isMissing: boolean }) {
  return (
    <Form.Item label={m.amount} htmlFor="calculator-amount" required {...wrong(isMissing, m.missingAmount)}>
      <span className="line">
        <InputNumber
          id="calculator-amount"
          min={1}
          max={20_000}
          value={filled.amount ?? null}
          onChange={(amount) => onChange({ amount })}
        />
        <Select
          aria-label={m.unit}
          value={filled.unit}
          options={Object.entries(t.rules.unitChoices).map(([value, label]) => ({ value, label }))}
          onChange={(unit) => onChange({ unit })}
        />
      </span>
    </Form.Item>
  );
}

function StartItem({ filled, isMissing, onChange }: PartProps & { readonly isMissing: boolean }) {
  const { start, time, by, unit } = filled;
  return (
    <Form.Item label={m.start} htmlFor="calculator-start" required {...wrong(isMissing, m.missingStart)}>
      <span className="line">
        <DatePicker
          id="calculator-start"
          value={start === undefined ? null : dayjs(start)}
          format={['YYYY-MM-DD', 'YYYYMMDD', 'YYYY/M/D', 'YYYY年M月D日']}
          onChange={(day) => onChange({ start: day === null ? undefined : day.format('YYYY-MM-DD') })}
        />
        {(by === 'rule' || unit === 'hour') && (
          <TimePicker
            aria-label={m.startTime}
            placeholder={m.startTime}
            format="HH:mm"
            value={time === undefined ? null : dayjs(`2000-01-01T${time}`)}
            onChange={(moment) => onChange({ time: moment === null ? undefined : moment.format('HH:mm') })}
          />
        )}
        {start !== undefined && <span className="second">{weekdayOf(start)}</span>}
      </span>
    </Form.Item>
  );
}

function DayInput({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (day: string | undefined) => void;
}) {
  return (
    <DatePicker
      aria-label={label}
      placeholder={label}
      value={value === undefined ? null : dayjs(value)}
      format={['YYYY-MM-DD', 'YYYYMMDD', 'YYYY/M/D', 'YYYY年M月D日']}
      onChange={(day) => onChange(day === null ? undefined : day.format('YYYY-MM-DD'))}
    />
  );
}

const changed = <Item,>(items: readonly Item[], at: number, item: Item): readonly Item[] =>
  items.map((one, index) => (index === at ? item : one));
const without = <Item,>(items: readonly Item[], at: number): readonly Item[] =>
  items.filter((_, index) => index !== at);

function Pauses({ filled: { pauses }, onChange }: PartProps) {
  return (
    <Form.Item label={m.pauses}>
      {pauses.map((pause, at) => (
        <div key={at} className="line">
          <DayInput
            label={m.pauseFrom}
            value={pause.from}
            onChange={(from) => onChange({ pauses: changed(pauses, at, { ...pause, from }) })}
          />
          <DayInput
            label={m.pauseTo}
            value={pause.to}
            onChange={(to) => onChange({ pauses: changed(pauses, at, { ...pause, to }) })}
          />
          <Button
            icon={<DeleteOutlined />}
            aria-label={`${m.remove}${m.pauses}${at + 1}`}
            onClick={() => onChange({ pauses: without(pauses, at) })}
          />
        </div>
      ))}
      <Button icon={<PlusOutlined />} onClick={() => onChange({ pauses: [...pauses, {}] })}>
        {m.addPause}
      </Button>
    </Form.Item>
  );
}

function Extensions({ filled: { extensions }, onChange }: PartProps) {
  return (
    <Form.Item label={m.extensions}>
      {extensions.map((one, at) => (
        <div key={at} className="line">
          <InputNumber
            aria-label={m.extensionAmount}
            placeholder={m.extensionAmount}
            min={1}
            value={one.amount ?? null}
            onChange={(amount) => onChange({ extensions: changed(extensions, at, { ...one, amount }) })}
          />
          <DayInput
            label={m.extensionOn}
            value={one.decidedOn}
            onChange={(decidedOn) => onChange({ extensions: changed(extensions, at, { ...one, decidedOn }) })}
          />
          <Button
            icon={<DeleteOutlined />}
            aria-label={`${m.remove}${m.extensions}${at + 1}`}
            onClick={() => onChange({ extensions: without(extensions, at) })}
          />
        </div>
      ))}
      <Button icon={<PlusOutlined />} onClick={() => onChange({ extensions: [...extensions, {}] })}>
        {m.addExtension}
      </Button>
    </Form.Item>
  );
}

function Shown({ result }: { readonly result: Result }) {
  const { due, dueAt, overdue, provisional, remainingWorkingDays, dueBeforeExtension, derivation } = result;
  const isOfHours = dueAt !== null && inBeijing(dueAt).time !== '00:00';
  return (
    <div className="why">
      {due === null ? (
        <p className="due-day">{m.paused}</p>
      ) : (
        <>
          <p className="due-day">
            {m.due}：{isOfHours ? instantText(dueAt) : `${dayText(due)}（${weekdayOf(due)}）`}
          </p>
          {remainingWorkingDays !== null && (
            <p>
              {m.remaining}：<Mark tone={overdue ? 'bad' : 'info'}>{remainingText(remainingWorkingDays, overdue)}</Mark>
              {provisional && <Mark tone="warn">{m.provisional}</Mark>}
            </p>
          )}
        </>
      )}
      {dueBeforeExtension !== undefined && (
        <p className="second">
          {m.before}：{dayText(dueBeforeExtension)}
        </p>
      )}
      {provisional && <p className="second">{m.provisionalHint}</p>}
      <h3>{m.how}</h3>
      <Steps steps={shownSteps(derivation)} />
    </div>
  );
}
