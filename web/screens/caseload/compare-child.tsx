import "../../ui/table.css";
import "../patients/fields.css";
import { useQuery } from "@tanstack/react-query";
import type { InputOf } from "../../../foundation/operation.ts";
import { findSimilarChildren, type registerChild } from "../../../modules/children/operations.ts";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";
import { SimilarChildren } from "../children/register/similar-children.tsx";

export type ChildRegistration = InputOf<typeof registerChild>;

interface CompareChildProps {
  /** Refused, because it looks like a child who is known. */
  readonly registration: ChildRegistration;
  readonly onSame: (childId: string) => void;
  readonly onOther: () => void;
  readonly onBack: () => void;
}

/** The house says that there is one, and shows none. */
const notSeen = { seen: [], elsewhere: 1 };

/** A child's registration that waits because it looks like another: is it the same child? */
export function CompareChild({ registration, onSame, onOther, onBack }: CompareChildProps) {
  const { call } = useAtHand();
  const { name, sex, born, ofBirth, mother, phone } = registration.identity;
  const similar = useQuery({
    queryKey: [findSimilarChildren.name, registration.childId],
    queryFn: () => answerTo(call(findSimilarChildren, { identity: { name, sex, born, ofBirth, mother, phone } })),
  });
  // Where the house cannot be reached, the phone knows the registration itself as the only one alike.
  const found = similar.data && {
    ...similar.data,
    seen: similar.data.seen.filter(({ childId }) => childId !== registration.childId),
  };
  return (
    <SimilarChildren
      similar={found && (found.seen.length > 0 || found.elsewhere > 0) ? found : notSeen}
      looking={similar.isFetching}
      onSame={onSame}
      onOther={onOther}
      onBack={onBack}
      onLeave={onBack}
    />
  );
}
