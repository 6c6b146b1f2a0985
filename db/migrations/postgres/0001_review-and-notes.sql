CREATE TABLE "verdicts" (
	"report_id" text NOT NULL,
	"finding" text NOT NULL,
	"verdict" text NOT NULL,
	"explanation_version" integer NOT NULL,
	"says" text NOT NULL,
	"note" text,
	"by_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "verdicts_report_id_finding_pk" PRIMARY KEY("report_id","finding")
);
--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "correction_notes" json;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "reviewer_id" text;--> statement-breakpoint
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;