import { DataSource } from 'typeorm';
import type { SqlExecutor } from '@qingxin/event-store';
import { ArrearsCaseRow } from './arrears-case.entity.ts';
import { BatchRow } from './batch.entity.ts';
import { ClockRow } from './clock.entity.ts';
import { CasePartyRow, CompanyRow } from './company.entity.ts';
import { ClaimantReceiptRow } from './claimant-receipt.entity.ts';
import { ComplaintRow } from './complaint.entity.ts';
import { ConductRow } from './conduct.entity.ts';
import { EmergencyRow } from './emergency.entity.ts';
import { LadderRungRow } from './ladder-rung.entity.ts';
import { SupervisionActRow } from './supervision-act.entity.ts';
import { MatterSubjectRow, NextDueRow, TaskVersionRow } from './matter-links.entity.ts';
import { ProjectRow } from './project.entity.ts';
import { TaskRow } from './task.entity.ts';

export const READ_ENTITIES = [
  ComplaintRow,
  ClaimantReceiptRow,
  ArrearsCaseRow,
  CompanyRow,
  CasePartyRow,
  ProjectRow,
  BatchRow,
  SupervisionActRow,
  EmergencyRow,
  ConductRow,
  TaskRow,
  ClockRow,
  LadderRungRow,
  NextDueRow,
  MatterSubjectRow,
  TaskVersionRow,
] as const;

export interface ReadSourceOptions {
  readonly url: string;
  readonly applicationName: string;
  readonly connections?: number;
}

const CONNECTIONS = 8;

/** The read side: tables made by migrations, never by entities. Plans are made for the values given (units differ widely). */
export async function openReadSource({ url, applicationName, connections }: ReadSourceOptions): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    url,
    applicationName,
    entities: [...READ_ENTITIES],
    synchronize: false,
    migrationsRun: false,
    poolSize: connections ?? CONNECTIONS,
    connectTimeoutMS: 3_000,
    extra: {
      keepAlive: true,
      query_timeout: 20_000,
      options: '-c plan_cache_mode=force_custom_plan -c default_transaction_read_only=on',
      idle_in_transaction_session_timeout: 10_000,
      statement_timeout: 15_000,
    },
  });
  return source.initialize();
}

export function readExecutor(source: DataSource): SqlExecutor {
  return <R extends object>(statement: { readonly text: string }, params: readonly unknown[] = []): Promise<R[]> =>
    source.query<R[]>(statement.text, [...params]);
}
