import type { Followed } from "../screens/phone/phone-at-hand.ts";

/** A value that a screen follows and that is changed here. */
export interface Told<T> extends Followed<T> {
  tell(value: T): void;
}

export function told<T>(first: T): Told<T> {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    now: () => value,
    onChange(hear) {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
    tell(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const hear of listeners) hear();
    },
  };
}
