import { factDay } from '../clocks/legal-time.ts';
import type { Recorded } from '../kernel/event.ts';
import { refuse } from '../kernel/refusal.ts';
import { evolveMatter } from '../matter/evolve.ts';
import type { DutyEvent, DutyFact } from './events.ts';
import type { DistrictReportEvent } from './district-report/events.ts';
import { evolveDistrictReports, isDistrictReportEvent } from './district-report/state.ts';
import type { PublicationEvent } from './publication/events.ts';
import { evolvePublications, isPublicationEvent } from './publication/state.ts';
import type { DutyPeriod, DutyState, OwedReport } from './state.ts';

export function evolveDuty(state: DutyState, event: Recorded<DutyEvent>): DutyState {
  const common = evolveMatter(state, event);
  if (common !== null) return common;
  if (isPublicationEvent(event)) {
    return { ...state, publications: evolvePublications(state.publications, event), version: event.version };
  }
  if (isDistrictReportEvent(event)) {
    const { templates, districtReports } = evolveDistrictReports(state, event);
    return { ...state, templates, districtReports, version: event.version };
  }
  const fact = event as Recorded<ReportedFact>;
  return { ...state, ...changed(state, fact), version: fact.version };
}

type ReportedFact = Exclude<DutyFact, PublicationEvent | DistrictReportEvent>;

function changed(state: DutyState, fact: Recorded<ReportedFact>): Partial<DutyState> {
  switch (fact.type) {
    case 'DutyStarted': {
      const { next, ...started } = fact.data;
      return { started, lastDay: null, next, nextSetBy: fact.version };
    }
    case 'DutyStopped': {
      const { lastDay, next } = fact.data;
      return { lastDay, next, nextSetBy: fact.version };
    }
    case 'PeriodOpened': {
      const { next, units: _units, ...planned } = fact.data;
      const opened: DutyPeriod = { ...planned, openedAt: fact.occurredAt, reports: {} };
      return { periods: { ...state.periods, [planned.period]: opened }, next, nextSetBy: fact.version };
    }
    case 'ReportOwed': {
      const { period, unit, key } = fact.data;
      const owed: OwedReport = { unit, key, editions: [], released: false, receivers: [], acknowledged: {} };
      return withReport(state, period, unit, owed);
    }
    case 'ReportReleased':
      return changedReport(state, fact.data, { released: true });
    case 'ReportFiled':
    case 'ReportCorrected': {
      const { period, unit, zero, figures, findings = [], text, document, receivers } = fact.data;
      const edition = {
        ...{ zero, figures, findings, text, document },
        ...{ filedAt: fact.occurredAt, filedOn: factDay(fact), filedBy: fact.by.id },
      };
      const { editions } = reportOf(state, period, unit);
      return changedReport(state, fact.data, { editions: [...editions, edition], receivers, acknowledged: {} });
    }
    case 'ReportsAcknowledged': {
      const { period, receiver, units } = fact.data;
      return units.reduce<Partial<DutyState> & Pick<DutyState, 'periods'>>((so, unit) => {
        const { acknowledged } = reportOf(so, period, unit);
        return withReport(so, period, unit, {
          ...reportOf(so, period, unit),
          acknowledged: { ...acknowledged, [receiver]: factDay(fact) },
        });
      }, state);
    }
    case 'CampaignStarted': {
      const { period, name, number, document: _document, ...dates } = fact.data;
      const campaign = { name, number, endedOn: null };
      const opened = { ...dates, period, season: null, campaign, openedAt: fact.occurredAt, reports: {} };
      return { periods: { ...state.periods, [period]: opened } };
    }
    case 'CampaignEnded': {
      const period = state.periods[fact.data.period] ?? refuse('period-unknown');
      const { name = '', number = '' } = period.campaign ?? {};
      const campaign = { name, number, endedOn: factDay(fact) };
      return { periods: { ...state.periods, [period.period]: { ...period, campaign } } };
    }
    case 'HotLinePublished':
      return { hotLines: { ...state.hotLines, [fact.data.unit]: fact.data } };
    case 'PublicityRecorded':
      return { publicity: [...state.publicity, fact.data] };
    case 'InformationPushed': {
      const { units, ...push } = fact.data;
      const receipts = Object.fromEntries(units.map((unit) => [unit, null]));
      return { pushes: { ...state.pushes, [push.pushId]: { ...push, pushedOn: factDay(fact), receipts } } };
    }
    case 'InformationAcknowledged': {
      const { pushId, unit } = fact.data;
      const push = state.pushes[pushId] ?? refuse('push-unknown');
      const receipts = { ...push.receipts, [unit]: factDay(fact) };
      return { pushes: { ...state.pushes, [pushId]: { ...push, receipts } } };
    }
    default:
      return fact satisfies never;
  }
}

type Periods = Pick<DutyState, 'periods'>;

function reportOf({ periods }: Periods, period: string, unit: string): OwedReport {
  return periods[period]?.reports[unit] ?? refuse('report-not-owed');
}

function changedReport(
  state: Periods,
  { period, unit }: { readonly period: string; readonly unit: string },
  change: Partial<OwedReport>,
): Periods {
  return withReport(state, period, unit, { ...reportOf(state, period, unit), ...change });
}

function withReport({ periods }: Periods, key: string, unit: string, report: OwedReport): Periods {
  const period = periods[key] ?? refuse('period-unknown');
  return { periods: { ...periods, [key]: { ...period, reports: { ...period.reports, [unit]: report } } } };
}
