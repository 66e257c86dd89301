-- what all processes sent in the last minute, so that they keep to one pace; gone a minute later
CREATE TABLE posting (
    id BIGINT NOT NULL PRIMARY KEY,
    chat BIGINT NOT NULL,
    edit INTEGER NOT NULL,
    taken BIGINT NOT NULL,
    answered BIGINT
);
CREATE INDEX posting_taken ON posting (taken);
CREATE INDEX posting_answered ON posting (answered);
CREATE INDEX posting_chat ON posting (chat, taken);
INSERT INTO counter (name, value) VALUES ('posting', 0);

-- whose turn an update waits for: those of one chat are answered in order, whichever process took them in
ALTER TABLE inbox ADD COLUMN lane BIGINT NOT NULL DEFAULT 0;
CREATE INDEX inbox_lane ON inbox (lane, id) WHERE state = 'PENDING';
