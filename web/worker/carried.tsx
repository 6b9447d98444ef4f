import { CarriedList } from "../screens/caseload/vaccines/carried-list.tsx";
import type { OpenWorker } from "./open-worker.ts";
import { useCarried } from "./use-carried.ts";

interface CarriedProps {
  readonly worker: OpenWorker;
  readonly notSent: ReadonlySet<string>;
  readonly onOpen: (childId: string) => void;
  readonly onRegister: () => void;
  readonly onScan: () => void;
  readonly onLeads: () => void;
}

/** The list of children, with what is due to each by the phone itself. */
export function Carried({ worker, ...list }: CarriedProps) {
  return <CarriedList {...list} {...useCarried(worker)} />;
}
