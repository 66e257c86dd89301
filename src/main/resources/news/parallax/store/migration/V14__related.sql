-- ids of the stories near one, likest first, with spaces between
ALTER TABLE story ADD COLUMN related ${text} NOT NULL DEFAULT '';
