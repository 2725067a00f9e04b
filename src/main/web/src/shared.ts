/** 共享 – what one part of a page knows and another shows. */

/** A value and who follows it. */
export class Shared<Value> {
  private readonly followers: ((value: Value) => void)[] = [];

  constructor(private value: Value) {}

  get(): Value {
    return this.value;
  }

  set(value: Value): void {
    this.value = value;
    this.followers.forEach(follower => follower(value));
  }

  /** Tells the value as it is now and whenever it changes. */
  follow(follower: (value: Value) => void): void {
    this.followers.push(follower);
    follower(this.value);
  }
}

/** A condition of the declaration, or a target of the project, that evidence can be for. */
export interface Condition {
  indicator: string;
  label: string;
}

/** A file that is evidence for the condition of the indicator. */
export interface Proof {
  indicator: string;
  fileName: string;
}

/** Empty where the page judges no conditions, or it is still open which apply. */
export const conditions = new Shared<Condition[]>([]);

export const proofs = new Shared<Proof[]>([]);
