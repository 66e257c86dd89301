ALTER TABLE chat ADD COLUMN edition ${text} NOT NULL DEFAULT '';
ALTER TABLE chat ADD COLUMN brief INTEGER NOT NULL DEFAULT 0;
ALTER TABLE chat ADD COLUMN closed BIGINT;

-- People who asked for their reading to be counted
CREATE TABLE reader (
    reader BIGINT PRIMARY KEY
);

CREATE TABLE reading (
    reader BIGINT NOT NULL,
    month INTEGER NOT NULL,
    left_count INTEGER NOT NULL,
    center_count INTEGER NOT NULL,
    right_count INTEGER NOT NULL,
    PRIMARY KEY (reader, month)
);

CREATE TABLE own_label (
    reader BIGINT NOT NULL,
    domain ${text} NOT NULL,
    bias ${text} NOT NULL,
    PRIMARY KEY (reader, domain)
);

INSERT INTO counter (name, value) VALUES ('letter', 0);
CREATE TABLE letter (
    id BIGINT PRIMARY KEY,
    kind ${text} NOT NULL,
    subject ${text} NOT NULL,
    words ${text} NOT NULL,
    reader BIGINT NOT NULL,
    at BIGINT NOT NULL,
    state ${text} NOT NULL
);
CREATE INDEX letter_kind ON letter (kind, state, id);
CREATE INDEX letter_reader ON letter (reader, at);
