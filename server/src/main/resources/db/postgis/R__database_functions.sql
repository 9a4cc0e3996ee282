-- Functions for people who work in the database: docs/postgis.md. PostgreSQL with PostGIS only.
-- ${tables} is the schema of the tables, ${functions} that of the functions, ${postgis} that of the extension.
-- Run again by the program when this script or what it puts in for these names has changed.

DO $do$
BEGIN
    IF to_regnamespace('${functions}') IS NULL THEN
        CREATE SCHEMA ${functions};
        COMMENT ON SCHEMA ${functions} IS 'Incident Atlas: functions over its tables, for reading';
    END IF;
END
$do$;

-- What each letter becomes and which words are passed over, written by the program from its own rules.
CREATE TABLE IF NOT EXISTS fold_letter (
    letter text COLLATE "C" NOT NULL PRIMARY KEY,
    signs  text COLLATE "C" NOT NULL,
    arabic boolean NOT NULL
);
COMMENT ON TABLE fold_letter IS 'A letter of the Latin or Arabic script and the signs it is compared by; a space ends a word';

CREATE TABLE IF NOT EXISTS fold_word (
    word text COLLATE "C" NOT NULL,
    role text NOT NULL CHECK (role IN ('link', 'opening link', 'arabic link', 'joins izafat')),
    PRIMARY KEY (word, role)
);
COMMENT ON TABLE fold_word IS 'Words that are passed over in names, and first words of names that are written with the izafat joined on';

DROP FUNCTION IF EXISTS ${functions}.geocode_candidates(text);
DROP FUNCTION IF EXISTS ${functions}.units_at(geometry, date);
DROP FUNCTION IF EXISTS ${functions}.boundary_set_on(date);
DROP FUNCTION IF EXISTS ${functions}.fold(text);

CREATE FUNCTION ${functions}.fold(name text) RETURNS text
LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, ${tables}, pg_temp
AS $fold$
DECLARE
    arabic boolean;
    signs  text;
    words  text[];
    kept   text[] := '{}';
    word   text;
    stem   text;
    folded text;
BEGIN
    SELECT coalesce(bool_or(known.arabic), false), coalesce(string_agg(coalesce(known.signs, ' '), '' ORDER BY n), '')
    INTO arabic, signs
    FROM unnest(string_to_array(normalize(name, NFC), NULL)) WITH ORDINALITY AS sign (letter, n)
    LEFT JOIN fold_letter AS known ON known.letter = sign.letter COLLATE "C";

    words := array_remove(string_to_array(signs, ' '), '');
    FOR at IN 1 .. coalesce(array_length(words, 1), 0) LOOP
        word := words[at];
        IF EXISTS (SELECT 1 FROM fold_word AS link
                   WHERE link.word = words[at]
                     AND link.role = CASE WHEN at = 1 THEN 'opening link' ELSE 'link' END) THEN
            CONTINUE;
        END IF;
        IF arabic AND EXISTS (SELECT 1 FROM fold_word AS link
                              WHERE link.word = words[at] AND link.role = 'arabic link') THEN
            CONTINUE;
        END IF;
        stem := left(word, -1);
        IF NOT arabic AND length(word) > 2 AND right(word, 1) IN ('e', 'i', 'y')
            AND EXISTS (SELECT 1 FROM fold_word AS first WHERE first.word = stem AND first.role = 'joins izafat') THEN
            word := stem;
        END IF;
        kept := kept || word;
    END LOOP;
    IF cardinality(kept) = 0 THEN
        kept := words;
    END IF;
    folded := array_to_string(kept, '');
    IF arabic THEN
        RETURN folded;
    END IF;
    -- Two letters for one sound, word by word: the last letter of a word and the first of the next are two sounds.
    folded := '';
    FOREACH word IN ARRAY coalesce(kept, '{}') LOOP
        folded := folded || translate(replace(replace(replace(replace(replace(
            word, 'kh', 'X'), 'gh', 'G'), 'sh', 'S'), 'ch', 'C'), 'zh', 'Z'), 'cx', 'kX');
    END LOOP;
    RETURN regexp_replace(folded, '(.)\1+', '\1', 'g');
END
$fold$;
COMMENT ON FUNCTION ${functions}.fold(text) IS
    'The form in which names are compared, equal for spellings such as Kunar, کنر and Sar-e-Pul, Sari Pul; the same as in the folded columns';

CREATE FUNCTION ${functions}.boundary_set_on(on_date date) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
SET search_path = pg_catalog, ${tables}, pg_temp
AS $set$
    WITH asked AS (
        SELECT coalesce(on_date, current_date) AS day,
               (SELECT shown.country FROM boundary_set AS shown JOIN boundary_in_use AS chosen ON chosen.boundary_set = shown.id)
                   AS country
    )
    SELECT id
    FROM boundary_set, asked
    WHERE EXISTS (SELECT 1 FROM boundary_unit WHERE boundary_unit.boundary_set = boundary_set.id)
      AND (asked.country IS NULL OR boundary_set.country = asked.country)
    ORDER BY approximate,
             NOT ((valid_from IS NOT NULL OR valid_to IS NOT NULL)
                  AND coalesce(valid_from <= asked.day, true) AND coalesce(asked.day <= valid_to, true)),
             CASE WHEN valid_from IS NOT NULL OR valid_to IS NOT NULL THEN
                 CASE WHEN coalesce(valid_from <= asked.day, true) AND coalesce(asked.day <= valid_to, true)
                 THEN dated END END DESC NULLS LAST,
             dated > asked.day,
             CASE WHEN dated <= asked.day THEN dated END DESC NULLS LAST,
             dated,
             CASE WHEN dated <= asked.day THEN id END COLLATE "C" DESC NULLS LAST,
             id COLLATE "C"
    LIMIT 1
$set$;
COMMENT ON FUNCTION ${functions}.boundary_set_on(date) IS
    'The boundary set that counts on a day: of the real sets the latest dated on or before it, else the earliest; an approximate set only when there is no real one';

CREATE FUNCTION ${functions}.units_at(point ${postgis}.geometry, on_date date DEFAULT current_date)
RETURNS TABLE (boundary_set text, pcode text, level text, name text, on_border boolean, certain boolean)
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path = pg_catalog, ${tables}, ${postgis}, pg_temp
AS $units$
#variable_conflict use_column
DECLARE
    chosen text := ${functions}.boundary_set_on(on_date);
    spot   geometry := CASE ST_SRID(point) WHEN 0 THEN ST_SetSRID(point, 4326) ELSE ST_Transform(point, 4326) END;
BEGIN
    IF point IS NULL OR chosen IS NULL THEN
        RETURN;
    END IF;
    IF ST_GeometryType(point) <> 'ST_Point' THEN
        RAISE EXCEPTION 'units_at takes a point, not %', ST_GeometryType(point) USING ERRCODE = 'invalid_parameter_value';
    END IF;
    IF NOT (SELECT approximate FROM boundary_set WHERE id = chosen) THEN
        RETURN QUERY
        WITH hit AS (
            SELECT unit.pcode, unit.level, unit.english, ST_Touches(spot, unit.outline) AS edge
            FROM boundary_unit AS unit
            WHERE unit.boundary_set = chosen AND unit.outline && spot AND ST_Intersects(unit.outline, spot)
        )
        SELECT chosen, hit.pcode, hit.level, hit.english, hit.edge,
               NOT hit.edge AND count(*) OVER (PARTITION BY hit.level) = 1
        FROM hit
        ORDER BY array_position(ARRAY['COUNTRY', 'ADM1', 'ADM2'], hit.level::text), hit.pcode;
        RETURN;
    END IF;
    -- Outlines of an approximate set prove nothing: the districts of the three nearest label points, and what is above them.
    IF NOT EXISTS (SELECT 1 FROM boundary_unit AS unit
                   WHERE unit.boundary_set = chosen AND unit.outline && spot AND ST_Intersects(unit.outline, spot))
        AND NOT EXISTS (SELECT 1 FROM boundary_unit AS unit
                        WHERE unit.boundary_set = chosen AND unit.level = 'ADM1'
                          AND unit.outline && ST_Expand(spot, 0.2)
                          AND ST_DWithin(unit.outline::geography, spot::geography, 5000, false)) THEN
        RETURN;
    END IF;
    RETURN QUERY
    WITH RECURSIVE nearest AS (
        SELECT unit.pcode, unit.parent, unit.level, unit.english,
               row_number() OVER (ORDER BY ST_DistanceSphere(unit.label, spot), unit.pcode) AS place
        FROM boundary_unit AS unit
        WHERE unit.boundary_set = chosen AND unit.level = 'ADM2' AND unit.label IS NOT NULL
        ORDER BY ST_DistanceSphere(unit.label, spot), unit.pcode
        LIMIT 3
    ), named AS (
        SELECT nearest.pcode, nearest.parent, nearest.level, nearest.english, nearest.place FROM nearest
        UNION ALL
        SELECT above.pcode, above.parent, above.level, above.english, named.place
        FROM named JOIN boundary_unit AS above ON above.boundary_set = chosen AND above.pcode = named.parent
    ), listed AS (
        SELECT named.pcode, named.level, named.english, min(named.place) AS place FROM named
        GROUP BY named.pcode, named.level, named.english
    )
    SELECT chosen, listed.pcode, listed.level, listed.english, false,
           count(*) OVER (PARTITION BY listed.level) = 1
           AND ARRAY[listed.pcode::text] = ARRAY(
               SELECT unit.pcode::text FROM boundary_unit AS unit
               WHERE unit.boundary_set = chosen AND unit.level = listed.level
                 AND unit.outline && spot AND ST_Intersects(unit.outline, spot))
    FROM listed
    ORDER BY array_position(ARRAY['COUNTRY', 'ADM1', 'ADM2'], listed.level::text), listed.place, listed.pcode;
END
$units$;
COMMENT ON FUNCTION ${functions}.units_at(${postgis}.geometry, date) IS
    'Units that hold a point on the boundary set of the day (boundary_set_on). A point on an edge lies in the units on both sides. On an approximate set: the districts of the three nearest label points and the units above them, certain only when all agree';

CREATE FUNCTION ${functions}.geocode_candidates(asked text)
RETURNS TABLE (id text, name text, level text, pcode text, match text, matched text)
LANGUAGE sql STABLE PARALLEL SAFE
SET search_path = pg_catalog, ${tables}, pg_temp
AS $names$
    WITH used AS MATERIALIZED (
        SELECT coalesce((SELECT boundary_set FROM boundary_in_use), ${functions}.boundary_set_on(current_date)) AS boundary_set
    ), question AS MATERIALIZED (
        SELECT lower(btrim(asked)) AS plain, upper(btrim(asked)) AS code, nullif(${functions}.fold(asked), '') AS folded
    ), form AS (
        SELECT unit.pcode AS id, unit.english AS name, unit.level, unit.pcode, spelt.name AS spelling, spelt.folded
        FROM boundary_unit AS unit
        JOIN used ON used.boundary_set = unit.boundary_set
        CROSS JOIN LATERAL (
            VALUES (unit.english, unit.english_folded), (unit.dari, unit.dari_folded), (unit.pashto, unit.pashto_folded)
        ) AS spelt (name, folded)
        WHERE spelt.name IS NOT NULL
        UNION ALL
        SELECT unit.pcode, unit.english, unit.level, unit.pcode, other.name, other.folded
        FROM boundary_unit_name AS other
        JOIN used ON used.boundary_set = other.boundary_set
        JOIN boundary_unit AS unit ON unit.boundary_set = other.boundary_set AND unit.pcode = other.pcode
        UNION ALL
        SELECT place.id, place.name, place.level, place.pcode, other.name, other.folded
        FROM place_name AS other
        JOIN place ON place.id = other.place
    ), found AS (
        SELECT form.id, form.name, form.level, form.pcode, form.spelling,
               CASE WHEN form.id = question.code AND form.id = form.pcode THEN 1
                    WHEN lower(form.spelling) = question.plain THEN 2
                    ELSE 3 END AS rank
        FROM form, question
        WHERE lower(form.spelling) = question.plain
           OR form.folded = question.folded
           OR (form.id = question.code AND form.id = form.pcode)
    ), best AS (
        SELECT DISTINCT ON (found.id) found.* FROM found ORDER BY found.id, found.rank, found.spelling
    )
    SELECT best.id, best.name, best.level, best.pcode,
           (ARRAY['code', 'exact', 'folded'])[best.rank],
           CASE WHEN best.rank = 1 THEN best.pcode ELSE best.spelling END
    FROM best
    ORDER BY best.rank, array_position(ARRAY['COUNTRY', 'REGION', 'ADM1', 'ADM2', 'LOCALITY', 'SITE'], best.level::text), best.id
$names$;
COMMENT ON FUNCTION ${functions}.geocode_candidates(text) IS
    'A plain lookup: units of the set in use and places whose code, name or folded name is the text. No misspellings, no scores, no reading of phrases: for those ask /api/geocode';
