import type { AreaKind, FacilityService, FacilityType } from "../modules/places/place.ts";

/*
 * Demo Zila: invented from end to end. Its place names are common village words, and no person,
 * facility or number in it is taken from anywhere.
 */

interface Area {
  readonly kind: AreaKind;
  readonly name: string;
  readonly nameHindi: string;
  readonly areas?: readonly Area[];
  readonly facilities?: readonly Facility[];
}

interface Facility {
  readonly type: FacilityType;
  readonly name: string;
  readonly nameHindi: string;
  readonly services: readonly FacilityService[];
}

const phc = (name: string, nameHindi: string): Facility => ({
  type: "phc",
  name: `PHC ${name}`,
  nameHindi: `पी.एच.सी. ${nameHindi}`,
  services: ["smear", "tb-treatment", "immunization"],
});

const subCentre = (name: string, nameHindi: string): Facility => ({
  type: "sub-centre",
  name: `Sub-centre ${name}`,
  nameHindi: `उप-केंद्र ${nameHindi}`,
  services: ["immunization"],
});

const chc = (name: string, nameHindi: string): Facility => ({
  type: "chc",
  name: `CHC ${name}`,
  nameHindi: `सी.एच.सी. ${nameHindi}`,
  services: ["x-ray", "smear", "molecular-test", "tb-treatment", "immunization"],
});

export const demoOrganisation = { handle: "demo", name: "Demo Zila Health", nameHindi: "डेमो ज़िला स्वास्थ्य" };

export const demoState: Area = {
  kind: "state",
  name: "Demo Pradesh",
  nameHindi: "डेमो प्रदेश",
  areas: [
    {
      kind: "district",
      name: "Demo Zila",
      nameHindi: "डेमो ज़िला",
      facilities: [
        {
          type: "district-tb-centre",
          name: "DTC Demo Zila",
          nameHindi: "ज़िला टी.बी. केंद्र, डेमो ज़िला",
          services: ["x-ray", "smear", "molecular-test", "culture", "tb-treatment"],
        },
        {
          type: "district-hospital",
          name: "District Hospital Demo Zila",
          nameHindi: "ज़िला अस्पताल, डेमो ज़िला",
          services: ["x-ray", "smear", "molecular-test", "tb-treatment", "immunization"],
        },
      ],
      areas: [
        {
          kind: "block",
          name: "Belapur",
          nameHindi: "बेलापुर",
          facilities: [
            chc("Belapur", "बेलापुर"),
            phc("Naya Tola", "नया टोला"),
            subCentre("Amba", "अंबा"),
            subCentre("Neem Gaon", "नीम गाँव"),
          ],
        },
        {
          kind: "block",
          name: "Rampur",
          nameHindi: "रामपुर",
          facilities: [
            chc("Rampur", "रामपुर"),
            phc("Chakiya", "चकिया"),
            phc("Pipariya", "पिपरिया"),
            subCentre("Tal", "ताल"),
          ],
        },
        {
          kind: "block",
          name: "Sonpur",
          nameHindi: "सोनपुर",
          facilities: [phc("Sonpur", "सोनपुर"), subCentre("Kheda", "खेड़ा"), subCentre("Mahua", "महुआ")],
        },
      ],
    },
  ],
};

export type { Area, Facility };
