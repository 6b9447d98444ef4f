import { sql } from "drizzle-orm";
import { organisationOf, type Role } from "../../../foundation/actor.ts";
import { handle, type Handler } from "../../../server/module.ts";
import { mayGiveRole } from "../../staff/member.ts";
import { openAccount } from "../operations.ts";
import type { PasswordHasher } from "./password.ts";
import { account } from "./tables.ts";

export const openAccountHandler = (passwords: PasswordHasher): Handler =>
  handle(
    openAccount,
    ({ input }) => passwords.hash(input.password),
    async ({ input, actor, now, tx, refuse, about }, passwordHash) => {
      const { memberId, signInName } = input;
      about(memberId);
      if (actor.is === "person") {
        const { rows } = await tx.execute<{ role: Role; over: string[] | null }>(sql`
          select a.role, p.ancestry as over
          from staff.published_assignment a left join places.published_place p on p.id = a.place
          where a.member = ${memberId}`);
        if (!rows.every(({ role, over }) => mayGiveRole(actor.assignments, role, over)))
          return refuse("role-not-yours-to-give");
      }
      const opened = await tx
        .insert(account)
        .values({
          organisation: organisationOf(actor),
          member: memberId,
          signInName,
          passwordHash,
          openedAt: new Date(now),
        })
        .onConflictDoNothing()
        .returning({ member: account.member });
      if (opened.length > 0) return { memberId };
      const { rows: own } = await tx.execute(sql`select from access.account where member = ${memberId}`);
      return refuse(own.length > 0 ? "has-an-account" : "sign-in-name-taken");
    },
  );
