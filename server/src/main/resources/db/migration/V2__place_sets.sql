-- Place names in sets. Until now the only places here were those that come with the program; they are written again at the
-- next start, so the tables are made anew rather than changed.

DROP TABLE place_unit;
DROP TABLE place_name;
DROP TABLE place;

CREATE TABLE place_set (
    id       ${text} NOT NULL PRIMARY KEY,
    title    ${text} NOT NULL,
    source   ${text} NOT NULL,
    licence  ${text} NOT NULL,
    dated    DATE,
    country  ${text} NOT NULL,
    checksum ${text} NOT NULL,
    note     ${text}
);

CREATE TABLE place (
    id           ${text} NOT NULL PRIMARY KEY,
    place_set    ${text} NOT NULL REFERENCES place_set (id) ON DELETE CASCADE,
    name         ${text} NOT NULL,
    level        ${text} NOT NULL,
    kind         ${text} NOT NULL,
    pcode        ${text},
    parent       ${text},
    location     geometry(Point, 4326),
    point_basis  ${text} NOT NULL,
    point_source ${text},
    tier         ${text} NOT NULL
);
CREATE INDEX place_of_set ON place (place_set);

-- Names and units are written and deleted with their place by one class alone; a foreign key would look every one of them up
-- again, which makes a large set five times as slow to load on H2.
CREATE TABLE place_name (
    place   ${text} NOT NULL,
    ordinal INTEGER NOT NULL,
    name    ${text} NOT NULL,
    kind    ${text} NOT NULL,
    source  ${text},
    PRIMARY KEY (place, ordinal)
);

-- The P-codes a region spans.
CREATE TABLE place_unit (
    place   ${text} NOT NULL,
    ordinal INTEGER NOT NULL,
    pcode   ${text} NOT NULL,
    PRIMARY KEY (place, ordinal)
);

-- Further names of units and places of any set; what they name may be loaded later, or never.
CREATE TABLE place_alias (
    place_set ${text} NOT NULL REFERENCES place_set (id) ON DELETE CASCADE,
    ordinal   INTEGER NOT NULL,
    place     ${text} NOT NULL,
    name      ${text} NOT NULL,
    kind      ${text} NOT NULL,
    source    ${text} NOT NULL,
    author    ${text},
    PRIMARY KEY (place_set, ordinal)
);
