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
    rest BIGINT NOT NULL,
    fingerprint ${text} NOT NULL
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
INSERT INTO counter (name, value) VALUES ('subscription', 0);
INSERT INTO counter (name, value) VALUES ('delivery', 0);

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

CREATE TABLE subscription (
    id BIGINT PRIMARY KEY,
    chat BIGINT NOT NULL,
    thread INTEGER,
    zone ${text} NOT NULL,
    minute INTEGER NOT NULL,
    days INTEGER NOT NULL,
    topics ${text} NOT NULL,
    stories INTEGER NOT NULL,
    silent INTEGER NOT NULL,
    enabled INTEGER NOT NULL,
    created_by BIGINT NOT NULL,
    next_due BIGINT NOT NULL,
    last_slot BIGINT,
    closed BIGINT
);
CREATE INDEX subscription_due ON subscription (next_due, id) WHERE enabled = 1 AND closed IS NULL;
CREATE INDEX subscription_chat ON subscription (chat);
CREATE INDEX subscription_owner ON subscription (created_by);

CREATE TABLE delivery (
    id BIGINT PRIMARY KEY,
    subscription BIGINT NOT NULL,
    slot BIGINT NOT NULL,
    chat BIGINT NOT NULL,
    thread INTEGER,
    silent INTEGER NOT NULL,
    message ${text} NOT NULL,
    state ${text} NOT NULL,
    attempts INTEGER NOT NULL,
    not_before BIGINT NOT NULL,
    message_id BIGINT,
    owner ${text} NOT NULL,
    note ${text} NOT NULL,
    created BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    UNIQUE (subscription, slot)
);
CREATE INDEX delivery_waiting ON delivery (not_before, id) WHERE state = 'WAITING';
CREATE INDEX delivery_claimed ON delivery (id) WHERE state = 'CLAIMED';
CREATE INDEX delivery_chat ON delivery (chat, slot);

CREATE TABLE inbox (
    id BIGINT PRIMARY KEY,
    json ${text} NOT NULL,
    received BIGINT NOT NULL,
    tries INTEGER NOT NULL,
    state ${text} NOT NULL,
    reason ${text} NOT NULL
);
CREATE INDEX inbox_pending ON inbox (id) WHERE state = 'PENDING';

-- The update that was taken in last, also after it was pruned; one row
CREATE TABLE inbox_last (
    received BIGINT NOT NULL,
    id BIGINT NOT NULL
);
INSERT INTO inbox_last (received, id) VALUES (-9223372036854775807, -1);
