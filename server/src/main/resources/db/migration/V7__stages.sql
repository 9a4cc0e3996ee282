-- Revisions on their way to readers: draft, checked, published. What was there before had been published.
ALTER TABLE revision ADD COLUMN stage ${text} DEFAULT 'published' NOT NULL CHECK (stage IN ('draft', 'checked', 'published'));

-- Of each record the stage of its newest revision, and the number of the newest that is published, 0 while none is.
ALTER TABLE record ADD COLUMN stage ${text} DEFAULT 'published' NOT NULL CHECK (stage IN ('draft', 'checked', 'published'));
ALTER TABLE record ADD COLUMN published INTEGER DEFAULT 0 NOT NULL;
UPDATE record SET published = number;
