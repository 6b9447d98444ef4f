import { Trans, useLingui } from "@lingui/react/macro";
import type { Honorarium } from "./beads.ts";

/** What the district thanks them with, said plainly; nothing where it has not said it. */
export function Thanks({ honorarium: { each, rupees, sure, onTheWay } }: { readonly honorarium: Honorarium }) {
  const { i18n } = useLingui();
  const [sum, one, certain, coming] = [rupees, each, sure, onTheWay].map((count) => i18n.number(count));
  return (
    <section className="finder-thanks" aria-labelledby="thanks">
      <div>
        <h2 id="thanks">
          <Trans>This month’s honorarium</Trans>
        </h2>
        <p>
          <Trans>
            {certain} sure, {coming} on the way
          </Trans>
        </p>
        <p>
          <Trans>₹ {one} for each child who is registered. Set by your district.</Trans>
        </p>
      </div>
      <b>₹ {sum}</b>
    </section>
  );
}
