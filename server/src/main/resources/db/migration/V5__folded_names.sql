-- Names as they are compared: both scripts reduced to one small set of signs. The program fills the columns when it saves,
-- and anew whenever its rules have changed.
ALTER TABLE boundary_unit ADD COLUMN english_folded ${text};
ALTER TABLE boundary_unit ADD COLUMN dari_folded ${text};
ALTER TABLE boundary_unit ADD COLUMN pashto_folded ${text};
ALTER TABLE boundary_unit_name ADD COLUMN folded ${text};
ALTER TABLE place_name ADD COLUMN folded ${text};
CREATE INDEX place_name_folded ON place_name (folded);
CREATE INDEX boundary_unit_name_folded ON boundary_unit_name (folded);
