import { localDayOf } from '@qingxin/domain';
import { caseOutcome, companyOutcome, complaintOutcome } from './outcome.ts';
import type { Expected, ExpectedComplaint } from './scenario.ts';
import type { StoryWorld } from './world.ts';

/** Where the matters of a scenario stand now, in the words in which its file wrote the end down beforehand. */
export async function endOf(world: StoryWorld, streams: Readonly<Record<string, string>>): Promise<Expected> {
  const complaints: Record<string, ExpectedComplaint> = {};
  let since: string | null = null;
  for (const [label, stream] of Object.entries(streams)) {
    if (label === 'case' || label === 'company') continue;
    const state = await world.complaint(stream);
    complaints[label] = complaintOutcome(state, await world.history(stream));
    if (state.receivedAt !== null && (since === null || state.receivedAt < since)) since = state.receivedAt;
  }
  const { case: caseStream, company: companyStream } = streams;
  const company =
    companyStream === undefined
      ? null
      : companyOutcome(await world.company(companyStream), await world.history(companyStream));
  if (caseStream === undefined) return { complaints, case: null, company };
  const state = await world.case(caseStream);
  const history = await world.history(caseStream);
  return { complaints, case: caseOutcome(state, history, localDayOf(since ?? '')), company };
}
