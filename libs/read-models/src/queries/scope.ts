/** Rows somebody may see: all, or those related to the unit acted for. The same value serves lists, counts and single reads. */
export type Scope =
  | { readonly sees: 'all' }
  | { readonly sees: 'related'; readonly unit: string; readonly unitKind: string }
  | { readonly sees: 'nothing' };
