-- what is too old is looked for every minute, and finding nothing must not take reading all that is kept
CREATE INDEX delivery_over ON delivery (changed) WHERE state NOT IN ('WAITING', 'CLAIMED');
CREATE INDEX told_at ON told (at);
CREATE INDEX told_posted ON told (at) WHERE by_others = 1;
CREATE INDEX vote_at ON vote (at);
