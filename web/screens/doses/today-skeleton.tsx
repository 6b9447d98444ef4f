import { useLingui } from "@lingui/react/macro";

/** The list before it is here: the same shape, so that nothing jumps. */
export function TodaySkeleton() {
  const { t } = useLingui();
  return (
    <div className="today-skeleton" role="status" aria-label={t`Today’s doses are loading`}>
      {["known", "first", "second", "third", "fourth"].map((row) => (
        <span key={row} className="skeleton" />
      ))}
    </div>
  );
}
