ALTER TABLE subscription ADD COLUMN kind ${text} NOT NULL DEFAULT 'NEWS';
ALTER TABLE subscription ADD COLUMN edition ${text} NOT NULL DEFAULT '';
ALTER TABLE subscription ADD COLUMN length ${text} NOT NULL DEFAULT 'SHORT';
ALTER TABLE subscription ADD COLUMN minimum_sources INTEGER NOT NULL DEFAULT 0;
ALTER TABLE subscription ADD COLUMN blindspots INTEGER NOT NULL DEFAULT 1;
ALTER TABLE subscription ADD COLUMN unshared INTEGER NOT NULL DEFAULT 1;

-- the outbox holds more than digests now: what a row is for is a word of its own, and there is one row for it
CREATE TABLE outbox (
    id BIGINT PRIMARY KEY,
    kind ${text} NOT NULL,
    occasion ${text} NOT NULL UNIQUE,
    subscription BIGINT NOT NULL,
    slot BIGINT NOT NULL,
    chat BIGINT NOT NULL,
    thread INTEGER,
    silent INTEGER NOT NULL,
    message ${text} NOT NULL,
    stories INTEGER NOT NULL,
    target BIGINT,
    state ${text} NOT NULL,
    attempts INTEGER NOT NULL,
    not_before BIGINT NOT NULL,
    message_id BIGINT,
    owner ${text} NOT NULL,
    note ${text} NOT NULL,
    created BIGINT NOT NULL,
    changed BIGINT NOT NULL
);
INSERT INTO outbox (id, kind, occasion, subscription, slot, chat, thread, silent, message, stories, target, state,
    attempts, not_before, message_id, owner, note, created, changed)
SELECT id, 'DIGEST', 'd:' || CAST(subscription AS VARCHAR) || ':' || CAST(slot AS VARCHAR), subscription, slot, chat,
    thread, silent, message, 0, NULL, state, attempts, not_before, message_id, owner, note, created, changed
FROM delivery;
DROP TABLE delivery;
ALTER TABLE outbox RENAME TO delivery;
CREATE INDEX delivery_waiting ON delivery (not_before, id) WHERE state = 'WAITING';
CREATE INDEX delivery_claimed ON delivery (id) WHERE state = 'CLAIMED';
CREATE INDEX delivery_chat ON delivery (chat, created);

-- which version of which story stands in which delivery; 0 for what a chat heard otherwise
CREATE TABLE told (
    delivery BIGINT NOT NULL,
    place INTEGER NOT NULL,
    chat BIGINT NOT NULL,
    story ${text} NOT NULL,
    version INTEGER NOT NULL,
    fact ${text} NOT NULL,
    by_others INTEGER NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX told_chat ON told (chat);
CREATE INDEX told_story ON told (story);
CREATE INDEX told_delivery ON told (delivery);

CREATE TABLE held (
    chat BIGINT NOT NULL,
    story ${text} NOT NULL,
    kind ${text} NOT NULL,
    thread INTEGER,
    until BIGINT NOT NULL,
    PRIMARY KEY (chat, story)
);
CREATE INDEX held_until ON held (until);

CREATE TABLE wish (
    chat BIGINT PRIMARY KEY,
    quiet_from INTEGER,
    quiet_to INTEGER,
    paused_until BIGINT,
    alert_reports INTEGER NOT NULL,
    alerts_a_day INTEGER NOT NULL,
    thread INTEGER,
    closed BIGINT
);

CREATE TABLE follow (
    chat BIGINT NOT NULL,
    kind ${text} NOT NULL,
    value ${text} NOT NULL,
    thread INTEGER,
    created_by BIGINT NOT NULL,
    since BIGINT NOT NULL,
    PRIMARY KEY (chat, kind, value)
);

CREATE TABLE mute (
    chat BIGINT NOT NULL,
    kind ${text} NOT NULL,
    value ${text} NOT NULL,
    until BIGINT NOT NULL,
    PRIMARY KEY (chat, kind, value)
);

-- whether readers found a digest useful, for its editors to count
CREATE TABLE vote (
    digest ${text} NOT NULL,
    person BIGINT NOT NULL,
    useful INTEGER NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (digest, person)
);
