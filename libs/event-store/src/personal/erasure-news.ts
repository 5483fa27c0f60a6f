/** Brings word from other processes that a key was destroyed. */
export interface ErasureNews {
  /** False while word could be missed. */
  readonly hears: boolean;
  /** Told when some key was destroyed, and when word may have been missed. */
  onErased(listener: () => void): void;
}
