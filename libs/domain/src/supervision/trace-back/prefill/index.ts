import type { CaseState } from '../../../arrears-case/state.ts';
import type { ComplaintState } from '../../../complaint/state.ts';
import { type EmergencyState, linksOf } from '../../../emergency/state.ts';
import { kindOfStream } from '../../../kernel/stream-kind.ts';
import type { MatterState } from '../../../matter/state.ts';
import type { ProjectState } from '../../../project/state.ts';
import type { TraceEntry } from '../events.ts';
import { caseEntries, complaintEntries, emergencyEntries } from './handling.ts';
import { projectEntries } from './project.ts';
import type { Reading } from './reading.ts';

export interface Prefilled {
  readonly entries: readonly TraceEntry[];
  /** Streams that belong to it too. */
  readonly further: readonly string[];
}

/** What one stream says of who was to do what and when: ids, codes, days and sums only, each with its place in the log. */
export function prefilled(read: Reading): Prefilled {
  switch (kindOfStream(read.stream)) {
    case 'complaint': {
      const of = as<ComplaintState>(read);
      const { membership } = of.state;
      return { entries: complaintEntries(of), further: membership === null ? [] : [membership.caseId] };
    }
    case 'case': {
      const of = as<CaseState>(read);
      return { entries: caseEntries(of), further: Object.keys(of.state.sources) };
    }
    case 'emergency': {
      const of = as<EmergencyState>(read);
      const matters = linksOf(of.state).map(({ matter }) => matter);
      // The stages of a project are asked for only where the trace-back names it.
      return { entries: emergencyEntries(of), further: matters.filter((matter) => kindOfStream(matter) !== 'project') };
    }
    case 'project':
      return { entries: projectEntries(as<ProjectState>(read)), further: [] };
    default:
      return { entries: [], further: [] };
  }
}

function as<S extends MatterState>(read: Reading): Reading<S> {
  return read as Reading<S>;
}
