package org.controlatlas.workshop.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeasurementTest {
    @Test
    void aPercentileIsTheNearestRankOfTheSortedSamples() {
        double[] shuffled =
                IntStream.rangeClosed(1, 20).mapToDouble(i -> (i * 7) % 20 + 1).toArray();
        Measurement measurement = Measurement.ofMillis("any", shuffled);

        assertThat(measurement.percentile(0.50)).isEqualTo(10);
        assertThat(measurement.percentile(0.95)).isEqualTo(19);
        assertThat(measurement.percentile(1)).isEqualTo(20);
    }

    @Test
    void aLineNamesMillisecondsInItsMembers() {
        assertThat(Measurement.ofMillis("date_step_atlas", 1, 2, 3).json())
                .isEqualTo(
                        "{\"measure\":\"date_step_atlas\",\"p50_ms\":2.0,\"p95_ms\":3.0,\"max_ms\":3.0,\"samples\":3}");
    }

    @Test
    void aLineOfAnotherUnitSaysSo() {
        assertThat(new Measurement("resident_memory", new double[] {300}, "MB", Map.of()).json())
                .contains("\"max\":300.0", "\"unit\":\"MB\"")
                .doesNotContain("_ms");
    }
}
