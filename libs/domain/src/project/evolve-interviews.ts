import type { EventOf, Recorded } from '../kernel/event.ts';
import { refuse } from '../kernel/refusal.ts';
import type { InterviewEvent } from './interview-events.ts';
import type { ProjectState } from './state.ts';

const TYPES = new Set<string>([
  'OwnerInterviewed',
  'OwnerPromised',
  'OwnerPromiseJudged',
  'InterviewPassedOn',
] satisfies InterviewEvent['type'][]);

export function isInterviewEvent(event: Recorded<EventOf>): event is Recorded<InterviewEvent> {
  return TYPES.has(event.type);
}

export function evolveInterviews(
  { interviews, promises }: ProjectState,
  { type, data }: Recorded<InterviewEvent>,
): Partial<ProjectState> {
  switch (type) {
    case 'OwnerInterviewed': {
      const { interviewId: id, article: _, ...held } = data;
      return { interviews: { ...interviews, [id]: { id, ...held, passedOn: null } } };
    }
    case 'OwnerPromised': {
      const { promiseId: id, interviewId, content, dueOn } = data;
      return { promises: { ...promises, [id]: { id, interviewId, content, dueOn, kept: null, judgedOn: null } } };
    }
    case 'OwnerPromiseJudged': {
      const promise = promises[data.promiseId] ?? refuse('owner-promise-unknown');
      return { promises: { ...promises, [promise.id]: { ...promise, kept: data.kept, judgedOn: data.effectiveOn } } };
    }
    case 'InterviewPassedOn': {
      const interview = interviews[data.interviewId] ?? refuse('interview-unknown');
      const passedOn = { to: data.to, on: data.effectiveOn, document: data.document };
      return { interviews: { ...interviews, [interview.id]: { ...interview, passedOn } } };
    }
    default:
      return type satisfies never;
  }
}
