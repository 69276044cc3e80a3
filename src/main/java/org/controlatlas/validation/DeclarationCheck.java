package org.controlatlas.validation;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.controlatlas.message.Message;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Declarations;
import org.controlatlas.model.LineFeature;
import org.controlatlas.model.Names;
import org.controlatlas.model.Source;

/**
 * Kinds of lines and sides of sources are among those that every atlas has or that this one declares; what is declared
 * has a name in each language. That a declaration itself is right is a matter of reading.
 */
final class DeclarationCheck implements RuleCheck {
    private static final String DESCRIPTION = "atlas.json";

    @Override
    public Rule rule() {
        return Rule.DECLARATIONS;
    }

    @Override
    public void run(Atlas atlas, Findings findings) {
        Declarations declared = atlas.info().declarations();
        Set<String> kinds = new LinkedHashSet<>();
        LineFeature.Kind.ofEveryAtlas().forEach(kind -> kinds.add(kind.code()));
        declared.lineKinds().forEach(kind -> kinds.add(kind.id()));
        for (LineFeature line : atlas.lines()) {
            if (!kinds.contains(line.kind().code())) {
                findings.error(
                        name(),
                        Subject.of(line),
                        "kind",
                        RuleProblem.UNKNOWN_LINE_KIND,
                        line.kind().code(),
                        String.join(", ", kinds),
                        DESCRIPTION);
            }
        }
        sides(atlas, findings);
        declared.layers()
                .forEach(layer -> complete(Message.of(DeclaredWords.LAYER, layer.id()), layer.names(), findings));
        declared.lineKinds()
                .forEach(kind -> complete(Message.of(DeclaredWords.LINE_KIND, kind.id()), kind.names(), findings));
        declared.areaKinds().forEach((id, names) -> complete(Message.of(DeclaredWords.AREA_KIND, id), names, findings));
        declared.eventKinds()
                .forEach((id, names) -> complete(Message.of(DeclaredWords.EVENT_KIND, id), names, findings));
        declared.outlines().forEach((id, names) -> complete(Message.of(DeclaredWords.OUTLINE, id), names, findings));
        declared.sides().forEach((id, names) -> complete(Message.of(DeclaredWords.SOURCE_SIDE, id), names, findings));
    }

    private void sides(Atlas atlas, Findings findings) {
        Set<String> sides = new LinkedHashSet<>(atlas.actors().keySet());
        sides.addAll(atlas.info().declarations().sides().keySet());
        Stream.of(Source.Side.MIXED, Source.Side.NEUTRAL).map(Source.Side::code).forEach(sides::add);
        for (Source source : atlas.sources().values()) {
            if (!sides.contains(source.side().code())) {
                findings.error(
                        name(),
                        new Subject("sources.json", Message.of(RuleProblem.ENTRY, source.id())),
                        "custom.side",
                        RuleProblem.UNKNOWN_SIDE,
                        source.side().code(),
                        String.join(", ", sides),
                        DESCRIPTION);
            }
        }
    }

    private void complete(Message what, Names names, Findings findings) {
        if (!names.isComplete()) {
            findings.remark(name(), new Subject(DESCRIPTION, what), "name", RuleProblem.NAME_IN_EACH_LANGUAGE);
        }
    }
}
