-- a copy that an earlier program wrote lacks the counters that came after it, and taking it over removed them here
INSERT INTO counter (name, value) VALUES ('letter', 0) ON CONFLICT (name) DO NOTHING;
INSERT INTO counter (name, value) VALUES ('revision', 0) ON CONFLICT (name) DO NOTHING;
INSERT INTO counter (name, value) VALUES ('posting', 0) ON CONFLICT (name) DO NOTHING;
