import { useApi } from '../api/use-api.ts';
import { useSession } from '../session/use-session.ts';
import { type Awaited, awaitedBy } from './awaiting.ts';

/** What others have proposed and the person signed in may confirm: rules, holidays, recounts, mergers of units, what is to be erased. */
export function useAwaited(): readonly Awaited[] {
  const { person, roles } = useSession();
  const isCoordinator = roles.includes('coordinator');
  const isKeeper = isCoordinator || roles.includes('administrator');
  const live = 'list' as const;
  const rules = useApi('GET /api/v1/rulebook/proposals', {}, { live, enabled: isCoordinator });
  const notices = useApi('GET /api/v1/holiday-notices', {}, { live, enabled: isCoordinator });
  const recounts = useApi('GET /api/v1/recounts', { query: { limit: 50 } }, { live, enabled: isCoordinator });
  const mergers = useApi('GET /api/v1/mergers', {}, { live, enabled: isKeeper });
  const erasures = useApi('GET /api/v1/erasure', {}, { live, enabled: isCoordinator });
  return awaitedBy(person, {
    ...{ rules: rules.data?.proposals, notices: notices.data?.proposals },
    ...{ recounts: recounts.data?.recounts, mergers: mergers.data?.mergers },
    erasures: erasures.data?.proposals,
  });
}
