package org.controlatlas.workshop.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.Category;
import jdk.jfr.Event;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Recording;
import jdk.jfr.StackTrace;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** JavaFX's own account of its pulses, which includes the drawing thread, by flight recorder. */
final class PulseRecording implements AutoCloseable {
    private static final String PHASE = "javafx.PulsePhase";
    private static final String FRAME = "org.controlatlas.Frame";

    /** The input of a frame, from begin to commit; the next pulse shows it. */
    @Name(FRAME)
    @Label("Frame")
    @Category("Control Atlas")
    @StackTrace(false)
    static final class Frame extends Event {}

    private record Pulse(Instant begun, Instant ended) {
        Pulse join(Instant from, Instant to) {
            return new Pulse(from.isBefore(begun) ? from : begun, to.isAfter(ended) ? to : ended);
        }
    }

    private final Recording recording = new Recording();

    static void prepare() {
        FlightRecorder.getFlightRecorder();
    }

    PulseRecording() {
        recording.enable(PHASE).withoutThreshold();
        recording.enable(Frame.class).withoutThreshold();
        recording.start();
    }

    /**
     * Ends the recording.
     *
     * @return for each frame in order the nanoseconds of its input, of the pulse after it and of that pulse's drawing
     */
    List<Long> frames() throws IOException {
        recording.stop();
        Path file = Files.createTempFile("control-atlas-bench", ".jfr");
        try {
            recording.dump(file);
            return frames(RecordingFile.readAllEvents(file));
        } finally {
            Files.delete(file);
        }
    }

    private static List<Long> frames(List<RecordedEvent> events) {
        Map<Integer, Pulse> byId = new TreeMap<>();
        List<RecordedEvent> inputs = new ArrayList<>();
        for (RecordedEvent event : events) {
            if (event.getEventType().getName().equals(PHASE)) {
                Instant from = event.getStartTime();
                Instant to = event.getEndTime();
                byId.merge(event.getInt("pulseId"), new Pulse(from, to), (a, b) -> a.join(b.begun, b.ended));
            } else if (event.getEventType().getName().equals(FRAME)) {
                inputs.add(event);
            }
        }
        TreeMap<Instant, Pulse> pulses = new TreeMap<>();
        byId.values().forEach(pulse -> pulses.put(pulse.begun, pulse));
        List<Long> frames = new ArrayList<>();
        for (RecordedEvent input : inputs) {
            Map.Entry<Instant, Pulse> shown = pulses.ceilingEntry(input.getEndTime());
            if (shown != null) {
                Pulse pulse = shown.getValue();
                frames.add(input.getDuration().toNanos()
                        + Duration.between(pulse.begun, pulse.ended).toNanos());
            }
        }
        return frames;
    }

    @Override
    public void close() {
        recording.close();
    }
}
