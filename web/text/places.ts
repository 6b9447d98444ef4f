import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { FacilityService, FacilityType, PlaceKind } from "../../modules/places/place.ts";

export const placeKindWords: Record<PlaceKind, MessageDescriptor> = {
  state: msg({ id: "place-kind.state", message: "State" }),
  district: msg({ id: "place-kind.district", message: "District" }),
  block: msg({ id: "place-kind.block", message: "Block" }),
  facility: msg({ id: "place-kind.facility", message: "Facility" }),
};

export const facilityTypeWords: Record<FacilityType, MessageDescriptor> = {
  "sub-centre": msg({ id: "facility-type.sub-centre", message: "Sub-centre" }),
  phc: msg({ id: "facility-type.phc", message: "Primary health centre (PHC)" }),
  chc: msg({ id: "facility-type.chc", message: "Community health centre (CHC)" }),
  "sub-district-hospital": msg({ id: "facility-type.sub-district-hospital", message: "Sub-district hospital" }),
  "district-hospital": msg({ id: "facility-type.district-hospital", message: "District hospital" }),
  "medical-college": msg({ id: "facility-type.medical-college", message: "Medical college" }),
  "district-tb-centre": msg({ id: "facility-type.district-tb-centre", message: "District TB centre" }),
  "dr-tb-centre": msg({ id: "facility-type.dr-tb-centre", message: "Drug-resistant TB centre" }),
  private: msg({ id: "facility-type.private", message: "Private" }),
};

export const facilityServiceWords: Record<FacilityService, MessageDescriptor> = {
  "x-ray": msg({ id: "facility-service.x-ray", message: "X-ray" }),
  smear: msg({ id: "facility-service.smear", message: "Smear test" }),
  "molecular-test": msg({ id: "facility-service.molecular-test", message: "Molecular test" }),
  culture: msg({ id: "facility-service.culture", message: "Culture" }),
  "tb-treatment": msg({ id: "facility-service.tb-treatment", message: "TB treatment" }),
  "dr-tb-care": msg({ id: "facility-service.dr-tb-care", message: "Drug-resistant TB centre" }),
  "hiv-care": msg({ id: "facility-service.hiv-care", message: "HIV treatment (ART)" }),
  "diabetes-care": msg({ id: "facility-service.diabetes-care", message: "Diabetes clinic" }),
  immunization: msg({ id: "facility-service.immunization", message: "Immunization" }),
};
