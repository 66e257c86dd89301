-- A story as it stood when its version was counted up, with its brief
CREATE TABLE story_version (
    story ${text} NOT NULL,
    version INTEGER NOT NULL,
    made BIGINT NOT NULL,
    articles ${text} NOT NULL,
    article_count INTEGER NOT NULL,
    on_left INTEGER NOT NULL,
    on_center INTEGER NOT NULL,
    on_right INTEGER NOT NULL,
    brief ${text} NOT NULL,
    PRIMARY KEY (story, version)
);

-- What a version brought
CREATE TABLE story_development (
    story ${text} NOT NULL,
    version INTEGER NOT NULL,
    place INTEGER NOT NULL,
    kind ${text} NOT NULL,
    words ${text} NOT NULL,
    was ${text} NOT NULL,
    is_now ${text} NOT NULL,
    article ${text} NOT NULL,
    made BIGINT NOT NULL,
    PRIMARY KEY (story, version, place)
);
CREATE INDEX story_development_kind ON story_development (kind, made);

-- Which version of a story a chat saw last
CREATE TABLE look (
    chat BIGINT NOT NULL,
    story ${text} NOT NULL,
    version INTEGER NOT NULL,
    seen BIGINT NOT NULL,
    article_count INTEGER NOT NULL,
    on_left INTEGER NOT NULL,
    on_center INTEGER NOT NULL,
    on_right INTEGER NOT NULL,
    PRIMARY KEY (chat, story)
);
