CREATE TABLE "kept_answers" (
	"address" text NOT NULL,
	"view" text NOT NULL,
	"generation" text NOT NULL,
	"status" integer NOT NULL,
	"headers" json NOT NULL,
	"body" "bytea" NOT NULL,
	"gzip" "bytea",
	"brotli" "bytea",
	CONSTRAINT "kept_answers_address_view_pk" PRIMARY KEY("address","view")
);
--> statement-breakpoint
CREATE TABLE "public_generation" (
	"id" text PRIMARY KEY NOT NULL,
	"generation" integer NOT NULL,
	"raised_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "kept_answers_generation" ON "kept_answers" USING btree ("generation");