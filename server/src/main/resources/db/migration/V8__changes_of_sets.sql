-- How often boundary sets and sets of places have changed, be it in what they hold or in which there are. A running service
-- looks at these numbers to see that what it holds in memory is old.
CREATE TABLE set_changes (
    sets   ${text} NOT NULL PRIMARY KEY,
    number BIGINT  NOT NULL
);
INSERT INTO set_changes (sets, number) VALUES ('boundaries', 0);
INSERT INTO set_changes (sets, number) VALUES ('places', 0);
