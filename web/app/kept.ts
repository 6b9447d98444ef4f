/** What this browser keeps between visits: choices only, never a token and nothing of a person. */
export interface Kept {
  read(key: string): string | null;
  write(key: string, value: string | null): void;
}

/** A browser may forbid storage; then a choice lasts until the page is closed. */
export function keptIn(storage: () => Storage): Kept {
  const meanwhile = new Map<string, string | null>();
  return {
    read(key) {
      try {
        return storage().getItem(key);
      } catch {
        return meanwhile.get(key) ?? null;
      }
    },
    write(key, value) {
      meanwhile.set(key, value);
      try {
        if (value === null) storage().removeItem(key);
        else storage().setItem(key, value);
      } catch {}
    },
  };
}
