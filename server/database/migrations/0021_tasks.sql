CREATE SCHEMA "tasks";
--> statement-breakpoint
CREATE TABLE "tasks"."ending" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"task" uuid NOT NULL,
	"result" text,
	"cancelled" text,
	"on" date NOT NULL,
	"words" "bytea",
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "ending_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "tasks"."ending" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "tasks"."giving" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"task" uuid NOT NULL,
	"worker" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "giving_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "tasks"."giving" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "tasks"."task" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"facility" uuid NOT NULL,
	"kind" text NOT NULL,
	"child" uuid,
	"urgency" text NOT NULL,
	"due_on" date NOT NULL,
	"words" "bytea",
	"worker" uuid NOT NULL,
	"ended_on" date,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "task_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "tasks"."task" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "tasks"."ending" ADD CONSTRAINT "ending_of" FOREIGN KEY ("organisation","task") REFERENCES "tasks"."task"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks"."giving" ADD CONSTRAINT "giving_of" FOREIGN KEY ("organisation","task") REFERENCES "tasks"."task"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "ending_closed" ON "tasks"."ending" USING btree ("organisation","task") WHERE result is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "ending_cancelled" ON "tasks"."ending" USING btree ("organisation","task") WHERE cancelled is not null;--> statement-breakpoint
CREATE INDEX "task_open" ON "tasks"."task" USING btree ("organisation","due_on","id") WHERE ended_on is null;--> statement-breakpoint
CREATE INDEX "task_ended" ON "tasks"."task" USING btree ("organisation","ended_on","id") WHERE ended_on is not null;--> statement-breakpoint
CREATE INDEX "task_of_worker" ON "tasks"."task" USING btree ("organisation","worker","ended_on");--> statement-breakpoint
CREATE POLICY "ending_own_organisation" ON "tasks"."ending" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "giving_own_organisation" ON "tasks"."giving" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "task_own_organisation" ON "tasks"."task" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint

-- What drizzle-kit does not write: FORCE and grants.
DO $$
DECLARE relation text;
BEGIN
  FOREACH relation IN ARRAY ARRAY['tasks.task', 'tasks.giving', 'tasks.ending'] LOOP
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', relation);
    EXECUTE format('GRANT SELECT, INSERT ON %s TO khurak_app', relation);
  END LOOP;
END $$;--> statement-breakpoint
GRANT USAGE ON SCHEMA "tasks" TO "khurak_app";--> statement-breakpoint
GRANT UPDATE ("worker", "ended_on") ON "tasks"."task" TO "khurak_app";
