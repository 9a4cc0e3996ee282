package org.incidentatlas.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.incidentatlas.access.Visibility;
import org.incidentatlas.actors.Actor;
import org.incidentatlas.actors.Actors;
import org.incidentatlas.exchange.ReportedPlace.Exactness;
import org.incidentatlas.incidents.Participant;
import org.incidentatlas.sources.Attribution;
import org.incidentatlas.sources.AttributionKind;
import org.incidentatlas.sources.CountedWhom;
import org.incidentatlas.sources.Figures;
import org.incidentatlas.time.DatePrecision;
import org.incidentatlas.time.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What rows of the three data sets mean here. */
class SchemesTest {

    private static final String ISKP = "Islamic State Khorasan Province";

    private static final Actors ACTORS = new Actors(List.of(
            actor("iskp", ISKP, List.of("ISKP", "Khorasan Chapter of the Islamic State")),
            actor("is", "Islamic State (central organisation)", List.of("IS")),
            actor("gov", "Government of Afghanistan", List.of())));

    private static Actor actor(String id, String name, List<String> aliases) {
        return new Actor(id, name, name, aliases, "rebel group", null, null, null, null, null, List.of());
    }

    private static ReportedEvent acled(MadeUpRow row) {
        return new Acled().read(row.reader(), ACTORS);
    }

    private static ReportedEvent ucdp(MadeUpRow row) {
        return new Ucdp().read(row.reader(), ACTORS);
    }

    private static ReportedEvent gtd(MadeUpRow row) {
        return new Gtd().read(row.reader(), ACTORS);
    }

    private static List<String> codes(Scheme scheme, MadeUpRow row) {
        RowReader reader = row.reader();
        scheme.read(reader, ACTORS);
        return reader.remarks().stream()
                .map(one -> one.weight() + " " + one.field() + " " + one.code())
                .toList();
    }

    @Test
    void the_first_actor_of_acled_is_never_the_one_responsible() {
        ReportedEvent event = acled(MadeUpRow.acled());
        assertEquals(
                List.of(
                        new Participant(ISKP, Participant.Role.OPPOSING),
                        new Participant("Civilians (Afghanistan)", Participant.Role.TARGETED)),
                event.participants());
        assertEquals(new Attribution(AttributionKind.UNKNOWN, null, null), event.attribution());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "2.0", "Rebel group", "Rebel Groups", "rebel forces"})
    void a_type_of_actor_in_acled_may_be_a_number_or_any_spelling_seen(String text) {
        assertEquals(AcledActorType.REBEL, AcledActorType.parse(text).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2, 12, true",
        "2, 1, 12, true",
        "State forces, Rebel group, State forces-Rebel group, true",
        "State Forces, Rebel Groups, State Forces-Rebel Groups, true",
        "2, 0, 20, true",
        "2, 7, 12, false",
        "Rebel group, Civilians, State forces-Rebel group, false"
    })
    void an_interaction_that_is_not_what_both_types_make_is_told(String one, String two, String both, boolean agree) {
        MadeUpRow row =
                MadeUpRow.acled().with("inter1", one).with("inter2", two).with("interaction", both);
        assertEquals(agree, !codes(new Acled(), row).contains("note interaction contradiction"));
    }

    @Test
    void days_of_acled_that_stand_for_a_week_or_month_become_all_their_days() {
        ReportedEvent week = acled(MadeUpRow.acled().with("time_precision", "2"));
        assertEquals(Span.ofDays(LocalDate.of(2021, 8, 23), LocalDate.of(2021, 8, 29)), week.when());
        assertEquals(DatePrecision.WEEK, week.precision());
        ReportedEvent month = acled(MadeUpRow.acled().with("time_precision", "3"));
        assertEquals(Span.ofDays(LocalDate.of(2021, 8, 1), LocalDate.of(2021, 8, 31)), month.when());
        assertEquals(DatePrecision.MONTH, month.precision());
        assertEquals(
                Span.ofDay(LocalDate.of(2021, 8, 26)),
                acled(MadeUpRow.acled().with("event_date", "26 August 2021")).when());
    }

    @Test
    void a_coarse_point_of_acled_is_never_the_events() {
        MadeUpRow row = MadeUpRow.acled();
        assertEquals(Exactness.POINT, acled(row).place().exactness());
        assertEquals(
                Exactness.DISTRICT,
                acled(row.with("geo_precision", "2")).place().exactness());
        assertEquals(
                Exactness.PROVINCE,
                acled(row.with("geo_precision", "3")).place().exactness());
        assertEquals(List.of("fault geo_precision unknown"), codes(new Acled(), row.with("geo_precision", "4")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "12", "100"})
    void a_figure_of_acled_that_may_stand_for_a_word_is_kept_and_told(String figure) {
        MadeUpRow row = MadeUpRow.acled().with("fatalities", figure);
        assertEquals(
                new Figures(null, Integer.valueOf(figure), null),
                acled(row).casualties().killed());
        assertEquals(List.of("note fatalities worded figure"), codes(new Acled(), row));
    }

    @Test
    void older_columns_of_acled_are_known_too() {
        MadeUpRow old = MadeUpRow.acled()
                .without("event_id_cnty")
                .with("data_id", "7654321")
                .with("event_id_no_cnty", "100")
                .with("iso3", "AFG");
        assertTrue(new Acled().recognises(old.reader().row().columns()));
        assertEquals("7654321", acled(old).recordId());
    }

    @Test
    void columns_of_ucdp_may_come_in_any_case_and_order() {
        MadeUpRow row = MadeUpRow.ucdp();
        List<String> names = new ArrayList<>(row.fields().keySet());
        Collections.reverse(names);
        List<String> upper =
                names.stream().map(name -> name.toUpperCase(Locale.ROOT)).toList();
        SourceRow turned = new SourceRow(
                2, new Columns(upper), names.stream().map(row.fields()::get).toList());
        assertTrue(new Ucdp().recognises(turned.columns()));
        assertEquals(ucdp(row), new Ucdp().read(new RowReader(turned), ACTORS));
    }

    @Test
    void the_current_columns_of_each_scheme_are_known_as_its_own() {
        for (Scheme scheme : Scheme.all()) {
            Columns columns = new Columns(scheme.columns());
            assertEquals(
                    List.of(scheme.id()),
                    Scheme.all().stream()
                            .filter(one -> one.recognises(columns))
                            .map(Scheme::id)
                            .toList());
            assertTrue(columns.twice().isEmpty(), scheme.id());
        }
        assertEquals(49, new Ucdp().columns().size());
        assertEquals(31, new Acled().columns().size());
        assertEquals(135, new Gtd().columns().size());
    }

    @ParameterizedTest
    @CsvSource({"1, POINT", "2, NEAR", "3, DISTRICT", "4, PROVINCE", "5, REGION", "6, COUNTRY", "7, NOWHERE"})
    void the_seven_precisions_of_ucdp_are_kept_apart(String code, Exactness exactness) {
        assertEquals(
                exactness,
                ucdp(MadeUpRow.ucdp().with("where_prec", code)).place().exactness());
    }

    @Test
    void ucdp_counts_the_dead_of_both_sides_and_of_neither_apart() {
        assertEquals(new Figures(7, 7, 9), ucdp(MadeUpRow.ucdp()).casualties().killed());
        assertEquals(CountedWhom.MIXED, ucdp(MadeUpRow.ucdp()).casualties().whom());
        MadeUpRow fighters = MadeUpRow.ucdp().with("deaths_a", "0").with("deaths_b", "7");
        assertEquals(CountedWhom.FIGHTERS, ucdp(fighters).casualties().whom());
        MadeUpRow soldiers = MadeUpRow.ucdp().with("deaths_a", "7").with("deaths_b", "0");
        assertEquals(CountedWhom.SECURITY_FORCES, ucdp(soldiers).casualties().whom());
        MadeUpRow civilians =
                MadeUpRow.ucdp().with("deaths_a", "0").with("deaths_b", "0").with("deaths_civilians", "7");
        assertEquals(CountedWhom.CIVILIANS, ucdp(civilians).casualties().whom());
        assertEquals(
                List.of("fault best inverted"),
                codes(new Ucdp(), MadeUpRow.ucdp().with("low", "8")));
    }

    @Test
    void is_in_afghanistan_is_the_khorasan_province() {
        assertEquals(ISKP, ucdp(MadeUpRow.ucdp()).participants().get(1).name());
        assertEquals(
                "Islamic State (central organisation)",
                ucdp(MadeUpRow.ucdp().with("country", "Iraq"))
                        .participants()
                        .get(1)
                        .name());
    }

    @Test
    void one_sided_violence_is_attributed_when_clear_and_suspected_when_not() {
        MadeUpRow oneSided = MadeUpRow.ucdp()
                .with("type_of_violence", "3")
                .with("side_a", "IS")
                .with("side_b", "Civilians");
        assertEquals(
                new Attribution(AttributionKind.ATTRIBUTED, null, "UCDP"),
                ucdp(oneSided).attribution());
        assertEquals(
                new Participant(ISKP, Participant.Role.RESPONSIBLE),
                ucdp(oneSided).participants().get(0));
        ReportedEvent unclear = ucdp(oneSided.with("event_clarity", "2"));
        assertEquals(new Attribution(AttributionKind.SUSPECTED, ISKP, "UCDP"), unclear.attribution());
        assertFalse(unclear.participants().stream().anyMatch(party -> party.role() == Participant.Role.RESPONSIBLE));
    }

    @Test
    void unknown_in_gtd_is_no_number() {
        ReportedEvent event = gtd(MadeUpRow.gtd().with("nkill", "-9").with("nkillter", "-99"));
        assertTrue(event.casualties().killed().isEmpty());
        assertEquals(null, event.casualties().injured());
    }

    @Test
    void attackers_that_gtd_counts_among_the_dead_are_left_out() {
        assertEquals(
                new Figures(null, 3, null), gtd(MadeUpRow.gtd()).casualties().killed());
        assertEquals(List.of("note nkill attackers left out"), codes(new Gtd(), MadeUpRow.gtd()));
    }

    @Test
    void a_zero_month_or_day_of_gtd_is_the_whole_year_or_month() {
        ReportedEvent month = gtd(MadeUpRow.gtd().with("iday", "0"));
        assertEquals(Span.ofDays(LocalDate.of(2018, 6, 1), LocalDate.of(2018, 6, 30)), month.when());
        assertEquals(DatePrecision.MONTH, month.precision());
        ReportedEvent year = gtd(MadeUpRow.gtd().with("imonth", "0").with("iday", "0"));
        assertEquals(DatePrecision.YEAR, year.precision());
        ReportedEvent longer = gtd(MadeUpRow.gtd().with("extended", "1").with("resolution", "2018-07-04"));
        assertEquals(Span.ofDays(LocalDate.of(2018, 6, 30), LocalDate.of(2018, 7, 4)), longer.when());
    }

    @Test
    void the_text_of_an_attack_decides_and_another_number_is_in_doubt() {
        MadeUpRow row = MadeUpRow.gtd().with("attacktype1", "2");
        assertEquals("Suicide bomb", gtd(row).subEventType());
        assertTrue(codes(new Gtd(), row).contains("doubt attacktype1 contradiction"));
    }

    @Test
    void gtd_tells_claims_suspicions_and_rival_claims_apart() {
        MadeUpRow row = MadeUpRow.gtd();
        assertEquals(AttributionKind.CLAIMED, gtd(row).attribution().kind());
        assertEquals(
                AttributionKind.ATTRIBUTED,
                gtd(row.with("claimed", "0")).attribution().kind());
        assertEquals(
                new Attribution(AttributionKind.SUSPECTED, ISKP, "GTD"),
                gtd(row.with("guncertain1", "1")).attribution());
        assertEquals(
                new Attribution(AttributionKind.DISPUTED, ISKP, "GTD"),
                gtd(row.with("compclaim", "1")).attribution());
        assertEquals(
                AttributionKind.UNKNOWN,
                gtd(row.with("gname", "Unknown")).attribution().kind());
    }

    @ParameterizedTest
    @CsvSource({"1, 0, POINT", "1, 1, NEAR", "2, 0, NAMED", "3, 0, DISTRICT", "4, 0, PROVINCE", "5, 0, COUNTRY"})
    void how_exact_a_place_of_gtd_is_follows_from_two_columns(
            String specificity, String vicinity, Exactness exactness) {
        MadeUpRow row = MadeUpRow.gtd().with("specificity", specificity).with("vicinity", vicinity);
        assertEquals(exactness, gtd(row).place().exactness());
    }

    @Test
    void a_precision_that_is_not_said_is_never_taken_for_the_exact_one() {
        assertTrue(codes(new Acled(), MadeUpRow.acled().with("time_precision", ""))
                .contains("fault time_precision missing"));
        assertTrue(codes(new Ucdp(), MadeUpRow.ucdp().with("date_prec", "")).contains("fault date_prec missing"));
        assertEquals(
                Exactness.PROVINCE,
                gtd(MadeUpRow.gtd().with("specificity", "")).place().exactness());
        MadeUpRow nowhere = MadeUpRow.gtd().with("provstate", "Unknown");
        assertEquals(
                Exactness.COUNTRY, gtd(nowhere.with("specificity", "4")).place().exactness());
    }

    @Test
    void a_day_of_ucdp_that_stands_for_a_month_or_year_becomes_all_its_days() {
        MadeUpRow row = MadeUpRow.ucdp().with("date_start", "2018-06-15").with("date_end", "2018-06-15");
        assertEquals(
                Span.ofDays(LocalDate.of(2018, 6, 1), LocalDate.of(2018, 6, 30)),
                ucdp(row.with("date_prec", "4")).when());
        assertEquals(
                Span.ofDays(LocalDate.of(2018, 1, 1), LocalDate.of(2018, 12, 31)),
                ucdp(row.with("date_prec", "5")).when());
    }

    @Test
    void no_death_in_acled_may_mean_that_none_was_reported_so_it_is_no_figure() {
        ReportedEvent event = acled(MadeUpRow.acled().with("fatalities", "0"));
        assertTrue(event.casualties().killed().isEmpty());
        assertEquals(null, event.casualties().countedBy());
    }

    @Test
    void injured_attackers_are_left_out_as_the_dead_are() {
        ReportedEvent event = gtd(MadeUpRow.gtd().with("nwound", "9").with("nwoundte", "2"));
        assertEquals(7, event.casualties().injured());
    }

    @Test
    void further_groups_of_gtd_are_responsible_too_unless_they_are_suspected() {
        MadeUpRow row = MadeUpRow.gtd()
                .with("gname2", "Taliban")
                .with("gname3", "Others")
                .with("guncertain3", "1");
        List<String> responsible = gtd(row).participants().stream()
                .filter(party -> party.role() == Participant.Role.RESPONSIBLE)
                .map(Participant::name)
                .toList();
        assertEquals(List.of(ISKP, "Taliban"), responsible);
    }

    @Test
    void rows_of_acled_and_gtd_are_private_and_stay_here() {
        for (Scheme scheme : List.of(new Acled(), new Gtd())) {
            assertFalse(scheme.terms().exportable());
            assertEquals(Visibility.COUNTED, scheme.visibility());
        }
        assertEquals(new DataTerms("CC-BY-4.0", true), new Ucdp().terms());
    }

    @ParameterizedTest
    @CsvSource({
        "fatalities, 1e9, malformed",
        "fatalities, '12,5', malformed",
        "fatalities, -3, malformed",
        "latitude, '34,13', malformed",
        "longitude, 1e2, malformed",
        "latitude, 91, malformed",
        "event_date, 13/14/2021, ambiguous",
        "event_date, 03.04.2021, ambiguous",
        "event_date, 2021-02-30, malformed",
        "event_date, '', missing"
    })
    void numbers_and_days_that_may_mean_something_else_are_faults(String column, String value, String code) {
        assertEquals(
                List.of("fault " + column + " " + code),
                codes(new Acled(), MadeUpRow.acled().with(column, value)));
    }
}
