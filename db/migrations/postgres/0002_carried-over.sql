CREATE TABLE "carried" (
	"report_id" text NOT NULL,
	"kind" text NOT NULL,
	"target" text NOT NULL,
	"version" integer NOT NULL,
	"from_year" integer NOT NULL,
	"from_revision" integer NOT NULL,
	"batch_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by_id" text NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"confirmed_by_id" text,
	CONSTRAINT "carried_report_id_kind_target_pk" PRIMARY KEY("report_id","kind","target")
);
--> statement-breakpoint
ALTER TABLE "changes" ADD COLUMN "act" text;--> statement-breakpoint
ALTER TABLE "carried" ADD CONSTRAINT "carried_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;