import type { FastifyReply, FastifyRequest } from "fastify";
import type { Credential } from "../module.ts";

/** Chrome's longest. It only says "this browser has been here before", so it may be old. */
const deviceSeconds = 400 * 24 * 3600;

/**
 * The browser's half of a session: two cookies that no script can read and no other site can
 * send. Over HTTPS their names begin with `__Host-`, so no neighbour domain can set them.
 */
export function cookieCredential(
  request: FastifyRequest,
  secure: boolean,
): Credential & { write(reply: FastifyReply, now: number): void } {
  const prefix = secure ? "__Host-" : "";
  const names = { refresh: `${prefix}khurak-refresh`, device: `${prefix}khurak-device` };
  const options = { path: "/", httpOnly: true, sameSite: "strict", secure } as const;
  let kept: { refresh: string; device: string; untilMs: number } | null = null;
  let forgotten = false;
  return {
    refresh: request.cookies[names.refresh] ?? null,
    device: request.cookies[names.device] ?? null,
    keep(refresh, device, untilMs) {
      kept = { refresh, device, untilMs };
    },
    forget() {
      forgotten = true;
    },
    write(reply, now) {
      if (forgotten) void reply.clearCookie(names.refresh, options);
      if (!kept) return;
      void reply.setCookie(names.refresh, kept.refresh, {
        ...options,
        maxAge: Math.floor((kept.untilMs - now) / 1000),
      });
      void reply.setCookie(names.device, kept.device, { ...options, maxAge: deviceSeconds });
    },
  };
}
