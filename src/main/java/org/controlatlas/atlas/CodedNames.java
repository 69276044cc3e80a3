package org.controlatlas.atlas;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Names in place of codes: of who controls ground, data may give no more than a number that stands for a state elsewhere in them. */
final class CodedNames {
    private static final Pattern CODE = Pattern.compile("-?\\d+(?:\\.0+)?|(?:https?://\\S+/)?Q\\d+");
    /** In columns of this kind most states hold themselves. */
    private static final double MOST = 0.5;

    private static final int FEWEST = 2;

    private CodedNames() {}

    /** True if all that is there is codes, which say nothing to a reader. */
    static boolean areCodes(List<OwnRow> rows, Function<OwnRow, Object> value) {
        boolean any = false;
        for (OwnRow row : rows) {
            Object each = value.apply(row);
            if (!OwnDate.isMissing(each)) {
                any = true;
                if (!CODE.matcher(OwnDate.text(each)).matches()) {
                    return false;
                }
            }
        }
        return any;
    }

    /**
     * The columns that may hold the names of a column of codes, likeliest first, in plain form: {@code party_name} of
     * {@code party}.
     */
    static List<String> besides(String column) {
        String plain = FieldRole.plain(column).replaceFirst("(?<=.)(?:id|code|no|nr)$", "");
        return List.of(plain + "name", plain + "label", plain + "title", "name" + plain, plain + "en", plain + "text");
    }

    /** True if most rows that have both have the same: so the one column is the key of the other. */
    static boolean isKey(List<OwnRow> rows, Function<OwnRow, Object> code, Function<OwnRow, Object> key) {
        int both = 0;
        int same = 0;
        for (OwnRow row : rows) {
            Object one = code.apply(row);
            Object other = key.apply(row);
            if (!OwnDate.isMissing(one) && !OwnDate.isMissing(other)) {
                both++;
                same += OwnDate.text(one).equals(OwnDate.text(other)) ? 1 : 0;
            }
        }
        return same >= FEWEST && same >= MOST * both;
    }

    /** Of each key the name that most rows give it; of equally many the last. */
    static Map<String, Object> names(
            List<OwnRow> rows, Function<OwnRow, Object> key, Function<OwnRow, Optional<Object>> name) {
        Map<String, Map<Object, Integer>> counted = new LinkedHashMap<>();
        for (OwnRow row : rows) {
            Object code = key.apply(row);
            if (!OwnDate.isMissing(code)) {
                name.apply(row)
                        .ifPresent(each -> counted.computeIfAbsent(OwnDate.text(code), any -> new LinkedHashMap<>())
                                .merge(each, 1, Integer::sum));
            }
        }
        Map<String, Object> names = new HashMap<>();
        counted.forEach((code, counts) -> names.put(
                code,
                counts.entrySet().stream()
                        .reduce((a, b) -> b.getValue() >= a.getValue() ? b : a)
                        .orElseThrow()
                        .getKey()));
        return names;
    }
}
