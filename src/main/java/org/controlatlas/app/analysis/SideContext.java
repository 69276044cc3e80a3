package org.controlatlas.app.analysis;

import org.controlatlas.app.state.AnalysisPanels;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.Settings;
import org.controlatlas.app.state.TimeState;
import org.controlatlas.app.task.TaskRunner;

/** What every panel at the side uses. */
public record SideContext(
        OpenAtlas open, TimeState time, Settings settings, AnalysisPanels panels, TaskRunner runner) {}
