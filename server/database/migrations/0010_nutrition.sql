CREATE SCHEMA "nutrition";
--> statement-breakpoint
CREATE TABLE "nutrition"."care_plan" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"on" date NOT NULL,
	"review_on" date,
	"eats" text NOT NULL,
	"budget" integer,
	"without" text[] NOT NULL,
	"ate_little" boolean NOT NULL,
	"whole_from" date,
	"need" jsonb NOT NULL,
	"body" jsonb NOT NULL,
	"servings" jsonb NOT NULL,
	"totals" jsonb NOT NULL,
	"missing" jsonb NOT NULL,
	"foods" text NOT NULL,
	"needs" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "care_plan_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "nutrition"."care_plan" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "nutrition"."payment" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"episode" uuid NOT NULL,
	"kind" text NOT NULL,
	"month" integer NOT NULL,
	"paid" boolean NOT NULL,
	"rupees" integer,
	"paid_on" date,
	"reference" "bytea",
	"because" text,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "payment_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "nutrition"."payment" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "nutrition"."payment_taken_back" (
	"organisation" uuid NOT NULL,
	"payment" uuid NOT NULL,
	"why" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "payment_taken_back_organisation_payment_pk" PRIMARY KEY("organisation","payment")
);
--> statement-breakpoint
ALTER TABLE "nutrition"."payment_taken_back" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "nutrition"."price" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"place" uuid NOT NULL,
	"food" text NOT NULL,
	"rupees" numeric NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "price_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "nutrition"."price" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "nutrition"."review" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"care_plan" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"on" date NOT NULL,
	"review_on" date NOT NULL,
	"weight_kg" numeric,
	"appetite" text NOT NULL,
	"ate" text NOT NULL,
	"flags" text[] NOT NULL,
	"words" "bytea",
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "review_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "nutrition"."review" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "nutrition"."payment_taken_back" ADD CONSTRAINT "payment_taken_back_of" FOREIGN KEY ("organisation","payment") REFERENCES "nutrition"."payment"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nutrition"."review" ADD CONSTRAINT "review_of_care_plan" FOREIGN KEY ("organisation","care_plan") REFERENCES "nutrition"."care_plan"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "care_plan_of_patient" ON "nutrition"."care_plan" USING btree ("organisation","patient","at","id");--> statement-breakpoint
CREATE INDEX "payment_of_patient" ON "nutrition"."payment" USING btree ("organisation","patient","episode","month");--> statement-breakpoint
CREATE INDEX "price_in_place" ON "nutrition"."price" USING btree ("organisation","place","food","at");--> statement-breakpoint
CREATE INDEX "review_of_patient" ON "nutrition"."review" USING btree ("organisation","patient","at","id");--> statement-breakpoint
CREATE POLICY "care_plan_own_organisation" ON "nutrition"."care_plan" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "payment_own_organisation" ON "nutrition"."payment" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "payment_taken_back_own_organisation" ON "nutrition"."payment_taken_back" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "price_own_organisation" ON "nutrition"."price" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "review_own_organisation" ON "nutrition"."review" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint

-- What drizzle-kit does not write: FORCE, grants and the published view.
DO $$
DECLARE relation text;
BEGIN
  FOREACH relation IN ARRAY ARRAY[
    'nutrition.care_plan', 'nutrition.review', 'nutrition.price', 'nutrition.payment', 'nutrition.payment_taken_back'
  ] LOOP
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', relation);
    EXECUTE format('GRANT SELECT, INSERT ON %s TO khurak_app', relation);
  END LOOP;
END $$;--> statement-breakpoint
GRANT USAGE ON SCHEMA "nutrition" TO "khurak_app";--> statement-breakpoint
-- Who eats by which plan, and when it is looked at next: for lists. Null: they belong in a hospital.
CREATE VIEW "nutrition"."published_care_plan" WITH (security_invoker = true) AS
  SELECT p.organisation, p.patient, p.id, p."on", coalesce(
    (SELECT r.review_on FROM nutrition.review r WHERE r.organisation = p.organisation AND r.care_plan = p.id
     ORDER BY r.at DESC, r.id DESC LIMIT 1), p.review_on) AS review_on
  FROM nutrition.care_plan p WHERE NOT EXISTS (
    SELECT FROM nutrition.care_plan later
    WHERE later.organisation = p.organisation AND later.patient = p.patient AND (later.at, later.id) > (p.at, p.id));--> statement-breakpoint
GRANT SELECT ON "nutrition"."published_care_plan" TO "khurak_app";
