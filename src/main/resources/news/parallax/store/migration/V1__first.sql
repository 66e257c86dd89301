CREATE TABLE feed (
    url ${text} PRIMARY KEY,
    listed INTEGER NOT NULL,
    current_url ${text} NOT NULL,
    domain ${text} NOT NULL,
    category ${text} NOT NULL,
    language ${text} NOT NULL,
    state ${text} NOT NULL,
    etag ${text},
    last_modified ${text},
    last_poll BIGINT,
    last_success BIGINT,
    next_poll BIGINT NOT NULL,
    failures INTEGER NOT NULL,
    reason ${text} NOT NULL,
    entries INTEGER NOT NULL,
    rest BIGINT NOT NULL
);
CREATE INDEX feed_due ON feed (listed, next_poll);

CREATE TABLE article (
    id ${text} PRIMARY KEY,
    url ${text} NOT NULL,
    feed_url ${text} NOT NULL,
    domain ${text} NOT NULL,
    title ${text} NOT NULL,
    lead ${text} NOT NULL,
    authors ${text} NOT NULL,
    published BIGINT NOT NULL,
    first_seen BIGINT NOT NULL,
    language ${text} NOT NULL,
    opinion INTEGER NOT NULL,
    paywall INTEGER NOT NULL,
    search ${text} NOT NULL,
    placed INTEGER NOT NULL
);
CREATE INDEX article_url ON article (url);
CREATE INDEX article_published ON article (published, id);
CREATE INDEX article_unplaced ON article (published, id) WHERE placed = 0;

CREATE TABLE article_text (
    article_id ${text} PRIMARY KEY REFERENCES article (id),
    body ${text} NOT NULL
);

CREATE TABLE article_vector (
    article_id ${text} PRIMARY KEY REFERENCES article (id),
    vector ${blob} NOT NULL
);

CREATE TABLE counter (
    name ${text} PRIMARY KEY,
    value BIGINT NOT NULL
);
INSERT INTO counter (name, value) VALUES ('story', 0);

CREATE TABLE story (
    id ${text} PRIMARY KEY,
    version INTEGER NOT NULL,
    first_seen BIGINT NOT NULL,
    updated BIGINT NOT NULL,
    merged_into ${text}
);
CREATE INDEX story_merged ON story (merged_into);

CREATE TABLE story_member (
    article_id ${text} NOT NULL REFERENCES article (id),
    story_id ${text} NOT NULL REFERENCES story (id),
    joined_at BIGINT NOT NULL,
    left_at BIGINT,
    evidence ${text} NOT NULL,
    reprint_of ${text}
);
CREATE UNIQUE INDEX story_member_now ON story_member (article_id) WHERE left_at IS NULL;
CREATE INDEX story_member_story ON story_member (story_id);

CREATE TABLE chat (
    chat BIGINT PRIMARY KEY,
    zone ${text} NOT NULL,
    language ${text} NOT NULL,
    plain INTEGER NOT NULL,
    shown ${text} NOT NULL
);
