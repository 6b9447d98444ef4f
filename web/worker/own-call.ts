import type { Call } from "../../foundation/client.ts";
import type { Session } from "../app/session.ts";

/** Whose token this is, as it says itself; the house does not take its word for it. */
export function ownerOf(token: string): string | null {
  try {
    const payload = (token.split(".")[1] ?? "").replaceAll("-", "+").replaceAll("_", "/");
    return (JSON.parse(atob(payload)) as { sub?: string }).sub ?? null;
  } catch {
    return null;
  }
}

/**
 * Calls in the name of the one whose PIN opened the phone, and of nobody else: the browser's session
 * may be of another worker who uses the same phone, and what one recorded must not go as the other's.
 */
export function ownCallOf(call: Call, session: Pick<Session, "token" | "turn" | "standing">, memberId: string): Call {
  return async (operation, input, options) => {
    if (session.token() === null) await session.turn();
    const token = session.token();
    if (token !== null && ownerOf(token) === memberId) return call(operation, input, options);
    const signedOut = token !== null || session.standing().is === "signed-out";
    return { is: "refused", code: signedOut ? "not-signed-in" : "no-network", says: "", params: {}, issues: [] };
  };
}
