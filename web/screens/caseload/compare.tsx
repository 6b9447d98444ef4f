import "../../ui/table.css";
import "../patients/fields.css";
import { useQuery } from "@tanstack/react-query";
import type { InputOf } from "../../../foundation/operation.ts";
import { findSimilar, type registerPatient } from "../../../modules/people/operations.ts";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";
import { SimilarPage } from "../patients/register/similar-page.tsx";

export type Registration = InputOf<typeof registerPatient>;

interface CompareProps {
  /** Refused, because it looks like somebody. */
  readonly registration: Registration;
  /** They are the same: the registration is not needed. */
  readonly onSame: (patientId: string) => void;
  /** Somebody looked, and it is somebody else: it goes as that. */
  readonly onOther: () => void;
  readonly onBack: () => void;
}

/** The house says that there is somebody, and shows nobody. */
const notSeen = { seen: [], elsewhere: 1 };

/** A registration that waits because it looks like somebody: is it them? */
export function Compare({ registration, onSame, onOther, onBack }: CompareProps) {
  const { call } = useAtHand();
  const { name, sex, born, phone } = registration.identity;
  const similar = useQuery({
    queryKey: [findSimilar.name, registration.patientId],
    queryFn: () => answerTo(call(findSimilar, { identity: { name, sex, born, phone } })),
  });
  const found = similar.data;
  return (
    <SimilarPage
      similar={found && (found.seen.length > 0 || found.elsewhere > 0) ? found : notSeen}
      looking={similar.isFetching}
      onSame={onSame}
      onOther={onOther}
      onBack={onBack}
      onLeave={onBack}
    />
  );
}
