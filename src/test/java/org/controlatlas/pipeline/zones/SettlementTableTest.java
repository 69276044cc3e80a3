package org.controlatlas.pipeline.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.controlatlas.model.Names;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettlementTableTest {
    private static final String HEADER =
            "id,name_en,name_az,name_hy,name_ru,soviet_district,lat,lon,coord_precision_km,coord_source,control,source_note\n";

    private static final List<District> LACHIN = List.of(new District(
            "lachin", Names.english("Lachin district"), List.of("Lachin"), "Laçın", "town", "karabakh", "ring"));

    @TempDir
    private Path folder;

    @Test
    void aMonthTurnsWithTheWellDatedChangeOfItsDistrict() throws IOException {
        List<Settlement> settlements =
                read(row("town", "1988-01-01=AZ|1992-05-18=NK") + row("village", "1988-01-01=AZ|1992-05=NK?"));

        Step step = settlements.get(1).history().steps().get(1);
        assertThat(step.day()).isEqualTo(LocalDate.of(1992, 5, 18));
        assertThat(step.edtf()).isEqualTo("1992-05~");
    }

    @Test
    void aMonthWithoutSuchAChangeBeginsOnItsFirstDay() throws IOException {
        List<Settlement> settlements =
                read(row("town", "1988-01-01=AZ|1992-05-18=NK") + row("village", "1988-01-01=AZ|1992-10=NK?"));

        assertThat(settlements.get(1).history().steps().get(1).day()).isEqualTo(LocalDate.of(1992, 10, 1));
    }

    @Test
    void aChangeToAnotherSideInTheSameMonthIsNoAnchor() throws IOException {
        List<Settlement> settlements =
                read(row("town", "1988-01-01=NK|1992-05-18=AZ") + row("village", "1988-01-01=AZ|1992-05=NK?"));

        assertThat(settlements.get(1).history().steps().get(1).day()).isEqualTo(LocalDate.of(1992, 5, 1));
    }

    @Test
    void anUnknownDistrictIsNamedWithTheRowAndTheWayToMendIt() {
        String text = row("town", "1988-01-01=AZ").replace(",Lachin,", ",Atlantis,");

        assertThatThrownBy(() -> read(text))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("'town'")
                .hasMessageContaining("'Atlantis'")
                .hasMessageContaining("districts.csv");
    }

    private List<Settlement> read(String rows) throws IOException {
        Path file = folder.resolve("settlements.csv");
        Files.writeString(file, HEADER + rows);
        return SettlementTable.read(file, LACHIN, SmallRules.read());
    }

    private static String row(String id, String control) {
        return id + "," + id + ",,,,Lachin,39.6,46.5,1,somewhere," + control + ",a note\n";
    }
}
