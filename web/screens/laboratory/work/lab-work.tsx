import "../../../ui/field-shell.css";
import "../../diagnosis/diagnosis.css";
import "./work.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Button, IconButton } from "../../../ui/button.tsx";
import { Segments } from "../../../ui/chips.tsx";
import { Tick } from "../../../ui/choice.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Heading } from "../../../ui/page-frame.tsx";
import { usePageTitle } from "../../../ui/page-title.ts";
import { useAtHand } from "../../at-hand.ts";
import { type PurposeFilter, PurposeSwitch } from "../purpose-switch.tsx";
import { HappenedWords, type Happened } from "./happened-words.tsx";
import { Open } from "./open.tsx";
import type { Opened } from "./opened.ts";
import { countOf, useWork, type WorkState } from "./use-work.ts";
import { type PlaceInList, WorkList } from "./work-list.tsx";

/** Whoever speaks to their computer, or whose hand trembles, turns single keys off (WCAG 2.1.4). */
const keysKey = "lab-work keys";

/** What lies in the laboratory and what is on its way there, those that wait longest first. */
export function LabWork() {
  const { t, i18n } = useLingui();
  const { drafts } = useAtHand();
  const [state, setState] = useState<WorkState>("in-the-lab");
  const [purpose, setPurpose] = useState<PurposeFilter>("all");
  const [keys, setKeys] = useState(drafts.get(keysKey) !== false);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [happened, setHappened] = useState<Happened | null>(null);
  const [place, setPlace] = useState<PlaceInList>({ at: 0, lead: null });
  const queue = useWork(state, purpose);
  usePageTitle(t`Lab work`, t`Khurak`);
  const counts = queue.data?.pages[0]?.counts ?? null;
  const words: Record<WorkState, string> = { "in-the-lab": t`Here`, "on-the-way": t`On the way` };

  return (
    <div className="lab-work">
      <Heading title={t`Lab work`} beneath={t`Those that wait longest stand first.`} />
      <div className="lab-filters">
        <Segments
          label={t`Where the specimens are`}
          choices={(["in-the-lab", "on-the-way"] as const).map((value) => ({
            value,
            words: counts === null ? words[value] : `${words[value]} ${i18n.number(countOf(counts, value))}`,
          }))}
          chosen={state}
          onChange={(chosen) => {
            setState(chosen);
            setPlace({ at: 0, lead: null });
          }}
        />
        <PurposeSwitch
          chosen={purpose}
          count={counts === null ? null : (one) => countOf(counts, state, one)}
          onChange={(chosen) => {
            setPurpose(chosen);
            setPlace({ at: 0, lead: null });
          }}
        />
      </div>
      <div role="status" className="lab-said">
        {happened && (
          <Notice
            look="done"
            inLiveRegion
            act={
              <>
                <Button look="bare" onPress={() => setOpened({ is: "look", work: happened.work })}>
                  <Trans>Look at it</Trans>
                </Button>
                <IconButton icon="close" label={t`I have read this`} onPress={() => setHappened(null)} />
              </>
            }
          >
            <span>
              <HappenedWords happened={happened} />
            </span>
          </Notice>
        )}
      </div>
      <WorkList
        queue={queue}
        state={state}
        keys={keys && opened === null}
        place={place}
        onPlace={setPlace}
        onOpen={setOpened}
        onHappened={setHappened}
      />
      <footer className="lab-foot">
        <Tick
          words={t`Keys J, K, R, E, X and O`}
          beneath={t`Next, the one before, received, enter result, cannot be tested, open. They work while nothing is being written.`}
          ticked={keys}
          onChange={(ticked) => {
            drafts.set(keysKey, ticked);
            setKeys(ticked);
          }}
        />
      </footer>
      {opened && (
        <Open
          opened={opened}
          onOpen={setOpened}
          onClose={() => setOpened(null)}
          onHappened={(what) => {
            setOpened(null);
            setHappened(what);
            // Its row is gone, or soon will be: whoever works with keys goes on at the one in its place.
            setPlace({ ...place, lead: "name" });
          }}
        />
      )}
    </div>
  );
}
