import { sql } from "drizzle-orm";
import { handle, type Handler, type Before } from "../../../server/module.ts";
import { signIn } from "../operations.ts";
import { partsOf } from "../sign-in-name.ts";
import { accessTokenSeconds } from "./access-token.ts";
import type { AccessKeys } from "./keys.ts";
import { clear, forgive, type Pace, paceOfAccount, paceOfAddress, paceOfKnownDevice, tryNow } from "./pace.ts";
import { idleMs, newToken, sha256 } from "./refresh-token.ts";
import { refreshToken, session } from "./tables.ts";

type Account = { organisation: string; member: string; password_hash: string; known_device: boolean };

type Tried =
  | { readonly is: "must-wait"; readonly seconds: number }
  | { readonly is: "wrong" }
  | {
      readonly is: "right";
      readonly account: Account;
      readonly paces: { readonly own: Pace; readonly address: Pace | null };
    };

export const signInHandler = (keys: AccessKeys): Handler =>
  handle(
    signIn,
    (before) => tryPassword(before, keys),
    async ({ now, tx, refuse, actWithin, about, newId, door }, tried) => {
      if (tried.is === "must-wait") return refuse("wait-before-trying", { seconds: tried.seconds });
      if (tried.is === "wrong") return refuse("wrong-name-or-password");
      const { account, paces } = tried;
      const { organisation, member } = account;
      await actWithin(organisation);
      about(member);
      await tx.execute(clear(paces.own));
      if (paces.address) await tx.execute(forgive(paces.address));

      const device = door.credential.device ?? newToken(keys.random(32));
      const token = newToken(keys.random(32));
      const sessionId = newId();
      const at = new Date(now);
      await tx
        .insert(session)
        .values({ organisation, id: sessionId, member, device: sha256(device), startedAt: at, turnedAt: at });
      await tx.insert(refreshToken).values({ organisation, hash: sha256(token), session: sessionId, issuedAt: at });
      door.credential.keep(token, device, now + idleMs);
      return {
        accessToken: await keys.tokens.issue({ member, session: sessionId }, now),
        expiresInSeconds: accessTokenSeconds,
      };
    },
  );

/**
 * Counts the try, then looks at the password: the same statements and one argon2 whether the
 * name is somebody's or nobody's. No transaction is open while argon2 runs.
 */
async function tryPassword({ input, now, door, askAlone }: Before<typeof signIn>, keys: AccessKeys): Promise<Tried> {
  const { name, handle: organisationHandle } = partsOf(input.name);
  const device = door.credential.device;
  const [account] = await askAlone<Account>(
    sql`select * from access.find_account(${organisationHandle}, ${name}, ${sha256(device ?? "")})`,
  );
  const own =
    account?.known_device && device !== null
      ? paceOfKnownDevice(keys.paceKey, input.name, device)
      : paceOfAccount(keys.paceKey, input.name);
  const address = door.address === null ? null : paceOfAddress(keys.paceKey, door.address);
  for (const pace of [address, own]) {
    if (!pace) continue;
    const [waits] = await askAlone<{ seconds: number }>(tryNow(pace, now));
    if (waits && waits.seconds > 0) return { is: "must-wait", seconds: waits.seconds };
  }
  const right = await keys.passwords.matches(account?.password_hash ?? null, input.password);
  return right && account ? { is: "right", account, paces: { own, address } } : { is: "wrong" };
}
