-- Revisions on their way to readers: draft, checked, published. What was there before had been published.
ALTER TABLE revision ADD COLUMN stage ${text} DEFAULT 'published' NOT NULL CHECK (stage IN ('draft', 'checked', 'published'));

-- Of each record the stage of its newest revision; and, while that one is not published, the number of the newest that is,
-- 0 when there is none. Null means that the newest is published: so it stays when a program of an earlier version, which
-- knows no stages, still writes.
ALTER TABLE record ADD COLUMN stage ${text} DEFAULT 'published' NOT NULL CHECK (stage IN ('draft', 'checked', 'published'));
ALTER TABLE record ADD COLUMN published INTEGER;
