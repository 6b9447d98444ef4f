CREATE SCHEMA "certificates";
--> statement-breakpoint
CREATE TABLE "certificates"."certificate" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"child" uuid NOT NULL,
	"number" text NOT NULL,
	"nth" integer NOT NULL,
	"sealed" "bytea",
	"issued_on" date NOT NULL,
	"good_until" date NOT NULL,
	"issued_at" timestamp with time zone NOT NULL,
	"issued_by" text NOT NULL,
	"replaced_by" uuid,
	"disagrees_since" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"revoked_by" text,
	"revoked_why" text,
	CONSTRAINT "certificate_organisation_id_pk" PRIMARY KEY("organisation","id"),
	CONSTRAINT "certificate_revoked_whole" CHECK (("certificates"."certificate"."revoked_at" is null) = ("certificates"."certificate"."revoked_why" is null))
);
--> statement-breakpoint
ALTER TABLE "certificates"."certificate" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "certificates"."issuer" (
	"organisation" uuid NOT NULL,
	"nth" integer NOT NULL,
	"key_id" text NOT NULL,
	"public_key" "bytea" NOT NULL,
	"from" date NOT NULL,
	"to" date NOT NULL,
	"revoked_at" timestamp with time zone,
	"revoked_by" text,
	CONSTRAINT "issuer_organisation_nth_pk" PRIMARY KEY("organisation","nth")
);
--> statement-breakpoint
ALTER TABLE "certificates"."issuer" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "certificates"."certificate" ADD CONSTRAINT "certificate_issuer" FOREIGN KEY ("organisation","nth") REFERENCES "certificates"."issuer"("organisation","nth") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "certificate_number" ON "certificates"."certificate" USING btree ("organisation","number");--> statement-breakpoint
CREATE INDEX "certificate_of_child" ON "certificates"."certificate" USING btree ("organisation","child","issued_at");--> statement-breakpoint
CREATE INDEX "certificate_newest" ON "certificates"."certificate" USING btree ("organisation","issued_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "issuer_key" ON "certificates"."issuer" USING btree ("organisation","key_id");--> statement-breakpoint
CREATE POLICY "certificate_own_organisation" ON "certificates"."certificate" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "certificate_door" ON "certificates"."certificate" AS PERMISSIVE FOR SELECT TO "khurak_door" USING (true);--> statement-breakpoint
CREATE POLICY "issuer_own_organisation" ON "certificates"."issuer" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "issuer_door" ON "certificates"."issuer" AS PERMISSIVE FOR SELECT TO "khurak_door" USING (true);--> statement-breakpoint

-- What drizzle-kit does not write: FORCE, grants, and the list by which anybody verifies a certificate.
ALTER TABLE "certificates"."issuer" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "certificates"."certificate" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT USAGE ON SCHEMA "certificates" TO "khurak_app", "khurak_door";--> statement-breakpoint
GRANT SELECT, INSERT ON "certificates"."issuer", "certificates"."certificate" TO "khurak_app";--> statement-breakpoint
GRANT UPDATE ("to", "revoked_at", "revoked_by") ON "certificates"."issuer" TO "khurak_app";--> statement-breakpoint
-- What became of it; of an erased child also what it said. What is signed is never written anew.
GRANT UPDATE ("sealed", "replaced_by", "disagrees_since", "revoked_at", "revoked_by", "revoked_why")
  ON "certificates"."certificate" TO "khurak_app";--> statement-breakpoint
-- Of a certificate the door knows whose key and which number, and no child.
GRANT SELECT ON "certificates"."issuer" TO "khurak_door";--> statement-breakpoint
GRANT SELECT ("organisation", "number", "nth", "good_until", "issued_at", "replaced_by", "revoked_at")
  ON "certificates"."certificate" TO "khurak_door";--> statement-breakpoint
-- Whoever verifies is nobody's member, and does not know whose certificate it will be.
CREATE FUNCTION "certificates"."issuers"(today date)
  RETURNS TABLE (public_key bytea, name text, name_hindi text, "from" date, "to" date, revoked boolean,
    revoked_numbers text[], replaced_numbers text[])
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT i.public_key, o.name, o.name_hindi, i."from", i."to", i.revoked_at IS NOT NULL,
    array(SELECT c.number FROM certificates.certificate c
      WHERE c.organisation = i.organisation AND c.nth = i.nth AND c.revoked_at IS NOT NULL AND c.good_until >= today
      ORDER BY c.number),
    array(SELECT c.number FROM certificates.certificate c
      WHERE c.organisation = i.organisation AND c.nth = i.nth AND c.revoked_at IS NULL AND c.replaced_by IS NOT NULL
        AND c.good_until >= today
      ORDER BY c.issued_at DESC LIMIT 2000)
  FROM certificates.issuer i JOIN places.published_organisation o ON o.id = i.organisation
  ORDER BY o.name, i.organisation, i.nth
$$;--> statement-breakpoint
REVOKE ALL ON FUNCTION certificates.issuers(date) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION certificates.issuers(date) TO khurak_app;--> statement-breakpoint
GRANT CREATE ON SCHEMA "certificates" TO "khurak_door";--> statement-breakpoint
ALTER FUNCTION certificates.issuers(date) OWNER TO khurak_door;--> statement-breakpoint
REVOKE CREATE ON SCHEMA "certificates" FROM "khurak_door";
