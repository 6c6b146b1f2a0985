CREATE TABLE "public_reports" (
	"id" integer PRIMARY KEY NOT NULL,
	"report_id" text NOT NULL,
	"agency_id" text NOT NULL,
	"year" integer NOT NULL,
	"form" text NOT NULL,
	"revision" integer NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"filled_tables" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_words" (
	"rowid" integer PRIMARY KEY NOT NULL,
	"words" "tsvector" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "public_reports" ADD CONSTRAINT "public_reports_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "public_reports_report" ON "public_reports" USING btree ("report_id");--> statement-breakpoint
CREATE INDEX "public_reports_agency" ON "public_reports" USING btree ("agency_id","year");--> statement-breakpoint
CREATE INDEX "public_reports_year" ON "public_reports" USING btree ("year");--> statement-breakpoint
CREATE INDEX "public_reports_published" ON "public_reports" USING btree ("published_at");--> statement-breakpoint
CREATE INDEX "search_words_words" ON "search_words" USING gin ("words");
