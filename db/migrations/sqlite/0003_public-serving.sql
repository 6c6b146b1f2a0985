CREATE TABLE `kept_answers` (
	`address` text NOT NULL,
	`view` text NOT NULL,
	`generation` text NOT NULL,
	`status` integer NOT NULL,
	`headers` text NOT NULL,
	`body` blob NOT NULL,
	`gzip` blob,
	`brotli` blob,
	PRIMARY KEY(`address`, `view`)
);
--> statement-breakpoint
CREATE INDEX `kept_answers_generation` ON `kept_answers` (`generation`);--> statement-breakpoint
CREATE TABLE `public_generation` (
	`id` text PRIMARY KEY NOT NULL,
	`generation` integer NOT NULL,
	`raised_at` integer NOT NULL
);
