import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { listCarriers } from "../../../../modules/children/operations.ts";
import { SelectField } from "../../../ui/select-field.tsx";
import { answerTo } from "../../answer.ts";
import { useAtHand } from "../../at-hand.ts";

interface WorkerFieldProps {
  readonly placeId: string;
  readonly workerId: string;
  /** What stands there while nobody is chosen. */
  readonly none: string;
  readonly wrong: string | null;
  readonly onChange: (workerId: string) => void;
}

/** The workers of a place, each with how many children they carry, the one with the most room first. */
export function WorkerField({ placeId, workerId, none, wrong, onChange }: WorkerFieldProps) {
  const { t, i18n } = useLingui();
  const { call } = useAtHand();
  const read = useQuery({
    queryKey: [listCarriers.name, placeId],
    queryFn: () => answerTo(call(listCarriers, { placeId })),
    enabled: placeId !== "",
  });
  const atMost = i18n.number(read.data?.atMost ?? 0);
  return (
    <SelectField
      name="workerId"
      label={t`Who carries the child?`}
      none={none}
      value={workerId}
      wrong={wrong}
      choices={(read.data?.carriers ?? [])
        .filter(({ memberId, carried }) => memberId === workerId || carried < (read.data?.atMost ?? 0))
        .map(({ memberId, name, carried }) => ({
          value: memberId,
          words: t`${name} · ${i18n.number(carried)} of ${atMost}`,
        }))}
      onChange={onChange}
    />
  );
}
