import { useApi } from '../api/use-api.ts';
import { IS_DEMO } from '../page.ts';
import { inBeijing } from './format.ts';

/** The day in Beijing by the business time, `YYYY-MM-DD`; undefined until a demo has said how far its own has come. */
export function useToday(): string | undefined {
  const demo = useApi('GET /api/v1/demo/clock', {}, { enabled: IS_DEMO });
  const now = IS_DEMO ? demo.data?.now : new Date().toISOString();
  return now === undefined ? undefined : inBeijing(now).day;
}
