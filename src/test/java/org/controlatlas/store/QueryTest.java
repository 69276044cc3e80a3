package org.controlatlas.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.Query;
import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.sort.SortOrder;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTest {
    @TempDir
    Path temp;

    private DataStore store;

    @BeforeEach
    void threeDatedPoints() throws IOException {
        store = GeoJson.open(GeoJson.collection(
                temp.resolve("zones.geojson"),
                feature("agdam", 3, "1993-07-23", "2020-11-20", 46.9, 39.9),
                feature("shusha", 1, "1992-05-09", "2020-11-08", 46.7, 39.7),
                feature("goris", 2, null, null, 46.3, 39.5)));
    }

    @AfterEach
    void close() {
        store.dispose();
    }

    private static String feature(String id, int rank, String start, String end, double x, double y) {
        return "{\"type\":\"Feature\",\"id\":\"" + id + "\",\"properties\":{\"name\":\"" + id + "\",\"rank\":" + rank
                + (start == null ? "" : ",\"start_date\":\"" + start + "\",\"end_date\":\"" + end + "\"")
                + "},\"geometry\":{\"type\":\"Point\",\"coordinates\":[" + x + "," + y + "]}}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "name = 'shusha'                                                    | shusha",
                "rank >= 2                                                          | agdam,goris",
                "name LIKE '%a'                                                     | shusha",
                "start_date IS NULL                                                 | goris",
                "BBOX(geometry, 46.6, 39.6, 47, 40)                                 | agdam,shusha",
                "INTERSECTS(geometry, POLYGON((46 39, 46.5 39, 46.5 40, 46 40, 46 39))) | goris",
                "start_date AFTER 1993-01-01T00:00:00Z                              | agdam",
                "start_date BEFORE 1993-01-01T00:00:00Z                             | shusha",
                "start_date DURING 1992-01-01T00:00:00Z/1992-12-31T00:00:00Z        | shusha",
                "start_date <= 1993-07-23T00:00:00Z AND end_date > 2020-11-19T00:00:00Z | agdam",
                "IN ('goris','agdam')                                               | agdam,goris",
                "EXCLUDE                                                            | ''"
            })
    void cqlFiltersAreKept(String cql, String ids) throws IOException {
        List<SimpleFeature> found = GeoJson.read(store, GeoJson.query(store, cql));
        assertThat(String.join(",", found.stream().map(SimpleFeature::getID).toList()))
                .isEqualTo(ids.equals("''") ? "" : ids);
    }

    @Test
    void aFilteredQueryIsCountedAndBounded() throws IOException {
        Query query = GeoJson.query(store, "rank >= 2");
        assertThat(source().getCount(query)).isEqualTo(2);
        assertThat(source().getBounds(query))
                .isEqualTo(new ReferencedEnvelope(46.3, 46.9, 39.5, 39.9, DefaultGeographicCRS.WGS84));
        assertThat(source().getFeatures(query).size()).isEqualTo(2);
    }

    @Test
    void theWholeFileIsCountedAndBounded() throws IOException {
        assertThat(source().getCount(Query.ALL)).isEqualTo(3);
        assertThat(source().getBounds())
                .isEqualTo(new ReferencedEnvelope(46.3, 46.9, 39.5, 39.9, DefaultGeographicCRS.WGS84));
    }

    @Test
    void theBoundsOfTheWholeFileAreItsOwnBbox() throws IOException {
        Path file = temp.resolve("b.geojson");
        Files.writeString(
                file,
                "{\"type\":\"FeatureCollection\",\"bbox\":[40,35,-10,50,45,4000],\"features\":[" + GeoJson.point("")
                        + "]}");
        DataStore other = GeoJson.open(file);
        assertThat(other.getFeatureSource("b").getBounds())
                .isEqualTo(new ReferencedEnvelope(40, 50, 35, 45, DefaultGeographicCRS.WGS84));
        other.dispose();
    }

    @Test
    void onlyThePropertiesAskedForAreGiven() throws IOException {
        Query query = new Query("zones");
        query.setPropertyNames("rank");
        SimpleFeature first = GeoJson.read(store, query).get(0);
        assertThat(first.getAttributes()).containsExactly(3);
        assertThat(first.getID()).isEqualTo("agdam");
    }

    @Test
    void aPropertyMayBeFilteredByThatIsNotAskedFor() throws IOException {
        Query query = GeoJson.query(store, "name = 'goris'");
        query.setPropertyNames("rank");
        assertThat(GeoJson.read(store, query).get(0).getAttributes()).containsExactly(2);
    }

    @Test
    void featuresAreSortedWhenAskedFor() throws IOException {
        Query query = new Query("zones");
        query.setSortBy(CommonFactoryFinder.getFilterFactory().sort("rank", SortOrder.ASCENDING));
        assertThat(GeoJson.read(store, query))
                .extracting(SimpleFeature::getID)
                .containsExactly("shusha", "goris", "agdam");
    }

    @Test
    void aPageOfTheFeaturesIsGivenAndCounted() throws IOException {
        Query query = new Query("zones");
        query.setStartIndex(1);
        query.setMaxFeatures(1);
        assertThat(GeoJson.read(store, query)).extracting(SimpleFeature::getID).hasSize(1);
        assertThat(source().getCount(query)).isEqualTo(1);
        query.setStartIndex(3);
        assertThat(GeoJson.read(store, query)).isEmpty();
        assertThat(source().getCount(query)).isZero();
    }

    @Test
    void theFirstFeaturesAreGivenInTheOrderOfTheFile() throws IOException {
        Query query = new Query("zones");
        query.setMaxFeatures(2);
        assertThat(GeoJson.read(store, query)).extracting(SimpleFeature::getID).containsExactly("agdam", "shusha");
        assertThat(source().getCount(query)).isEqualTo(2);
    }

    @Test
    void askingForTheStoresOwnReferenceSystemChangesNothing() throws IOException {
        Query query = GeoJson.query(store, "BBOX(geometry, 46.6, 39.6, 47, 40)");
        query.setCoordinateSystemReproject(DefaultGeographicCRS.WGS84);
        assertThat(GeoJson.read(store, query)).extracting(SimpleFeature::getID).containsExactly("agdam", "shusha");
    }

    @Test
    void featuresThatAreChangedByOneReaderAreNotChangedForTheNext() throws IOException {
        GeoJson.read(store, new Query("zones")).get(0).setAttribute("name", "changed");
        assertThat(GeoJson.read(store, new Query("zones")).get(0).getAttribute("name"))
                .isEqualTo("agdam");
    }

    private SimpleFeatureSource source() throws IOException {
        return store.getFeatureSource("zones");
    }
}
