CREATE TABLE `verdicts` (
	`report_id` text NOT NULL,
	`finding` text NOT NULL,
	`verdict` text NOT NULL,
	`explanation_version` integer NOT NULL,
	`says` text NOT NULL,
	`note` text,
	`by_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`report_id`, `finding`),
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `reports` ADD `correction_notes` text;--> statement-breakpoint
ALTER TABLE `reports` ADD `reviewer_id` text;