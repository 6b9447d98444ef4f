import { CertificatePanel } from "../../certificates/certificate-panel.tsx";
import { useImmunization } from "../vaccines/use-immunization.ts";
import type { Child } from "./child-shown.ts";

/** From what the page has read of the child's vaccines; the panel of these says it where that failed. */
export function ChildCertificate({ child: { childId, identity } }: { readonly child: Child }) {
  const { data } = useImmunization(childId);
  if (!data) return null;
  const { schedule } = data;
  const doses = data.doses.filter(({ takenBack }) => takenBack === null);
  return (
    <CertificatePanel
      childId={childId}
      name={identity.name}
      born={identity.born}
      immunization={{ schedule, doses, takenBack: [] }}
    />
  );
}
