CREATE TABLE `agencies` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`short_name` text,
	`kind` text NOT NULL,
	`level` text NOT NULL,
	`parent_id` text,
	`opened_at` integer NOT NULL,
	`closed_at` integer,
	`close_reason` text,
	`successor_id` text,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agencies_code` ON `agencies` (`code`);--> statement-breakpoint
CREATE INDEX `agencies_parent` ON `agencies` (`parent_id`);--> statement-breakpoint
CREATE TABLE `agency_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`agency_id` text NOT NULL,
	`change` text NOT NULL,
	`before` text,
	`after` text,
	`at` integer NOT NULL,
	`by_id` text,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `agency_changes_agency` ON `agency_changes` (`agency_id`);--> statement-breakpoint
CREATE TABLE `audit` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text,
	`actor_name` text,
	`action` text NOT NULL,
	`target` text,
	`outcome` text NOT NULL,
	`details` text NOT NULL,
	`previous` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_target` ON `audit` (`target`);--> statement-breakpoint
CREATE INDEX `audit_at` ON `audit` (`at`);--> statement-breakpoint
CREATE TABLE `batches` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`user_id` text NOT NULL,
	`at` integer NOT NULL,
	`result` text NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `changes` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`batch_id` text,
	`kind` text NOT NULL,
	`target` text NOT NULL,
	`before` text,
	`after` text,
	`version` integer NOT NULL,
	`at` integer NOT NULL,
	`by_id` text NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `changes_report` ON `changes` (`report_id`,`at`);--> statement-breakpoint
CREATE INDEX `changes_target` ON `changes` (`report_id`,`kind`,`target`);--> statement-breakpoint
CREATE TABLE `collections` (
	`id` text PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`form` text NOT NULL,
	`owner_id` text NOT NULL,
	`dates` text NOT NULL,
	`notice` text DEFAULT '' NOT NULL,
	`opened_at` integer NOT NULL,
	`opened_by_id` text NOT NULL,
	`closed_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `collections_year` ON `collections` (`year`);--> statement-breakpoint
CREATE TABLE `comments` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`thread_id` text,
	`on` text NOT NULL,
	`target` text,
	`text` text NOT NULL,
	`author_id` text NOT NULL,
	`at` integer NOT NULL,
	`resolved_at` integer,
	`resolved_by_id` text,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `comments_report` ON `comments` (`report_id`);--> statement-breakpoint
CREATE TABLE `explanations` (
	`report_id` text NOT NULL,
	`finding` text NOT NULL,
	`text` text NOT NULL,
	`version` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by_id` text NOT NULL,
	PRIMARY KEY(`report_id`, `finding`),
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `figures` (
	`report_id` text NOT NULL,
	`cell` text NOT NULL,
	`state` text NOT NULL,
	`value` integer,
	`version` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by_id` text NOT NULL,
	PRIMARY KEY(`report_id`, `cell`),
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `footnotes` (
	`report_id` text NOT NULL,
	`table` text NOT NULL,
	`text` text NOT NULL,
	`version` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by_id` text NOT NULL,
	PRIMARY KEY(`report_id`, `table`),
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `memberships` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`agency_id` text NOT NULL,
	`role` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `memberships_once` ON `memberships` (`user_id`,`agency_id`,`role`);--> statement-breakpoint
CREATE INDEX `memberships_agency` ON `memberships` (`agency_id`);--> statement-breakpoint
CREATE TABLE `obligations` (
	`collection_id` text NOT NULL,
	`agency_id` text NOT NULL,
	`year` integer NOT NULL,
	`extended_to` text,
	`extension_reason` text,
	PRIMARY KEY(`agency_id`, `year`),
	FOREIGN KEY (`collection_id`) REFERENCES `collections`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `obligations_collection` ON `obligations` (`collection_id`);--> statement-breakpoint
CREATE TABLE `publication_log` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`action` text NOT NULL,
	`agency` text NOT NULL,
	`year` integer NOT NULL,
	`revision` integer NOT NULL,
	`sha256` text NOT NULL,
	`reason` text,
	`previous` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `report_events` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`action` text NOT NULL,
	`from` text,
	`to` text NOT NULL,
	`version` integer NOT NULL,
	`revision` integer NOT NULL,
	`by_id` text NOT NULL,
	`at` integer NOT NULL,
	`reason` text,
	`unlawful` integer DEFAULT false NOT NULL,
	`publish_at` integer,
	`receipt` text,
	`snapshot` text,
	`sha256` text,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `report_events_order` ON `report_events` (`report_id`,`version`);--> statement-breakpoint
CREATE UNIQUE INDEX `report_events_receipt` ON `report_events` (`receipt`);--> statement-breakpoint
CREATE TABLE `reports` (
	`id` text PRIMARY KEY NOT NULL,
	`agency_id` text NOT NULL,
	`year` integer NOT NULL,
	`form` text NOT NULL,
	`status` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`backfilled` integer DEFAULT false NOT NULL,
	`started_at` integer NOT NULL,
	`started_by_id` text NOT NULL,
	`edited_at` integer,
	`edited_by_id` text,
	`outline_version` integer DEFAULT 0 NOT NULL,
	`first_submitted_at` integer,
	`submitted_at` integer,
	`submitted_by_id` text,
	`publish_at` integer,
	`scheduled_by_id` text,
	`current_revision` integer,
	`withdrawn_at` integer,
	`withdrawn_reason` text,
	`withdrawn_unlawful` integer DEFAULT false NOT NULL,
	`correction_note` text,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reports_agency_year` ON `reports` (`agency_id`,`year`);--> statement-breakpoint
CREATE INDEX `reports_status` ON `reports` (`status`);--> statement-breakpoint
CREATE TABLE `revisions` (
	`report_id` text NOT NULL,
	`revision` integer NOT NULL,
	`agency_id` text NOT NULL,
	`agency_name` text NOT NULL,
	`title` text NOT NULL,
	`correction_note` text,
	`year` integer NOT NULL,
	`form` text NOT NULL,
	`snapshot` text NOT NULL,
	`sha256` text NOT NULL,
	`published_at` integer NOT NULL,
	`published_by_id` text NOT NULL,
	PRIMARY KEY(`report_id`, `revision`),
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `revisions_agency_year` ON `revisions` (`agency_id`,`year`);--> statement-breakpoint
CREATE INDEX `revisions_published` ON `revisions` (`published_at`);--> statement-breakpoint
CREATE TABLE `sections` (
	`report_id` text NOT NULL,
	`key` text NOT NULL,
	`title` text NOT NULL,
	`position` integer NOT NULL,
	`dropped` integer DEFAULT false NOT NULL,
	`text` text NOT NULL,
	`content` text NOT NULL,
	`version` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by_id` text NOT NULL,
	PRIMARY KEY(`report_id`, `key`),
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`revoked_at` integer,
	`user_agent` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sign_in_attempts` (
	`username` text PRIMARY KEY NOT NULL,
	`failed` integer NOT NULL,
	`locked_until` integer,
	`last_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`username` text NOT NULL,
	`name` text NOT NULL,
	`email` text,
	`phone` text,
	`password_hash` text NOT NULL,
	`must_change_password` integer DEFAULT true NOT NULL,
	`disabled_at` integer,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_username` ON `users` (`username`);