-- Grows with every change of stories, so that what was read of them is known to be fresh
INSERT INTO counter (name, value) VALUES ('revision', 0);
