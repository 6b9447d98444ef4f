import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { findings, namesDrugs, type TestKind, testKinds } from "../../../../modules/diagnosis/test-result.ts";
import { findingWords, testWords } from "../../../text/diagnosis.ts";
import { Button } from "../../../ui/button.tsx";
import { OneOf } from "../../../ui/choice.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { DrugRows } from "./drug-rows.tsx";
import type { FindingDraft, FindingField } from "./finding-draft.ts";

interface FindingFieldsProps {
  readonly draft: FindingDraft;
  readonly wrong: readonly string[];
  /** The tests that were asked for: they stand alone until another one is wanted. Empty: any test. */
  readonly wanted: readonly TestKind[];
  readonly onChange: (change: Partial<FindingDraft>) => void;
}

/** Which test, what did it find, and what does it say of which drug? */
export function FindingFields({ draft, wrong, wanted, onChange }: FindingFieldsProps) {
  const { t, i18n } = useLingui();
  const [all, setAll] = useState(wanted.length === 0 || (draft.test !== "" && !wanted.includes(draft.test)));
  const named: Record<FindingField, string> = {
    test: t`Choose the test.`,
    called: t`Write how the test is called.`,
    found: t`Choose what it found.`,
    drugs: t`Say it of one drug at least, as the slip has it.`,
  };
  const wrongAt = (field: FindingField) => (wrong.includes(field) ? named[field] : null);
  const offered = all ? [...wanted, ...testKinds.filter((test) => !wanted.includes(test))] : wanted;
  const { test, found } = draft;
  return (
    <>
      {!all && wanted.length === 1 && test !== "" ? (
        <p className="finding-test">
          <b>{i18n._(testWords[test])}</b>
          <Button look="bare" onPress={() => setAll(true)}>
            <Trans>It is another test</Trans>
          </Button>
        </p>
      ) : (
        <div className="finding-tests">
          <OneOf
            name="test"
            across={2}
            question={t`Which test?`}
            wrong={wrongAt("test")}
            answers={offered.map((value) => ({ value, words: i18n._(testWords[value]) }))}
            chosen={test}
            onChange={(chosen) => onChange({ test: chosen, found: "", drugs: {} })}
          />
          {!all && (
            <Button look="bare" onPress={() => setAll(true)}>
              <Trans>It is another test</Trans>
            </Button>
          )}
        </div>
      )}
      {test === "other" && (
        <TextField
          name="called"
          label={t`How is the test called?`}
          wrong={wrongAt("called")}
          maxLength={80}
          value={draft.called}
          onChange={(called) => onChange({ called })}
        />
      )}
      {test !== "" && (
        <OneOf
          key={test}
          name="found"
          across={2}
          question={t`What did it find?`}
          wrong={wrongAt("found")}
          answers={findings[test].map((value) => ({ value, words: i18n._(findingWords[value]) }))}
          chosen={found}
          onChange={(chosen) => onChange({ found: chosen })}
        />
      )}
      {test !== "" && found !== "" && namesDrugs(test, found) && (
        <DrugRows
          key={`${test} drugs`}
          test={test}
          drugs={draft.drugs}
          wrong={wrongAt("drugs")}
          onChange={(drugs) => onChange({ drugs })}
        />
      )}
    </>
  );
}
