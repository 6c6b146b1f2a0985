CREATE TABLE `carried` (
	`report_id` text NOT NULL,
	`kind` text NOT NULL,
	`target` text NOT NULL,
	`version` integer NOT NULL,
	`from_year` integer NOT NULL,
	`from_revision` integer NOT NULL,
	`batch_id` text NOT NULL,
	`at` integer NOT NULL,
	`by_id` text NOT NULL,
	`confirmed_at` integer,
	`confirmed_by_id` text,
	PRIMARY KEY(`report_id`, `kind`, `target`),
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `changes` ADD `act` text;