import { useLingui } from "@lingui/react/macro";
import type { TestKind } from "../../../modules/diagnosis/test-result.ts";
import { testWords } from "../../text/diagnosis.ts";

/** "Smear microscopy, Culture" */
export function useTestNames(): (tests: readonly TestKind[]) => string {
  const { i18n } = useLingui();
  return (tests) => tests.map((test) => i18n._(testWords[test])).join(", ");
}
