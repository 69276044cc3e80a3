package org.controlatlas.cli.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.gazetteer.Gazetteer;
import org.controlatlas.gazetteer.Resolution;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Language;
import org.controlatlas.model.LinkState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;

/** The turns of the chronology, as a reader asks for them: by the name of a place and a day. */
class ChronologyAnswersTest {
    private static Gazetteer gazetteer;
    private static ControlLookup lookup;

    @BeforeAll
    static void read() throws IOException {
        Atlas atlas = BundledAtlas.read();
        gazetteer = new Gazetteer(atlas);
        lookup = new ControlLookup(atlas, Language.EN);
    }

    @ParameterizedTest(name = "{0} on {1}: {2} {3}")
    @CsvSource({
        // The war of 1991 to 1994
        "Khojaly, 1992-02-25, azerbaijan,",
        "Khojaly, 1992-02-26, nagorno-karabakh,",
        "Shusha, 1992-05-09, nagorno-karabakh,",
        "Lachin, 1992-05-18, nagorno-karabakh,",
        "Ashagi Aghjakend, 1992-06-12, nagorno-karabakh,",
        "Ashagi Aghjakend, 1992-06-13, azerbaijan,",
        "Martakert, 1992-07-04, azerbaijan,",
        "Martakert, 1993-06-27, nagorno-karabakh,",
        "Artsvashen, 1992-08-08, azerbaijan,",
        "Kelbajar, 1993-04-01, azerbaijan,",
        "Kelbajar, 1993-04-02, nagorno-karabakh,",
        "Agdam, 1993-07-23, nagorno-karabakh,",
        "Fizuli, 1993-08-23, nagorno-karabakh,",
        "Qubadli, 1993-08-31, nagorno-karabakh,",
        "Zangilan, 1993-10-29, nagorno-karabakh,",
        "Horadiz, 1993-10-25, nagorno-karabakh,",
        "Horadiz, 1994-01-06, azerbaijan,",
        "Talish, 1994-04-11, nagorno-karabakh,",
        "Terter, 2005-01-01, azerbaijan,",
        // Between the wars
        "Gunnut, 2000-01-01, contested,",
        "Gunnut, 2018-07-01, azerbaijan,",
        "Lele Tepe, 2016-04-01, nagorno-karabakh,",
        "Lele Tepe, 2016-04-02, azerbaijan,",
        "Seysulan, 2016-05-01, contested,",
        // 2020
        "Jabrayil, 2020-10-04, azerbaijan,",
        "Hadrut, 2020-10-09, azerbaijan,",
        "Shusha, 2020-11-08, azerbaijan,",
        "Stepanakert, 2020-11-09, nagorno-karabakh,",
        "Stepanakert, 2020-11-10, nagorno-karabakh, russia",
        "Agdam, 2020-11-19, nagorno-karabakh,",
        "Agdam, 2020-11-20, azerbaijan,",
        "Kelbajar, 2020-11-24, nagorno-karabakh,",
        "Kelbajar, 2020-11-25, azerbaijan,",
        "Minkend, 2020-11-30, nagorno-karabakh,",
        "Minkend, 2020-12-01, azerbaijan,",
        "Hin Tagher, 2020-12-13, nagorno-karabakh,",
        "Khtsaberd, 2020-12-14, azerbaijan,",
        "Dadivank, 2022-01-01, azerbaijan, russia",
        "Dadivank, 2024-05-01, azerbaijan,",
        // 2021 to today
        "Heights east of Jermuk, 2022-09-12, armenia,",
        "Heights east of Jermuk, 2022-09-14, azerbaijan,",
        "Jermuk, 2022-09-14, armenia,",
        "Parukh, 2022-03-23, nagorno-karabakh, russia",
        "Parukh, 2022-03-24, contested, russia",
        "Zabukh, 2022-08-25, nagorno-karabakh, russia",
        "Zabukh, 2022-08-26, azerbaijan,",
        "Stepanakert, 2023-09-21, contested, russia",
        "Stepanakert, 2023-10-05, azerbaijan, russia",
        "Stepanakert, 2024-06-12, azerbaijan,",
        "Kheyrimli, 2024-05-23, armenia,",
        "Kheyrimli, 2024-05-24, azerbaijan,",
        "Karki, 2026-11-24, armenia,",
        "Barkhudarli, 2026-11-24, armenia,"
    })
    void aPlaceIsControlledBy(String place, LocalDate date, String controller, String peacekeepers) throws NoAnswer {
        Coordinate point = ((Resolution.One) gazetteer.resolve(place)).entry().location();
        ControlPeriod period = period(point.x, point.y, date);

        assertThat(period.control().code()).isEqualTo(controller);
        assertThat(period.peacekeepers().orElse(null)).isEqualTo(peacekeepers);
    }

    @ParameterizedTest(name = "corridor at {0},{1} on {2}: {3}")
    @CsvSource({
        "46.547, 39.640, 2020-11-10, open",
        "46.547, 39.640, 2022-08-25, open",
        "46.6431, 39.6875, 2022-12-11, open",
        "46.6431, 39.6875, 2022-12-12, blocked",
        "46.6431, 39.6875, 2023-04-23, checkpoint",
        "46.6431, 39.6875, 2023-09-20, closed"
    })
    void theCorridorsAccessFollowsTheRoad(double lon, double lat, LocalDate date, String access) throws NoAnswer {
        assertThat(period(lon, lat, date).access()).contains(new LinkState(access));
    }

    @Test
    void theCorridorAtLachinEndsWhenTheTownPasses() throws NoAnswer {
        assertThat(period(46.547, 39.640, LocalDate.of(2022, 8, 26)).access()).isEmpty();
    }

    @Test
    void theEastOfMartuniStaysWithAzerbaijanThroughTheCeasefire() throws NoAnswer {
        assertThat(period(47.2, 39.83, LocalDate.of(2005, 1, 1)).control().code())
                .isEqualTo("azerbaijan");
    }

    private static ControlPeriod period(double lon, double lat, LocalDate date) throws NoAnswer {
        return lookup.at(lon, lat, date).period();
    }
}
