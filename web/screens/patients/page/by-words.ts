import { useLingui } from "@lingui/react/macro";

/** Who wrote it: a colleague's name, or the house. */
export function useByWords(): (by: { readonly memberId: string | null; readonly name: string | null }) => string {
  const { t } = useLingui();
  return ({ memberId, name }) => name ?? (memberId === null ? t`Khurak itself` : t`somebody who is no longer here`);
}
