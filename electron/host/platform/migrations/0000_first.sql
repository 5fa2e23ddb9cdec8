CREATE TABLE `audit_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`act` text NOT NULL,
	`subject` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `audit_by_subject` ON `audit_entries` (`subject`,`at`);--> statement-breakpoint
CREATE TABLE `hall_profiles` (
	`id` integer PRIMARY KEY NOT NULL,
	`profile` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `letter_serials` (
	`document_class` text NOT NULL,
	`year` integer NOT NULL,
	`last_serial` integer NOT NULL,
	PRIMARY KEY(`document_class`, `year`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `letters` (
	`id` text PRIMARY KEY NOT NULL,
	`petition_id` text NOT NULL,
	`kind` text NOT NULL,
	`document_number` text NOT NULL,
	`issued_at` integer NOT NULL,
	`paper_id` text NOT NULL,
	`reply_at` integer
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `letters_by_number` ON `letters` (`document_number`);--> statement-breakpoint
CREATE INDEX `letters_by_petition` ON `letters` (`petition_id`,`id`);--> statement-breakpoint
CREATE TABLE `events` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`subject` text NOT NULL,
	`type` text NOT NULL,
	`version` integer NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`station` text NOT NULL,
	`origin` text NOT NULL,
	`secrecy` text NOT NULL,
	`body` text NOT NULL,
	`previous` text NOT NULL,
	`hash` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `events_by_subject` ON `events` (`subject`,`seq`);--> statement-breakpoint
CREATE TABLE `petition_course` (
	`seq` integer PRIMARY KEY NOT NULL,
	`petition_id` text NOT NULL,
	`type` text NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`organ` text NOT NULL,
	`note` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `course_by_petition` ON `petition_course` (`petition_id`);--> statement-breakpoint
CREATE TABLE `petition_replies` (
	`seq` integer PRIMARY KEY NOT NULL,
	`petition_id` text NOT NULL,
	`organ` text NOT NULL,
	`document_number` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `replies_by_petition` ON `petition_replies` (`petition_id`);--> statement-breakpoint
CREATE TABLE `petition_serials` (
	`day` text PRIMARY KEY NOT NULL,
	`last_serial` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `petitions` (
	`row` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`registration_number` text NOT NULL,
	`visit_id` text,
	`query_code` text NOT NULL,
	`registered_at` integer NOT NULL,
	`registered_by` text NOT NULL,
	`state` text NOT NULL,
	`secrecy` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`document_type` text NOT NULL,
	`document_number` text NOT NULL,
	`phone` text NOT NULL,
	`address` text NOT NULL,
	`identity_check` text NOT NULL,
	`request` text NOT NULL,
	`facts` text NOT NULL,
	`reasons` text NOT NULL,
	`matter_kind` text NOT NULL,
	`persons_present` integer NOT NULL,
	`persons_involved` integer NOT NULL,
	`representatives` text NOT NULL,
	`triage` text
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `petitions_by_id` ON `petitions` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `petitions_by_number` ON `petitions` (`registration_number`);--> statement-breakpoint
CREATE INDEX `petitions_by_query_code` ON `petitions` (`query_code`);--> statement-breakpoint
CREATE INDEX `petitions_by_visit` ON `petitions` (`visit_id`) WHERE visit_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX `petitions_by_document` ON `petitions` (`document_number`) WHERE document_number <> '';--> statement-breakpoint
CREATE INDEX `petitions_by_phone` ON `petitions` (`phone`,`name_key`) WHERE phone <> '';--> statement-breakpoint
CREATE TABLE `papers` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`subject` text NOT NULL,
	`secrecy` text NOT NULL,
	`composition` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`sha256` text,
	`pages` integer,
	`problem` text
) STRICT;
--> statement-breakpoint
CREATE TABLE `print_jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`paper_id` text NOT NULL,
	`copy` integer NOT NULL,
	`requested_by` text NOT NULL,
	`printer` text NOT NULL,
	`state` text NOT NULL,
	`reason` text NOT NULL,
	`sha256` text,
	`queued_at` integer NOT NULL,
	`changed_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `print_jobs_by_state` ON `print_jobs` (`state`,`printer`,`id`);--> statement-breakpoint
CREATE INDEX `print_jobs_by_paper` ON `print_jobs` (`paper_id`,`copy`);--> statement-breakpoint
CREATE TABLE `help_calls` (
	`station_id` text NOT NULL,
	`called_at` integer NOT NULL,
	PRIMARY KEY(`station_id`, `called_at`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `ticket_calls` (
	`seq` integer PRIMARY KEY NOT NULL,
	`day` text NOT NULL,
	`ticket_id` text NOT NULL,
	`window_id` text NOT NULL,
	`times` integer NOT NULL,
	`at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `ticket_calls_by_day` ON `ticket_calls` (`day`,`seq`);--> statement-breakpoint
CREATE TABLE `ticket_counters` (
	`day` text NOT NULL,
	`service_id` text NOT NULL,
	`last_serial` integer NOT NULL,
	`waiting` integer NOT NULL,
	`finished` integer NOT NULL,
	PRIMARY KEY(`day`, `service_id`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `tickets` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`day` text NOT NULL,
	`service_id` text NOT NULL,
	`for_window_id` text,
	`visit_id` text NOT NULL,
	`party_size` integer NOT NULL,
	`arrived_at` integer NOT NULL,
	`state` text NOT NULL,
	`window_id` text,
	`staff_id` text,
	`state_at` integer NOT NULL,
	`times` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `tickets_by_state` ON `tickets` (`day`,`state`,`service_id`,`arrived_at`);--> statement-breakpoint
CREATE INDEX `tickets_by_call` ON `tickets` (`day`,`state_at`);--> statement-breakpoint
CREATE TABLE `window_sittings` (
	`window_id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`since` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `window_sittings_staff_id_unique` ON `window_sittings` (`staff_id`);--> statement-breakpoint
CREATE TABLE `sign_in_attempts` (
	`account` text PRIMARY KEY NOT NULL,
	`failures` integer NOT NULL,
	`next_allowed_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `staff_accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`account` text NOT NULL,
	`name` text NOT NULL,
	`roles` text NOT NULL,
	`may_read_accusations` integer NOT NULL,
	`password_hash` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_accounts_account_unique` ON `staff_accounts` (`account`);--> statement-breakpoint
CREATE TABLE `staff_sessions` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`begun_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`locked` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `stations` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`token_hash` text NOT NULL,
	`claimed_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `stations_token_hash_unique` ON `stations` (`token_hash`);--> statement-breakpoint
CREATE TABLE `sync_cities` (
	`url` text PRIMARY KEY NOT NULL,
	`acknowledged_through` integer NOT NULL,
	`cursor` text NOT NULL,
	`public_key` text,
	`receipt` text,
	`last_word_at` integer,
	`last_attempt_at` integer,
	`last_failure` text
) STRICT;
--> statement-breakpoint
CREATE TABLE `sync_inbox` (
	`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`event_id` text NOT NULL,
	`type` text NOT NULL,
	`version` integer NOT NULL,
	`at` integer NOT NULL,
	`body` text NOT NULL,
	`received_at` integer NOT NULL,
	`state` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `sync_inbox_event_id_unique` ON `sync_inbox` (`event_id`);--> statement-breakpoint
CREATE TABLE `sync_parked` (
	`url` text NOT NULL,
	`direction` text NOT NULL,
	`seq` integer NOT NULL,
	`type` text NOT NULL,
	`subject` text NOT NULL,
	`code` text NOT NULL,
	`message` text NOT NULL,
	`at` integer NOT NULL,
	`resend_requested_at` integer,
	PRIMARY KEY(`url`, `direction`, `seq`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `requests` (
	`request_id` text PRIMARY KEY NOT NULL,
	`procedure` text NOT NULL,
	`actor` text NOT NULL,
	`reply` text NOT NULL,
	`at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `requests_by_time` ON `requests` (`at`);--> statement-breakpoint
CREATE TABLE `visits` (
	`id` text PRIMARY KEY NOT NULL,
	`ticket_id` text NOT NULL,
	`query_code` text NOT NULL,
	`party_size` integer NOT NULL,
	`form` text,
	`at` integer NOT NULL,
	`grade` text,
	`comment` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `visits_query_code_unique` ON `visits` (`query_code`);--> statement-breakpoint
CREATE INDEX `visits_by_ticket` ON `visits` (`ticket_id`);--> statement-breakpoint
-- Our own tokens, already folded: the ascii tokenizer only cuts at spaces and leaves every other script whole.
CREATE VIRTUAL TABLE petition_search USING fts5(
  name, pinyin, number, tail, document, words,
  tokenize = 'ascii', detail = 'column', content = '', contentless_delete = 1
);
