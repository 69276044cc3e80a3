package org.controlatlas.gazetteer;

import java.util.List;

/** An entry with every way to write its names. */
record NamedEntry(Entry entry, List<NameForm> forms) {}
