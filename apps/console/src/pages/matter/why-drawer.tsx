import { Collapse, Drawer, Timeline } from 'antd';
import { t } from '../../messages/index.ts';
import { word } from '../../messages/words.ts';
import { DueTag, inBeijing, Mark, useLast } from '../../shared/index.ts';
import { dueStateOf, groupOf, shownSteps, type ShownStep } from './clock-facts.ts';
import type { Clock } from './routes-of.ts';
import { dayOf, dayWords, Facts } from './said.tsx';

const m = t.matterPage.clocks;

/** 为什么是这一天: the article with its words, each step of the count, the days left out, pauses and extensions. */
export function WhyDrawer({ clock, onClose }: { readonly clock: Clock | null; readonly onClose: () => void }) {
  const title = useLast(clock === null ? null : t.matterPage.head.whyOf(clock.title));
  return (
    <Drawer open={clock !== null} onClose={onClose} size={560} title={title} destroyOnHidden>
      {clock !== null && <Why clock={clock} />}
    </Drawer>
  );
}

/** A pause as the clock has it: [from, to). */
interface Pause {
  readonly from: string;
  readonly to: string | null;
}

interface Extension {
  readonly amount: number;
  readonly decidedOn: string;
}

function Why({ clock }: { readonly clock: Clock }) {
  const { source, quote, mark, text, ruleId, ruleVersion, countedByCalendar, derivation, unitName, unit } = clock;
  const pauses = clock.pauses as readonly Pause[];
  const extensions = clock.extensions as readonly Extension[];
  const asked = clock.extensionRequest as { readonly amount: number } | null;
  return (
    <div className="why">
      <Facts
        facts={[
          { label: m.due, value: <DueOfClock clock={clock} />, wide: true },
          { label: m.unit, value: unitName ?? unit, wide: true },
          { label: m.tier, value: word(t.words.tier, clock.tier), wide: true },
        ]}
      />
      <h3>{m.article}</h3>
      <p>
        {source} <Mark>{word(t.words.mark, mark)}</Mark>
      </p>
      {quote === null ? (
        <p className="second">{mark === 'P' ? m.ownWords : m.noWords}</p>
      ) : (
        <blockquote>{quote}</blockquote>
      )}
      <h3>{m.sense}</h3>
      <p>{text}</p>
      <h3>{m.how}</h3>
      {derivation.length === 0 ? <p className="second">{m.noSteps}</p> : <Steps steps={shownSteps(derivation)} />}
      {pauses.length > 0 && (
        <>
          <h3>{m.pauses}</h3>
          <ul>
            {pauses.map(({ from, to }) => (
              <li key={from}>{to === null ? m.pauseOpen(dayWords(from)) : m.pause(dayWords(from), dayWords(to))}</li>
            ))}
          </ul>
        </>
      )}
      {(extensions.length > 0 || asked !== null) && (
        <>
          <h3>{m.extensions}</h3>
          <ul>
            {extensions.map(({ amount, decidedOn }) => (
              <li key={decidedOn}>{m.extension(amount, dayWords(decidedOn))}</li>
            ))}
            {asked !== null && <li>{m.asked(asked.amount)}</li>}
          </ul>
        </>
      )}
      <p className="second">
        {m.rule(ruleId, ruleVersion)} · {m.calendar(countedByCalendar)}
      </p>
    </div>
  );
}

/** The day of a clock with how it stands, also once it has ended. */
export function DueOfClock({ clock }: { readonly clock: Clock }) {
  const { due, dueAt, remainingWorkingDays, provisional, metOn, workingDaysLate, historical } = clock;
  const group = groupOf(clock);
  if (group === 'done' || group === 'over') {
    return (
      <>
        {dayOf(due)} <Mark>{word(t.words.clockStatus, clock.status)}</Mark>
        {metOn !== null && <span className="second">{m.metOn(dayWords(metOn))}</span>}
        {(workingDaysLate ?? 0) > 0 && <span className="second"> {m.late(workingDaysLate ?? 0)}</span>}
      </>
    );
  }
  const isOfHours = group === 'open' && dueAt !== null && inBeijing(dueAt).time !== '00:00';
  return (
    <>
      {isOfHours ? (
        dayOf(dueAt)
      ) : (
        <DueTag state={dueStateOf(clock)} due={due} remaining={remainingWorkingDays} provisional={provisional} />
      )}
      {historical !== null && <Mark>{m.historical}</Mark>}
    </>
  );
}

/** The count of a period, step by step. */
export function Steps({ steps }: { readonly steps: readonly ShownStep[] }) {
  return (
    <Timeline
      className="steps"
      items={steps.map((shown, index) => ({
        key: index,
        content: shown.kind === 'step' ? <Step {...shown.step} /> : <Skipped steps={shown.steps} />,
      }))}
    />
  );
}

function Step({ kind, text, point }: Clock['derivation'][number]) {
  return (
    <>
      <strong>{word(m.steps, kind)}</strong>：{text}
      {point !== undefined && <span className="second">（{point}）</span>}
    </>
  );
}

function Skipped({ steps }: { readonly steps: Clock['derivation'] }) {
  const [only] = steps;
  if (steps.length === 1 && only !== undefined) return <Step {...only} />;
  return (
    <Collapse
      size="small"
      ghost
      defaultActiveKey={steps.length <= 6 ? ['skipped'] : []}
      items={[
        {
          key: 'skipped',
          label: m.skipped(steps.length),
          children: (
            <ul>
              {steps.map(({ text, day }, index) => (
                <li key={`${day} ${index}`}>{text}</li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}
