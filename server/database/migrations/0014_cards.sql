CREATE SCHEMA "cards";
--> statement-breakpoint
CREATE TABLE "cards"."card" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"number" text NOT NULL,
	"place" uuid NOT NULL,
	"registered_on" date NOT NULL,
	"registered_at" timestamp with time zone NOT NULL,
	"registered_by" text NOT NULL,
	"voided_at" timestamp with time zone,
	"voided_by" text,
	"void_why" text,
	CONSTRAINT "card_organisation_id_pk" PRIMARY KEY("organisation","id"),
	CONSTRAINT "card_void_whole" CHECK (("cards"."card"."voided_at" is null) = ("cards"."card"."void_why" is null))
);
--> statement-breakpoint
ALTER TABLE "cards"."card" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cards"."given" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"card" uuid NOT NULL,
	"child" uuid NOT NULL,
	"is_printed" boolean NOT NULL,
	"on" date NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"given_by" text NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by" text,
	"ended_why" text,
	CONSTRAINT "given_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "cards"."given" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cards"."signer" (
	"organisation" uuid NOT NULL,
	"key_id" text NOT NULL,
	"public_key" "bytea" NOT NULL,
	"member" uuid NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"until" date NOT NULL,
	"revoked_at" timestamp with time zone,
	"revoked_by" text,
	CONSTRAINT "signer_organisation_key_id_pk" PRIMARY KEY("organisation","key_id")
);
--> statement-breakpoint
ALTER TABLE "cards"."signer" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cards"."tap" (
	"organisation" uuid NOT NULL,
	"card" uuid NOT NULL,
	"counter" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "tap_organisation_card_pk" PRIMARY KEY("organisation","card")
);
--> statement-breakpoint
ALTER TABLE "cards"."tap" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cards"."writing" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"card" uuid NOT NULL,
	"version" bigint NOT NULL,
	"on" date NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "writing_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "cards"."writing" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "cards"."given" ADD CONSTRAINT "given_card" FOREIGN KEY ("organisation","card") REFERENCES "cards"."card"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cards"."tap" ADD CONSTRAINT "tap_of" FOREIGN KEY ("organisation","card") REFERENCES "cards"."card"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cards"."writing" ADD CONSTRAINT "writing_of" FOREIGN KEY ("organisation","card") REFERENCES "cards"."card"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "card_number" ON "cards"."card" USING btree ("organisation","number");--> statement-breakpoint
CREATE INDEX "card_of_place" ON "cards"."card" USING btree ("organisation","place","registered_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "given_once" ON "cards"."given" USING btree ("organisation","card") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "given_one_of_each" ON "cards"."given" USING btree ("organisation","child","is_printed") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "given_to" ON "cards"."given" USING btree ("organisation","child");--> statement-breakpoint
CREATE INDEX "given_history" ON "cards"."given" USING btree ("organisation","card","since");--> statement-breakpoint
CREATE INDEX "signer_of" ON "cards"."signer" USING btree ("organisation","member");--> statement-breakpoint
CREATE INDEX "writing_of_card" ON "cards"."writing" USING btree ("organisation","card","version");--> statement-breakpoint
CREATE POLICY "card_own_organisation" ON "cards"."card" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "given_own_organisation" ON "cards"."given" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "signer_own_organisation" ON "cards"."signer" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "tap_own_organisation" ON "cards"."tap" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writing_own_organisation" ON "cards"."writing" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint

-- What drizzle-kit does not write: FORCE and grants. What was said is never changed; a card ends, a phone's key is lengthened or revoked, a counter rises.
DO $$
DECLARE relation text;
BEGIN
  FOREACH relation IN ARRAY ARRAY['cards.card', 'cards.given', 'cards.writing', 'cards.signer', 'cards.tap'] LOOP
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', relation);
    EXECUTE format('GRANT SELECT, INSERT ON %s TO khurak_app', relation);
  END LOOP;
END $$;--> statement-breakpoint
GRANT USAGE ON SCHEMA "cards" TO "khurak_app";--> statement-breakpoint
GRANT UPDATE ("voided_at", "voided_by", "void_why") ON "cards"."card" TO "khurak_app";--> statement-breakpoint
GRANT UPDATE ("ended_at", "ended_by", "ended_why") ON "cards"."given" TO "khurak_app";--> statement-breakpoint
GRANT UPDATE ("until", "revoked_at", "revoked_by") ON "cards"."signer" TO "khurak_app";--> statement-breakpoint
GRANT UPDATE ("counter", "at") ON "cards"."tap" TO "khurak_app";
