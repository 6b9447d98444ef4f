import { hash, verify } from "@node-rs/argon2";

/** OWASP's second recommended setting for argon2id: 19 MiB, two passes. About 20 ms of one core. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Each one running holds 19 MiB and a core, so a burst of sign-ins waits its turn. */
const atOnce = 4;

export interface PasswordHasher {
  hash(password: string): Promise<string>;
  /** Takes as long for a name that nobody has (`null`) as for one that somebody has. */
  matches(known: string | null, password: string): Promise<boolean>;
}

export function passwordHasher(): PasswordHasher {
  const inTurn = queueOf(atOnce);
  const nobodys = hash("nobody has this password", cost);
  return {
    hash: (password) => inTurn(() => hash(password, cost)),
    async matches(known, password) {
      const against = known ?? (await nobodys);
      const right = await inTurn(() => verify(against, password));
      return right && known !== null;
    },
  };
}

function queueOf(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= most) await new Promise<void>((go) => waiting.push(go));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
