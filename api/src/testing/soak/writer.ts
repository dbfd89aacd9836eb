/** Somebody who writes during a soak, one thing after the other. */
export interface Writer {
  /**
   * Does the next thing; what is refused was done as well.
   *
   * @throws Error when the answer is an error
   */
  write(): Promise<void>;
}
