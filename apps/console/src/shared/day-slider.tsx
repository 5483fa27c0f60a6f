import { Slider } from 'antd';
import { useState } from 'react';
import { t } from '../messages/index.ts';
import { addDays, inBeijing, startOfDay } from './format.ts';
import { useToday } from './use-today.ts';
import './day-slider.css';

const m = t.audit.asOf;
/** Days back that the slider reaches; an older moment is picked by its date. */
const FARTHEST = 90;

interface Moved {
  /** Days from today, zero or less. */
  readonly at: number;
  readonly before: string | null;
}

/** The last second of a day; null: now. */
function endOf(today: string, at: number): string | null {
  return at === 0 ? null : new Date(Date.parse(startOfDay(addDays(today, at + 1))) - 1000).toISOString();
}

/** Goes back day by day: what was known when the day ended. Null: now. */
export function DaySlider({
  asOf,
  onChange,
}: {
  readonly asOf: string | null;
  readonly onChange: (asOf: string | null) => void;
}) {
  const today = useToday();
  const [moved, setMoved] = useState<Moved | null>(null);
  if (today === undefined) return null;
  const back = asOf === null ? 0 : daysBetween(inBeijing(asOf).day, today);
  // Until the address has followed, and as long as nobody has chosen another moment.
  const isMoved = moved !== null && (moved.before === asOf || endOf(today, moved.at) === asOf);
  return (
    <div className="day-slider">
      <Slider
        min={-FARTHEST}
        max={0}
        value={isMoved ? moved.at : -Math.min(back, FARTHEST)}
        marks={{ [-FARTHEST]: m.days(FARTHEST), [-60]: m.days(60), [-30]: m.days(30), 0: m.now }}
        tooltip={{ formatter: (at) => ((at ?? 0) === 0 ? m.now : addDays(today, at ?? 0)) }}
        ariaLabelForHandle={m.slider}
        ariaValueTextFormatterForHandle={(at) => (at === 0 ? m.now : addDays(today, at))}
        onChange={(at) => setMoved({ at, before: asOf })}
        onChangeComplete={(at) => onChange(endOf(today, at))}
      />
    </div>
  );
}

const DAY_MS = 86_400_000;

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}
