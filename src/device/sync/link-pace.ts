/** What each figure weighs beside the one that came after it. */
const fading = 0.8;
/** A break says little of the next one: the first is taken for that of a link which holds so long. */
const firstLifeMs = 2_000;

/** How a link carries, as learnt from the answers that came and from its breaks (SYN-9). */
export class LinkPace {
  readonly #times = new FadingLine();
  /** How long it carries between two breaks; null as long as it has not broken. */
  #lifeMs: number | null = null;
  #carriedMs = 0;
  #answeredSinceBreak = false;
  /** Changes have come through. */
  #carriesChanges = false;

  /** An answer came after `tookMs`, for so many bytes of changes as they travel. */
  answered(bytes: number, tookMs: number): void {
    this.#times.add(bytes, tookMs);
    this.#carriesChanges ||= bytes > 0;
    this.#answeredSinceBreak = true;
    this.#carriedMs += tookMs;
    if (this.#lifeMs !== null) this.#lifeMs = Math.max(this.#lifeMs, this.#carriedMs);
  }

  /** The connection broke after `tookMs`. A link that has carried nothing since it broke last is down, and tells no length. */
  broke(tookMs: number): void {
    if (this.#answeredSinceBreak) {
      const before = this.#lifeMs ?? firstLifeMs;
      this.#lifeMs = fading * before + (1 - fading) * (this.#carriedMs + tookMs);
    }
    this.#carriedMs = 0;
    this.#answeredSinceBreak = false;
  }

  /**
   * The bytes that get the most through such a link: so many that sending them takes √(2 × way there and back × life)
   * (Young's interval between checkpoints). Less pays the way too often, more is lost too often. Infinity where it does
   * not break or bytes cost it no time; null as long as it has carried no changes.
   */
  get bestBytes(): number | null {
    if (!this.#carriesChanges) return null;
    const { start: wayMs, slope: msPerByte } = this.#times.fitted;
    return this.#lifeMs === null || msPerByte <= 0 ? Infinity : Math.sqrt(2 * wayMs * this.#lifeMs) / msPerByte;
  }
}

/** The straight line that fits points best, older ones fading. */
class FadingLine {
  #weight = 0;
  #x = 0;
  #y = 0;
  #xx = 0;
  #xy = 0;

  add(x: number, y: number): void {
    this.#weight = fading * this.#weight + 1;
    this.#x = fading * this.#x + x;
    this.#y = fading * this.#y + y;
    this.#xx = fading * this.#xx + x * x;
    this.#xy = fading * this.#xy + x * y;
  }

  /** Least squares; flat where all points stand above one another. */
  get fitted(): { readonly start: number; readonly slope: number } {
    const spread = this.#weight * this.#xx - this.#x ** 2;
    const slope = spread > 1 ? (this.#weight * this.#xy - this.#x * this.#y) / spread : 0;
    return { start: Math.max(1, (this.#y - slope * this.#x) / this.#weight), slope };
  }
}
