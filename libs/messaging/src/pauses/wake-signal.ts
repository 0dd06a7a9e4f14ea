/** Lets a loop sleep until somebody wakes it or the time is up. A wake that comes while the loop works is not lost. */
export class WakeSignal {
  private woken = false;
  private release: (() => void) | undefined;

  notify(): void {
    this.woken = true;
    this.release?.();
  }

  /** True when it was woken, false when the time was up. */
  async wait(ms: number): Promise<boolean> {
    if (!this.woken) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.release = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.release = undefined;
    }
    const { woken } = this;
    this.woken = false;
    return woken;
  }
}
