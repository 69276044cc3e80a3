package org.controlatlas.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.controlatlas.message.Message;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.ControlPeriod.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The properties of a feature as a period, and which parts of equal periods are kept once. */
class ControlPeriodReaderTest {
    private static final Map<String, Object> HELD = Map.of(
            "control", "A",
            "de_jure", "B",
            "geometry_source", "sketch",
            "accuracy_m", 500,
            "start_date", "1992-05-18",
            "sources", List.of("s1", "s2"));

    private final ControlPeriodReader reader = new ControlPeriodReader();
    private final Problems problems = new Problems();

    private ControlPeriod read(String zoneId, Map<String, Object> values) {
        return read(reader, zoneId, values);
    }

    private ControlPeriod read(ControlPeriodReader by, String zoneId, Map<String, Object> values) {
        CheckedFields row = new CheckedFields(
                "zones.geojson", () -> Message.plain("feature"), values::get, new FieldReader(), problems);
        return by.read(row, zoneId);
    }

    private ControlPeriod readWith(String field, Object value) {
        Map<String, Object> values = new HashMap<>(HELD);
        values.put(field, value);
        return read("z", values);
    }

    @Test
    void equalPartsOfTwoRowsAreOneObject() {
        ControlPeriod one = read("a", HELD);
        ControlPeriod other = read("b", new HashMap<>(HELD));

        assertThat(one.zoneId()).isEqualTo("a");
        assertThat(other.zoneId()).isEqualTo("b");
        assertThat(other.state()).isSameAs(one.state());
        assertThat(other.outline()).isSameAs(one.outline());
        assertThat(other.doubt()).isSameAs(one.doubt());
        assertThat(other.basis()).isSameAs(one.basis());
        assertThat(other.dates()).isSameAs(one.dates());
    }

    /** Each field makes a period of its own, whatever was read before it. */
    @ParameterizedTest
    @CsvSource({
        "control, C",
        "peacekeepers, P",
        "de_jure, C",
        "status, contested",
        "access, closed",
        "geometry_source, district",
        "accuracy_m, 501",
        "certainty, disputed",
        "date_certainty, disputed",
        "note, a note",
        "sources, s3",
        "start_date:edtf, 1992-05-18~",
        "end_date:edtf, 1993",
        "announced, 1992-06-01",
        "event, e1",
        "contested_by, A;C"
    })
    void aPeriodThatDiffersInOneFieldReadsAsIfItWereAlone(String field, String value) {
        read("z", HELD);
        Map<String, Object> values = new HashMap<>(HELD);
        if (field.equals("contested_by")) {
            values.put("control", "contested");
        }
        ControlPeriod before = read("z", values);
        values.put(field, value);

        ControlPeriod after = read("z", values);

        assertThat(after).isNotEqualTo(before);
        assertThat(after).isEqualTo(read(new ControlPeriodReader(), "z", values));
        assertThat(problems.all()).isEmpty();
    }

    /** They are equal, but the order decides where on the ground each one's bands lie. */
    @Test
    void contestantsKeepTheOrderOfTheirOwnRow() {
        Map<String, Object> values = new HashMap<>(HELD);
        values.put("control", "contested");
        values.put("contested_by", "A;C");
        Control first = read("a", values).control();
        values.put("contested_by", "C;A");
        Control second = read("b", values).control();

        assertThat(second).isEqualTo(first);
        assertThat(((Control.Contested) first).asNamed()).containsExactly("A", "C");
        assertThat(((Control.Contested) second).asNamed()).containsExactly("C", "A");
    }

    @Test
    void aRowsNoteStaysItsOwn() {
        ControlPeriod noted = readWith("note", "seen from the road");

        assertThat(noted.basis().note()).contains("seen from the road");
        assertThat(read("z", HELD).basis().note()).isEmpty();
    }

    @Test
    void aStatusThatIsNotWrittenFollowsFromControllerAndLaw() {
        assertThat(read("z", HELD).status()).isEqualTo(Status.HELD);
        assertThat(readWith("de_jure", "A").status()).isEqualTo(Status.OWN);
        assertThat(readWith("de_jure", null).status()).isEqualTo(Status.OWN);
    }

    @Test
    void aRowWithoutAControllerIsToldEachTime() {
        Map<String, Object> empty = new HashMap<>(HELD);
        empty.remove("control");

        assertThat(read("z", empty).control()).isEqualTo(new Control.NoData());
        read("z", empty);

        assertThat(problems.all()).hasSize(2);
        assertThat(read("z", HELD).peacekeepers()).isEqualTo(Optional.empty());
    }
}
