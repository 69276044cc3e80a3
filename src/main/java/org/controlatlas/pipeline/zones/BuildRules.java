package org.controlatlas.pipeline.zones;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.controlatlas.model.Language;
import org.controlatlas.model.Names;

/**
 * What the build has to know of the conflict that it builds the zones of, and that no other table says: {@code
 * inputs/tables/build.json}.
 *
 * <p>Two states share a border; ground of one of them, the <em>divided</em> one, lies behind a <em>front</em> or before
 * it. The <em>core</em> is an area on both sides of the front whose limit a source draws; districts about it make its
 * <em>ring</em>. A <em>corridor</em> leads from the other state to the core.
 */
public record BuildRules(
        Coverage coverage,
        States states,
        ControlRules control,
        Front front,
        Peacekeepers peacekeepers,
        Corridor corridor,
        Delimited delimited) {
    private static final String FILE = "build.json";

    /**
     * What the zones cover.
     *
     * @param start first day
     * @param extent of the detailed base map, in degrees: west, south, east, north
     * @param surroundings a wider box, likewise, within which the coarse base map of the world goes on; empty for none
     * @param groups zone files without their ending, in the order in which the atlas reads them
     * @param coreGroup the group whose districts are shared out among settlements
     * @param restGroup the group of the ground in which nothing changes
     */
    public record Coverage(
            LocalDate start,
            List<Double> extent,
            List<Double> surroundings,
            List<String> groups,
            String coreGroup,
            String restGroup) {}

    /**
     * The states.
     *
     * @param mainlandAt a settlement in the divided state's mainland
     * @param districtsOfTheOther districts that belong to the other state in law; all others belong to the divided one
     */
    public record States(
            State divided,
            State other,
            String mainlandAt,
            List<String> districtsOfTheOther,
            List<Neighbour> neighbours) {}

    /**
     * A state whose ground the zones make up.
     *
     * @param id of the actor
     * @param code in histories
     * @param iso in {@code countries.geojson}
     */
    public record State(String id, String code, String iso) {}

    /** A state around: context only. */
    public record Neighbour(String id, String iso, Names name) {}

    /**
     * Who controls.
     *
     * @param actors id of the actor by the code in histories
     * @param holders what claims call an actor in English, by its id
     * @param contestedBetween who contests ground that is contested, by group; {@code *} for all other groups
     * @param shapeSources id of the source by how an outline came to be
     * @param parties the two sides whose losses and sources are compared
     */
    public record ControlRules(
            Map<String, String> actors,
            Map<String, String> holders,
            Map<String, List<String>> contestedBetween,
            Map<String, String> shapeSources,
            List<Party> parties) {}

    /** A side of the conflict: its name in English before "side", and the ids of its actors. */
    public record Party(String name, List<String> actors) {}

    /**
     * The front, and the core on both sides of it.
     *
     * @param outlines how outlines along the two lines came to be
     * @param behind how the line is closed to an area
     * @param heldBy code of who held the ground behind
     * @param day on which it did
     * @param stripAlsoIn district into which a strip along the front reaches from its own
     * @param heldBefore ground before the front that nevertheless changed hands
     */
    public record Front(
            SourceLines lines,
            Outlines outlines,
            Behind behind,
            String heldBy,
            LocalDate day,
            String stripAlsoIn,
            HeldBefore heldBefore) {}

    /**
     * Where the two lines are.
     *
     * @param file in {@code inputs/geometry}
     * @param core name of the pieces of the core's limit
     * @param front name of the pieces of the front
     */
    public record SourceLines(String file, String core, String front) {}

    /** Words of a period's {@code geometry_source}. */
    public record Outlines(String core, String front) {}

    /**
     * The corners of the area behind the front, in degrees. They lie abroad.
     *
     * @param beyondTheEnd how far east of the front's southern end
     * @param corner latitude to which that is
     */
    public record Behind(double west, double beyondTheEnd, double corner, double south) {}

    /** Of a district the ground that lies no farther from its settlements. */
    public record HeldBefore(String district, double reachM) {}

    /**
     * Peacekeepers that the tables leave out where control passed.
     *
     * @param code in histories
     * @param thereOn a day on which they were there
     * @param stayAfter they stay where control passes after this day
     * @param left the day on which they were gone
     */
    public record Peacekeepers(String code, LocalDate thereOn, LocalDate stayAfter, LocalDate left) {
        /** Behind a code that has them. */
        String suffix() {
            return "+" + code;
        }
    }

    /**
     * The corridor's ground in the core.
     *
     * @param group of its zones
     * @param sketch id of the road
     * @param district in the core that it leads through
     * @param access how the road's state changed while the peacekeepers were there; at first it was open
     * @param name of its zones, with {@code {0}} for the settlement
     */
    public record Corridor(
            String group, String sketch, double halfWidthM, String district, List<Access> access, Names name) {}

    /** The state of the road from a day on. */
    public record Access(LocalDate from, String state) {}

    /** Sections of the state border near zones whose ids begin so, of which a length is published. */
    public record Delimited(String zones, double lengthM) {}

    /**
     * @param tables the folder {@code inputs/tables}
     * @throws IOException naming the file and the member that is wrong
     */
    public static BuildRules read(Path tables) throws IOException {
        Path file = tables.resolve(FILE);
        try {
            return mapper().readValue(file.toFile(), BuildRules.class);
        } catch (JsonMappingException e) {
            String member = e.getPath().stream()
                    .map(step -> step.getFieldName() == null ? "#" + step.getIndex() : step.getFieldName())
                    .collect(Collectors.joining("."));
            throw new IOException(file + ", '" + member + "': " + e.getOriginalMessage() + ". Correct it there.", e);
        } catch (JsonProcessingException e) {
            throw new IOException(file + ": it is no JSON: " + e.getOriginalMessage() + ". Mend it there.", e);
        }
    }

    private static ObjectMapper mapper() {
        SimpleModule values = new SimpleModule();
        values.addDeserializer(LocalDate.class, new DayReader());
        values.addDeserializer(Names.class, new NamesReader());
        return JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .addModule(values)
                .build();
    }

    /** The state to which a district belongs in law. */
    String deJure(String district) {
        return (states.districtsOfTheOther().contains(district) ? states.other() : states.divided()).id();
    }

    /** Who contests contested ground of a group. */
    List<String> contestants(String group) {
        return Optional.ofNullable(control.contestedBetween().get(group))
                .orElseGet(() -> control.contestedBetween().getOrDefault("*", List.of()));
    }

    private static final class DayReader extends StdDeserializer<LocalDate> {
        private static final long serialVersionUID = 1L;

        DayReader() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return LocalDate.parse(json.getText());
        }
    }

    private static final class NamesReader extends StdDeserializer<Names> {
        private static final long serialVersionUID = 1L;

        NamesReader() {
            super(Names.class);
        }

        @Override
        public Names deserialize(JsonParser json, DeserializationContext context) throws IOException {
            Map<Language, String> names = new EnumMap<>(Language.class);
            JsonNode tree = context.readTree(json);
            tree.fieldNames()
                    .forEachRemaining(
                            tag -> names.put(Language.ofTag(tag), tree.path(tag).asText()));
            return new Names(names);
        }
    }
}
