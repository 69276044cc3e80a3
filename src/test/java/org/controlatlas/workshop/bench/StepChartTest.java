package org.controlatlas.workshop.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class StepChartTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Document chart(String... lines) throws Exception {
        List<JsonNode> parsed = new ArrayList<>();
        for (String line : lines) {
            parsed.add(JSON.readTree(line));
        }
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(StepChart.svg(parsed))));
    }

    private static Stream<Element> elements(Document svg, String name) {
        NodeList found = svg.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
        return Stream.iterate(0, i -> i < found.getLength(), i -> i + 1).map(i -> (Element) found.item(i));
    }

    @Test
    void theLastPointOfALineIsLabelledWithItsTime() throws Exception {
        Document svg = chart(
                "{\"measure\":\"date_step_100k\",\"features\":100000,\"p50_ms\":4.1,\"p95_ms\":12.4}",
                "{\"measure\":\"date_step_360\",\"features\":360,\"p50_ms\":0.8,\"p95_ms\":1.4}");
        assertThat(elements(svg, "text").map(Element::getTextContent))
                .contains("Control Atlas, median: 4.1 ms", "Control Atlas, p95: 12 ms", "100,000");
    }

    @Test
    void stepsAreDrawnInOrderOfTheirFeatures() throws Exception {
        Document svg = chart(
                "{\"measure\":\"date_step_100k\",\"features\":100000,\"p50_ms\":1000,\"p95_ms\":1000}",
                "{\"measure\":\"date_step_360\",\"features\":100,\"p50_ms\":0.1,\"p95_ms\":0.1}");
        assertThat(elements(svg, "polyline").map(line -> line.getAttribute("points")))
                .contains("64.0,344.0 520.0,48.0");
    }

    @Test
    void othersAreDashedAndOursAreNot() throws Exception {
        Document svg = chart("{\"measure\":\"date_step_100k\",\"features\":100000,\"p50_ms\":4.1,\"p95_ms\":6.6}");
        assertThat(elements(svg, "polyline").map(line -> line.getAttribute("stroke-dasharray")))
                .containsExactly("5 4", "5 4", "", "");
    }

    @Test
    void otherMeasuresAreNoStepsAndNoPoints() throws Exception {
        Document svg = chart("{\"measure\":\"load_atlas\",\"p50_ms\":269,\"p95_ms\":312}");
        assertThat(elements(svg, "polyline")).hasSize(2);
    }
}
