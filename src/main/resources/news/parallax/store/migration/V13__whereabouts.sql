-- where a delivery stands if it came though nobody heard of it: under a number after `newest` and before `below`; when it was
-- claimed then. Kept while it is sent or in doubt
ALTER TABLE delivery ADD COLUMN newest BIGINT;
ALTER TABLE delivery ADD COLUMN below BIGINT;
ALTER TABLE delivery ADD COLUMN since BIGINT;
CREATE INDEX delivery_doubt ON delivery (id) WHERE state = 'WAITING' AND newest IS NOT NULL AND below IS NULL;
