/** How much of something each holder has in hand, so that nobody has more than a share. */
export class Shares {
  private readonly held = new Map<string, number>();

  constructor(private readonly max: number) {}

  /** Takes one more; false where the holder has its share already. What is taken is given back once. */
  take(holder: string): boolean {
    const held = this.held.get(holder) ?? 0;
    if (held >= this.max) return false;
    this.held.set(holder, held + 1);
    return true;
  }

  giveBack(holder: string): void {
    const held = this.held.get(holder) ?? 0;
    if (held > 1) this.held.set(holder, held - 1);
    else this.held.delete(holder);
  }

  /** How many hold anything. */
  get holders(): number {
    return this.held.size;
  }
}
