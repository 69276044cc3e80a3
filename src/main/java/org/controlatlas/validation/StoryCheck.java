package org.controlatlas.validation;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.controlatlas.message.Message;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Declarations;
import org.controlatlas.model.Event;
import org.controlatlas.model.Language;
import org.controlatlas.model.LayerChoice;
import org.controlatlas.model.Story;
import org.controlatlas.model.StoryBounds;

/** Stories can be read, and what their steps show and tell of is in the data. */
final class StoryCheck implements RuleCheck {
    @Override
    public Rule rule() {
        return Rule.STORIES;
    }

    @Override
    public void run(Atlas atlas, Findings findings) {
        atlas.stories().problems().forEach(problem -> findings.error(name(), new Subject("stories", ""), "", problem));
        Set<String> events = atlas.events().stream().map(Event::id).collect(Collectors.toSet());
        for (Story story : atlas.stories().list()) {
            int number = 0;
            for (Story.Step step : story.steps()) {
                number++;
                step(
                        story,
                        step,
                        new Subject("stories/" + story.id(), Message.of(RuleProblem.STEP, number)),
                        events,
                        atlas,
                        findings);
            }
            if (!story.title().isComplete()) {
                findings.remark(
                        name(), new Subject("stories/" + story.id(), ""), "", RuleProblem.STORY_LANGUAGE_MISSING);
            }
            if (!story.checked()) {
                findings.remark(
                        name(), new Subject("stories/" + story.id(), ""), "checked", RuleProblem.STORY_NOT_CHECKED);
            }
        }
    }

    private void step(
            Story story, Story.Step step, Subject subject, Set<String> events, Atlas atlas, Findings findings) {
        atlas.info().outside(step.frame().date()).ifPresent(why -> findings.error(name(), subject, "date", why));
        step.frame()
                .before()
                .flatMap(atlas.info()::outside)
                .ifPresent(why -> findings.error(name(), subject, "before", why));
        if (step.frame().place().isPresent()
                && StoryBounds.of(step.frame(), atlas).isEmpty()) {
            findings.error(
                    name(),
                    subject,
                    "place",
                    RuleProblem.STORY_PLACE,
                    step.frame().place().get());
        }
        for (String event : step.events()) {
            if (!events.contains(event)) {
                findings.error(name(), subject, "events", RuleProblem.STORY_EVENT, event);
            }
        }
        if (!step.frame().layers().isEmpty()) {
            try {
                LayerChoice.of(step.frame().layers(), Set.of(), layers(atlas));
            } catch (IllegalArgumentException e) {
                findings.error(name(), subject, "layers", Message.of(e));
            }
        }
        Set<Language> told = story.title().byLanguage().keySet();
        if (!step.question().isEmpty() && !step.question().byLanguage().keySet().equals(told)) {
            findings.error(name(), subject, "question", RuleProblem.STORY_QUESTION);
        }
        if (!story.title()
                .byLanguage()
                .keySet()
                .equals(step.headline().byLanguage().keySet())) {
            findings.error(name(), subject, "", RuleProblem.STORY_STEP_LANGUAGE);
        }
    }

    private static Set<String> layers(Atlas atlas) {
        Set<String> layers = new TreeSet<>(Declarations.LAYERS_OF_EVERY_ATLAS);
        atlas.info().declarations().layers().forEach(layer -> layers.add(layer.id()));
        return layers;
    }
}
