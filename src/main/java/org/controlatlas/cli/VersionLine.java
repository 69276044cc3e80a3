package org.controlatlas.cli;

import picocli.CommandLine.IVersionProvider;

/** The version as the jar's manifest has it; {@code development} when run from class files. */
final class VersionLine implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"Control Atlas " + version(), "Java " + Runtime.version()};
    }

    static String version() {
        String built = ControlAtlas.class.getPackage().getImplementationVersion();
        return built == null ? "development" : built;
    }
}
