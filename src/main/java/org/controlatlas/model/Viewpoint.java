package org.controlatlas.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A way of answering whose ground it is.
 *
 * @param id as options and links name it
 * @param names in the atlas' languages
 * @param by the actor whose statements count; empty unless the kind is {@link Kind#STATEMENTS}
 * @param statements by the text of a {@link Claim} of that actor, the id of the actor whose ground it is by that statement
 * @param author who drew the viewpoint up
 * @param sources ids of the sources it rests on as a whole
 */
public record Viewpoint(
        String id,
        Kind kind,
        Names names,
        Optional<String> by,
        Map<String, String> statements,
        String author,
        List<String> sources) {
    /** What decides. */
    public enum Kind {
        /** Who controls the ground. */
        CONTROL("control"),
        /** To whom the ground belongs in law, by {@link ControlPeriod#deJure()}. */
        DE_JURE("de-jure"),
        /** What one side says. */
        STATEMENTS("statements");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** Control on the ground: what an atlas shows if nothing else is asked for. */
    public static final Viewpoint CONTROL = new Viewpoint(
            "control",
            Kind.CONTROL,
            Names.of("Control on the ground", "Faktiki nəzarət", "Փաստացի վերահսկողություն", "Фактический контроль"),
            Optional.empty(),
            Map.of(),
            "",
            List.of());

    /** Legal status, in every atlas whose data have it and declare no words of their own for it. */
    public static final Viewpoint DE_JURE = new Viewpoint(
            "de-jure",
            Kind.DE_JURE,
            Names.of(
                    "Legal status, as the data set gives it",
                    "Hüquqi status, məlumat toplusuna əsasən",
                    "Իրավական կարգավիճակ՝ ըստ տվյալների հավաքածուի",
                    "Правовой статус по набору данных"),
            Optional.empty(),
            Map.of(),
            "",
            List.of());

    public Viewpoint {
        statements = Collections.unmodifiableMap(new LinkedHashMap<>(statements));
        sources = List.copyOf(sources);
    }
}
