import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { inBeijing, instantText, weekdayOf } from '../../shared/format.ts';
import type { FormValue } from '../model/values.ts';

interface DayProps {
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: FormValue) => void;
}

const shown = (value: string): Dayjs | null => {
  const day = dayjs(value);
  return value !== '' && day.isValid() ? day : null;
};

/** A calendar day, with what kind of day it is. */
export function DayField({ id, value, onChange }: DayProps) {
  // A moment that came from elsewhere stays what it is until another day is chosen.
  const isMoment = value.length > 10;
  return (
    <span className="act-day">
      <DatePicker
        id={id}
        value={shown(isMoment ? inBeijing(value).day : value)}
        format={['YYYY-MM-DD', 'YYYYMMDD', 'YYYY/M/D', 'YYYY年M月D日']}
        onChange={(day) => onChange(day === null ? undefined : day.format('YYYY-MM-DD'))}
      />
      {isMoment ? <span className="act-hint">{instantText(value)}</span> : value !== '' && <DayHint day={value} />}
    </span>
  );
}

function DayHint({ day }: { readonly day: string }) {
  const { data } = useApi('GET /api/v1/calendar/{date}', { params: { date: day } });
  return (
    <span className="act-hint" role="status">
      {weekdayOf(day)}
      {data !== undefined && ` · ${data.working ? t.acts.workingDay : t.acts.dayOff}`}
    </span>
  );
}

/** Day and time of day in Beijing. */
export function MomentField({ id, value, onChange }: DayProps) {
  return (
    <DatePicker
      id={id}
      showTime={{ format: 'HH:mm' }}
      value={shown(value)}
      format="YYYY-MM-DD HH:mm"
      onChange={(moment) => onChange(moment === null ? undefined : moment.format('YYYY-MM-DDTHH:mm'))}
    />
  );
}

export function MonthField({ id, value, onChange }: DayProps) {
  return (
    <DatePicker
      id={id}
      picker="month"
      value={shown(value)}
      format={['YYYY-MM', 'YYYYMM']}
      onChange={(month) => onChange(month === null ? undefined : month.format('YYYY-MM'))}
    />
  );
}
