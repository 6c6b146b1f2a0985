CREATE TABLE `public_reports` (
	`id` integer PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`agency_id` text NOT NULL,
	`year` integer NOT NULL,
	`form` text NOT NULL,
	`revision` integer NOT NULL,
	`published_at` integer NOT NULL,
	`filled_tables` text NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `public_reports_report` ON `public_reports` (`report_id`);--> statement-breakpoint
CREATE INDEX `public_reports_agency` ON `public_reports` (`agency_id`,`year`);--> statement-breakpoint
CREATE INDEX `public_reports_year` ON `public_reports` (`year`);--> statement-breakpoint
CREATE INDEX `public_reports_published` ON `public_reports` (`published_at`);--> statement-breakpoint
CREATE VIRTUAL TABLE `search_words` USING fts5(`words`, content='', contentless_delete=1, detail=none, tokenize="unicode61 remove_diacritics 0");
