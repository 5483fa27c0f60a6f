/** Parts of a project which the document of the API leaves open, as the read answers them. */
export type KnownOr<T> = T | 'unknown';

export interface PartyNamed {
  readonly name: string;
}

export interface ProjectFacts {
  readonly name: string;
  readonly address: KnownOr<string>;
  readonly sector: string;
  readonly investment: string;
}

export interface Particulars {
  readonly owner: KnownOr<PartyNamed>;
  readonly generalContractor: KnownOr<PartyNamed>;
  readonly subcontractors: KnownOr<readonly PartyNamed[]>;
  readonly supervisor: KnownOr<PartyNamed>;
  readonly permitNumber: KnownOr<string>;
  readonly plannedStartOn: KnownOr<string>;
  readonly plannedEndOn: KnownOr<string>;
}

export interface Contract {
  readonly signedOn: string;
  readonly priceFen: KnownOr<number>;
  readonly labourShareBp: KnownOr<number>;
}

export interface Regimes {
  readonly clerk: { readonly person: { readonly name?: unknown }; readonly on: string } | null;
  readonly entries: Readonly<
    Partial<Record<'real-name' | 'payment-monitor', { readonly workers: number; readonly on: string }>>
  >;
  readonly account: {
    readonly bank: string;
    readonly openedOn: string;
    readonly reportedOn: string | null;
    readonly closedOn: string | null;
  } | null;
  readonly deposit: {
    readonly form: 'cash' | 'guarantee-letter';
    readonly fen: number;
    readonly expiresOn: string | null;
    readonly shortFen: number | null;
    readonly returnedOn: string | null;
  } | null;
  readonly exemption: { readonly on: string } | null;
  readonly board: { readonly missing: number; readonly on: string } | null;
}

export interface Breach {
  readonly id: string;
  readonly label: string;
  readonly regime: string | null;
  readonly article: string;
  readonly month: string | null;
  readonly foundOn: string;
  readonly status: string;
  readonly dueOn: string | null;
}
