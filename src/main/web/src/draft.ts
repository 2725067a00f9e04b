/** 草稿 – saves what was typed, a moment after the last change and one request at a time. */
import type { Answers } from './form';
import { call } from './http';

/** What every save answers. */
export interface Kept {
  revision: number;
  savedAt: string;
}

/** What a save of a declaration answers. */
export interface Saved extends Kept {
  verdicts: Verdict[];
  problems: Problem[];
  /** What looks mistaken but may be right. */
  questions: string[];
}

/** How one condition of the notice was decided. */
export interface Verdict {
  indicator: string;
  article: string;
  label: string;
  threshold: string;
  value: string;
  note: string;
  verdictTitle: string;
  outcome: 'MET' | 'NOT_MET' | 'TO_BE_CONFIRMED';
}

/** What is still wrong with one field. */
export interface Problem {
  field: string;
  label: string;
  message: string;
}

/** Tells the page how the saving goes. */
export interface Listener<Result extends Kept> {
  waiting(): void;
  saving(): void;
  saved(result: Result): void;
  failed(reason: Error): void;
}

const PAUSE = 800;

/** The draft of one declaration or score sheet. */
export class Draft<Result extends Kept = Saved> {
  private answers: Answers | null = null;
  private timer = 0;
  private running: Promise<void> = Promise.resolve();
  private failure: Error | null = null;
  private known: string;

  constructor(
    private readonly path: string,
    private revision: number,
    answers: Answers,
    private readonly listener: Listener<Result>,
  ) {
    this.known = JSON.stringify(answers);
  }

  /** Whether something typed has not reached the server. */
  get unsaved(): boolean {
    return this.answers !== null;
  }

  /** Takes the answers as they are now; those that the server knows need no saving. */
  change(answers: Answers): void {
    if (!this.unsaved && JSON.stringify(answers) === this.known) {
      return;
    }
    this.answers = answers;
    this.listener.waiting();
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.save().catch(() => undefined), PAUSE);
  }

  /** Saves at once; fails where the server does not take it. */
  async save(): Promise<void> {
    clearTimeout(this.timer);
    this.running = this.running.then(() => this.send());
    await this.running;
    if (this.failure) {
      throw this.failure;
    }
  }

  private async send(): Promise<void> {
    const answers = this.answers;
    if (!answers) {
      return;
    }
    this.listener.saving();
    try {
      const result = await call<Result>('PUT', this.path, { revision: this.revision, answers });
      this.revision = result.revision;
      this.failure = null;
      this.known = JSON.stringify(answers);
      if (this.answers === answers) {
        this.answers = null;
      }
      this.listener.saved(result);
    } catch (reason) {
      this.failure = reason as Error;
      this.listener.failed(this.failure);
    }
  }
}
