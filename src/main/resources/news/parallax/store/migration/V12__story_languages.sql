-- the languages of the stories a chat is told, and the language that its person's program speaks
ALTER TABLE chat ADD COLUMN stories ${text} NOT NULL DEFAULT '';
ALTER TABLE chat ADD COLUMN heard ${text} NOT NULL DEFAULT '';
