import { useLingui } from "@lingui/react/macro";

/** The page before its numbers are here: the same shape, so that nothing jumps. */
export function ProgrammeSkeleton() {
  const { t } = useLingui();
  return (
    <div className="programme-skeleton" role="status" aria-label={t`The numbers are loading`}>
      <div className="programme-pair">
        <Cards count={3} />
        <Cards count={2} />
      </div>
      <Cards count={4} />
      <div className="programme-card">
        <span className="skeleton" />
        <span className="skeleton" />
      </div>
    </div>
  );
}

function Cards({ count }: { readonly count: number }) {
  return (
    <div className="programme-group">
      <span className="skeleton programme-skeleton-title" />
      <div className="programme-cards">
        {Array.from({ length: count }, (_, at) => (
          <div key={at} className="programme-card">
            <span className="skeleton" />
            <span className="skeleton programme-skeleton-number" />
            <span className="skeleton" />
          </div>
        ))}
      </div>
    </div>
  );
}
