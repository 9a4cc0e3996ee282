-- When a boundary set was in force, whose country it draws, and how its units stand to those of other sets.

ALTER TABLE boundary_set ADD COLUMN valid_from DATE;
ALTER TABLE boundary_set ADD COLUMN valid_to DATE;
-- ISO 3166-1 alpha-3 where the country has such a code.
ALTER TABLE boundary_set ADD COLUMN country ${text};

-- One row per link in each direction; a unit of one set only has no code on the other side.
CREATE TABLE boundary_link (
    from_set      ${text}  NOT NULL REFERENCES boundary_set (id) ON DELETE CASCADE,
    to_set        ${text}  NOT NULL REFERENCES boundary_set (id) ON DELETE CASCADE,
    ordinal       INTEGER  NOT NULL,
    from_pcode    ${text},
    to_pcode      ${text},
    kind          ${text}  NOT NULL,
    share_of_from DOUBLE PRECISION,
    share_of_to   DOUBLE PRECISION,
    reason        ${text}  NOT NULL,
    source        ${text},
    PRIMARY KEY (from_set, to_set, ordinal)
);

-- Sets loaded before this could only be of the country that the program comes with.
UPDATE boundary_set SET country = 'AFG';
