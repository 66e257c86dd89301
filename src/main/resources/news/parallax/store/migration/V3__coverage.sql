-- readers' votes on whether an article belongs to its story; one a reader and article
CREATE TABLE doubt (
    article_id ${text} NOT NULL,
    story_id ${text} NOT NULL,
    voter BIGINT NOT NULL,
    belongs INTEGER NOT NULL,
    voted_at BIGINT NOT NULL,
    checked_at BIGINT,
    PRIMARY KEY (article_id, voter)
);
CREATE INDEX doubt_open ON doubt (article_id) WHERE checked_at IS NULL;
CREATE INDEX doubt_voter ON doubt (voter);
