import type { Call } from "../../foundation/client.ts";
import type { AnswerOf, InputOf } from "../../foundation/operation.ts";
import { readCertificatesOfChild } from "../../modules/certificates/operations.ts";
import type { Replica } from "../local/replica.ts";

type Answer = AnswerOf<typeof readCertificatesOfChild>;
export type KeptCertificates = Answer & { readonly id: string };

/**
 * The certificates that this phone once showed can be shown without a network too: a family asks for them where
 * there is none. Of children who are not in its care any more it forgets them.
 */
export function keepingCertificates(
  call: Call,
  kept: Pick<Replica<KeptCertificates>, "all" | "change">,
  carries: (childId: string) => boolean,
): Call {
  return async (operation, input, options) => {
    const answered = await call(operation, input, options);
    if (operation.name !== readCertificatesOfChild.name) return answered;
    const { childId } = input as InputOf<typeof readCertificatesOfChild>;
    const rows = await kept.all();
    if (answered.is === "done") {
      const remove = rows.flatMap(({ id }) => (carries(id) ? [] : [id]));
      const put = carries(childId) ? [{ ...(answered.answer as unknown as Answer), id: childId }] : [];
      await kept.change({ put, remove, cursor: null });
      return answered;
    }
    const known =
      answered.code === "no-network" && carries(childId) ? rows.find(({ id }) => id === childId) : undefined;
    return known ? { is: "done", answer: { certificates: known.certificates } as never } : answered;
  };
}
